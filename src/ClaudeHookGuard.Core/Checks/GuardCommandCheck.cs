using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>
/// The guard's own commands that change what it enforces, and the hook itself, are for people and the client: an agent that ran them could vouch for a skill, take the
/// hooks out, or tell the guard of prompts nobody wrote.
/// </summary>
public sealed class GuardCommandCheck : ICheck
{
    private const string Rule = "guard.command";

    public ImmutableArray<string> Rules => [Rule];

    public string Summary => "The agent does not run the guard's commands that change what is enforced.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is CommandRun command && command.Program.Known is { } program && IsGuard(program) && Changes(command))
            findings.Add(new(Decision.Deny, Rule, "this command changes what the guard enforces or remembers; a person runs it in a terminal of their own", "built in", fact));
    }

    private static bool IsGuard(string program)
    {
        var name = program.AsSpan(program.LastIndexOfAny(['/', '\\']) + 1);
        return name.Equals("hookguard", StringComparison.OrdinalIgnoreCase) || name.Equals("hookguard.exe", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Commands that only show something pass; so do not those nobody can read.</summary>
    private static bool Changes(CommandRun command)
    {
        if (command.Arguments.IsEmpty)
            return true;
        var inner = command.Arguments.Length > 1 ? command.Arguments[1].Known : "";
        return command.Arguments[0].Known switch
        {
            null or "hook" or "install" or "uninstall" or "init" => true,
            "skills" => inner is null or "trust",
            "sessions" => inner is null or not ("" or "list" or "show"),
            "secrets" => inner is null or "add",
            _ => false,
        };
    }
}
