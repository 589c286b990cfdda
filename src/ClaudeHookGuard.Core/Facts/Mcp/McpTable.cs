using ClaudeHookGuard.Core.Sql;

namespace ClaudeHookGuard.Core.Facts.Mcp;

/// <summary>
/// Finds a tool in the table of well-known servers. A server's rows are a text (<see cref="McpServers"/>): its first line says whether it is
/// <c>local</c> or <c>remote</c> and whose SQL it speaks; each other line is an effect (<c>r</c> reads, <c>w</c> writes, <c>s</c> as its SQL does, <c>?</c>
/// not known), tool names parted by commas, and <c>argument=role</c> pairs. A line that begins with <c>*</c> holds the arguments of all tools.
/// </summary>
internal static class McpTable
{
    /// <summary>What is known of a tool: by its server's name, else by a tool name that only one kind of server has.</summary>
    internal static KnownTool Find(string server, string tool)
    {
        if (tool is "ReadMcpResourceTool" or "ReadMcpResourceDirTool" or "ListMcpResourcesTool")
            return new(ToolEffect.Reads, [("server", McpRole.Plain), ("uri", McpRole.Resource)], SqlDialect.Unknown, false, true);
        if (McpServers.RowsOf(McpServerNames.Canonical(server)) is { } rows)
            return Read(rows, tool, certain: true);
        return ToolSignatures.ServerOf(tool) is { } signed && McpServers.RowsOf(signed) is { } others ? Read(others, tool, certain: false) : KnownTool.Unknown;
    }

    private static KnownTool Read(string rows, string tool, bool certain)
    {
        ToolEffect? effect = null;
        var own = ImmutableArray.CreateBuilder<(string, McpRole)>();
        var shared = ImmutableArray.CreateBuilder<(string, McpRole)>();
        var head = ReadOnlySpan<char>.Empty;
        foreach (var range in rows.AsSpan().Split('\n'))
        {
            var line = rows.AsSpan()[range].Trim();
            if (head.IsEmpty)
                head = line;
            else if (line.StartsWith("* "))
                AddArguments(line[2..], shared);
            else if (Names(line, tool))
            {
                effect = EffectOf(line[0]);
                AddArguments(AfterTools(line), own);
            }
        }
        own.AddRange(shared);
        return new(effect, own.ToImmutable(), DialectOf(head), head.StartsWith("local"), certain);
    }

    private static bool Names(ReadOnlySpan<char> line, string tool)
    {
        if (line.Length < 3)
            return false;
        var tools = line[2..];
        var end = tools.IndexOf(' ');
        tools = end < 0 ? tools : tools[..end];
        foreach (var range in tools.Split(','))
            if (tools[range].Equals(tool, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> AfterTools(ReadOnlySpan<char> line)
    {
        var space = line[2..].IndexOf(' ');
        return space < 0 ? [] : line[(space + 3)..];
    }

    private static void AddArguments(ReadOnlySpan<char> pairs, ImmutableArray<(string, McpRole)>.Builder arguments)
    {
        foreach (var range in pairs.Split(' '))
        {
            var pair = pairs[range];
            var equals = pair.IndexOf('=');
            if (equals > 0)
                arguments.Add((pair[..equals].ToString(), RoleOf(pair[(equals + 1)..])));
        }
    }

    private static ToolEffect? EffectOf(char mark) => mark switch
    {
        'r' => ToolEffect.Reads,
        'w' => ToolEffect.Writes,
        's' => null,
        _ => ToolEffect.Unknown,
    };

    private static SqlDialect DialectOf(ReadOnlySpan<char> head)
    {
        if (head.EndsWith("postgres"))
            return SqlDialect.Postgres;
        if (head.EndsWith("mysql"))
            return SqlDialect.MySql;
        if (head.EndsWith("sqlite"))
            return SqlDialect.Sqlite;
        return head.EndsWith("sqlserver") ? SqlDialect.SqlServer : SqlDialect.Unknown;
    }

    internal static McpRole RoleOf(ReadOnlySpan<char> word) => word switch
    {
        "read" => McpRole.ReadPath,
        "below" => McpRole.ReadBelow,
        "edit" => McpRole.EditPath,
        "write" => McpRole.WritePath,
        "move" => McpRole.MovedPath,
        "delete" => McpRole.DeletePath,
        "url" => McpRole.Url,
        "resource" => McpRole.Resource,
        "host" => McpRole.Host,
        "sql" => McpRole.Sql,
        "shell" => McpRole.Shell,
        "js" => McpRole.JavaScript,
        "python" => McpRole.Python,
        "text" => McpRole.Text,
        "sent" => McpRole.Sent,
        "shown" => McpRole.Shown,
        "unfurled" => McpRole.Unfurled,
        "plain" => McpRole.Plain,
        "method" => McpRole.Method,
        _ => McpRole.Loose,
    };
}
