using System.CommandLine;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Commands;

/// <summary>The hook's place in the help; it is run before the command line is parsed.</summary>
internal static class HookCommandLine
{
    public static Command Create()
    {
        var command = new Command("hook", "Judge the payload on standard input (this is what Claude Code runs): exit 0 to go on, 2 to refuse.");
        command.SetAction(_ => HookCommand.Run());
        return command;
    }
}
