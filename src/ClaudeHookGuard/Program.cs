using ClaudeHookGuard.Commands;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard;

internal static class Program
{
    /// <summary>
    /// The hook is chosen before any option is parsed: it must be quick, and a slip in the command line must not let a call through. Without
    /// arguments and with something on standard input it is the hook as well, for clients that know no arguments.
    /// </summary>
    private static int Main(string[] args)
    {
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
