using ClaudeHookGuard.Core.Sql;

namespace ClaudeHookGuard.Core.Facts.Mcp;

/// <summary>What the table knows of one tool.</summary>
/// <param name="Effect">What its row says, or null: then its name decides (<see cref="ToolVerbs"/>).</param>
/// <param name="Arguments">Argument names with their roles; the tool's own before the server's.</param>
/// <param name="Dialect">Whose SQL its server speaks.</param>
/// <param name="Local">True where the server by what is known sends nothing out of the machine.</param>
/// <param name="Certain">False where only the tool's name spoke for it, not the server's: then every argument is read with care as well.</param>
internal sealed record KnownTool(ToolEffect? Effect, ImmutableArray<(string Name, McpRole Role)> Arguments, SqlDialect Dialect, bool Local, bool Certain)
{
    internal static KnownTool Unknown { get; } = new(null, [], SqlDialect.Unknown, false, false);

    /// <summary>The role of the argument <paramref name="name"/>, or null where the table does not name it.</summary>
    internal McpRole? RoleOf(string name)
    {
        foreach (var argument in Arguments)
            if (argument.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return argument.Role;
        return null;
    }
}
