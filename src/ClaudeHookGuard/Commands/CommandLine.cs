using System.CommandLine;
using ClaudeHookGuard.Commands.Audit;

namespace ClaudeHookGuard.Commands;

/// <summary>The command line for people: every command but the hook itself.</summary>
internal static class CommandLine
{
    /// <summary>Exit code of a command line nobody understands; never 1, which the client takes for "go ahead".</summary>
    public const int Misused = 2;

    public static int Run(string[] args)
    {
        var parsed = Root().Parse(args.Length == 0 ? ["--help"] : args);
        var exit = parsed.Invoke();
        return parsed.Errors.Count > 0 ? Misused : exit;
    }

    /// <summary>All commands, in the order a newcomer needs them.</summary>
    public static RootCommand Root() => new("Guards what Claude Code's tools read, write, run, contact and send.")
    {
        InitCommand.Create(),
        PolicyCommand.Create(),
        HookCommandLine.Create(),
        InstallCommand.Create(),
        UninstallCommand.Create(),
        ExplainCommand.Create(),
        SkillsCommand.Create(),
        SessionsCommand.Create(),
        ScanCommand.Create(),
        MaskCommand.Create(),
        SecretsCommand.Create(),
        AuditCommand.Create(),
    };
}
