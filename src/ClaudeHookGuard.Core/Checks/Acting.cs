using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Words and exceptions that go with who acts.</summary>
internal static class Acting
{
    /// <summary>Who has the grant, for findings.</summary>
    public static string Name(Grant grant) => grant.Kind switch
    {
        GrantKind.Session => "this session",
        GrantKind.Server => $"the MCP server \"{grant.Name}\"",
        GrantKind.Skill => $"the skill \"{grant.Name}\"",
        GrantKind.Agent => $"the agent type \"{grant.Name}\"",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The same as the end of a sentence about what the policy allows; empty for the session, whose rules are the policy's own.</summary>
    public static string Whose(Grant grant) => grant.Kind == GrantKind.Session ? "" : " " + Name(grant);

    /// <summary>
    /// Tools of the client that touch nothing but the conversation: they keep a list, ask the user, find other tools. A skill that names the tools it needs
    /// does not think of them, and is not kept from them.
    /// </summary>
    public static bool IsBookkeeping(string tool) => tool is
        "TodoWrite" or "TaskCreate" or "TaskUpdate" or "TaskGet" or "TaskList" or "AskUserQuestion" or "ToolSearch" or "EnterPlanMode" or "ExitPlanMode"
        or "WaitForMcpServers" or "ListAgents" or "ReportFindings" or "TaskOutput" or "BashOutput" or "TaskStop";

    /// <summary>Commands of the shell itself that do nothing beyond it.</summary>
    public static bool IsShellsOwn(CommandRun command) => command.Program.Known is
        "cd" or "pushd" or "popd" or "pwd" or "echo" or "printf" or "true" or "false" or ":" or "test" or "[" or "[[" or "set" or "shopt" or "export" or "unset" or "local" or "declare"
        or "read" or "shift" or "return" or "exit" or "wait" or "sleep";
}
