using System.Text.Json;
using ClaudeHookGuard.Core.Facts.Mcp;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Shell;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>
/// Reads the arguments of an MCP tool: by the table of well-known servers where it names the argument (<see cref="McpTable"/>), else with the care of
/// <see cref="LooseText"/>, since an unknown argument may be anything; whatever is not surely kept here counts as sent.
/// </summary>
public static class McpFacts
{
    /// <summary>Adds the facts of calling <paramref name="tool"/>: that it is used, and what its arguments would touch.</summary>
    public static void Read(McpServer server, string tool, JsonElement input, ShellReader shell, Surroundings surroundings, string place, List<Fact> facts)
    {
        var known = McpTable.Find(server.Name, tool);
        var reader = new McpArgumentReader(known, known.Effect ?? ToolVerbs.EffectOf(tool), IsRunner(tool), shell, surroundings, facts);
        var used = facts.Count;
        reader.Read(input, place);
        facts.Insert(used, new ToolUsed(tool, server, reader.Effect, place));
    }

    /// <summary>The same for a tool of which nothing is known, not even its server.</summary>
    public static void ReadLoosely(JsonElement input, ShellReader shell, Surroundings surroundings, string place, List<Fact> facts) =>
        new McpArgumentReader(KnownTool.Unknown, ToolEffect.Unknown, false, shell, surroundings, facts).Read(input, place);

    // A tool that runs things takes a command under a command's name.
    private static bool IsRunner(string tool)
    {
        ReadOnlySpan<string> words = ["run", "exec", "shell", "bash", "command", "terminal", "process", "console"];
        foreach (var word in words)
            if (tool.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
