using ClaudeHookGuard.Commands;
using ClaudeHookGuard.Hook;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard;

internal static class Program
{
    /// <summary>
    /// The hook is chosen before any option is parsed: it must be quick, and a slip in the command line must not let a call through. Without
    /// arguments and with something on standard input it is the hook as well, for clients that know no arguments.
    /// </summary>
    /// <remarks>
    /// <c>--home DIR</c> behind any command puts that directory in the place of the account's home, for trials that must not touch the real one.
    /// Whoever writes the guard's command line could as well leave the guard out; a variable, which a project can set, does not do this.
    /// </remarks>
    private static int Main(string[] args)
    {
        if (args is [.. var command, "--home", var home])
        {
            Account.UseHome(home);
            args = command;
        }
        var hook = args is ["hook", ..] and not [_, "--help" or "-h" or "-?", ..] || (args.Length == 0 && Console.IsInputRedirected);
        try
        {
            return hook ? HookCommand.Run() : CommandLine.Run(args);
        }
        catch (Exception fault) when (hook)
        {
            return HookCommand.Refuse(fault);
        }
    }
}
