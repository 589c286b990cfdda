using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Events;

/// <summary>Tool names of the client: former names, and the <c>mcp__server__tool</c> form.</summary>
public static class ToolNames
{
    private const string McpPrefix = "mcp__";

    /// <summary>The name a tool has today; clients up to 2.1.197 still send some of the former ones.</summary>
    public static string Current(string name) => name switch
    {
        "Task" => "Agent",
        "KillShell" or "KillBash" => "TaskStop",
        "ListPeers" => "ListAgents",
        "Brief" => "SendUserMessage",
        "ListMcpResources" => "ListMcpResourcesTool",
        "ReadMcpResource" => "ReadMcpResourceTool",
        "ReadMcpResourceDir" => "ReadMcpResourceDirTool",
        "ProposeGoal" => "SetGoal",
        _ => name,
    };

    /// <summary>True for the name of an MCP tool, whatever its case: a name that only looks like one is no built-in tool either.</summary>
    public static bool IsMcp(string name) => name.StartsWith(McpPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Server and tool of an MCP tool name. Both may hold <c>__</c> themselves, so the split is a guess unless the client names the
    /// server: <paramref name="told"/> decides where it fits the name (in the name, characters outside <c>[A-Za-z0-9_-]</c> stand as <c>_</c>).
    /// </summary>
    public static (McpServer Server, string Tool) SplitMcp(string name, McpServer? told)
    {
        var rest = name[McpPrefix.Length..];
        if (told is not null)
        {
            var normal = InToolName(told.Name);
            foreach (var prefix in (ReadOnlySpan<string>)[normal, "claude_ai_" + normal])
                if (rest.StartsWith(prefix + "__", StringComparison.Ordinal))
                    return (told, rest[(prefix.Length + 2)..]);
            var tail = rest.LastIndexOf(normal + "__", StringComparison.Ordinal);
            if (tail > 0 && rest.StartsWith("plugin_", StringComparison.Ordinal))
                return (told, rest[(tail + normal.Length + 2)..]);
        }
        var cut = rest.IndexOf("__", StringComparison.Ordinal);
        var (server, tool) = cut < 0 ? (rest, "") : (rest[..cut], rest[(cut + 2)..]);
        return (told ?? new McpServer(server, null), tool);
    }

    private static string InToolName(string server) =>
        string.Create(server.Length, server, static (span, name) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiLetterOrDigit(name[i]) || name[i] is '_' or '-' ? name[i] : '_';
        });
}
