using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>
/// A part of what a tool does, as the client's rules write it: <c>Bash(git *)</c>, <c>Read(./docs/**)</c>, <c>WebFetch(domain:example.com)</c>. One
/// without a part is the whole tool.
/// </summary>
/// <param name="Commands">Of a shell: the commands; a command is in the part where it fits one of them as a whole.</param>
/// <param name="Host">Of a web tool: the host.</param>
/// <param name="Name">Of Skill and Agent: whom it calls.</param>
public sealed record ToolScope(NamePattern Tool, ImmutableArray<CommandPattern> Commands, PathPattern? Path, HostPattern? Host, NamePattern? Name, Origin Origin)
{
    /// <summary>Whether it is the whole tool.</summary>
    public bool IsWhole => Commands.IsEmpty && Path is null && Host is null && Name is null;

    /// <summary>As it was written, nearly.</summary>
    public override string ToString() => IsWhole ? Tool.Text : $"{Tool}({(Commands.IsEmpty ? Path?.Text ?? Host?.ToString() ?? Name?.Text : Commands[0].Text)})";
}
