using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run.Builtins;

/// <summary>Builtins that run what they are given: other commands, texts, files.</summary>
internal sealed class CallBuiltins(ShellRun run)
{
    public Outcome? TryRun(string name, ImmutableArray<PartialText> arguments, Frame frame)
    {
        switch (name)
        {
            case "eval":
                return Eval(arguments, frame);
            case "." or "source":
                return Source(arguments, frame);
            case "command":
                return Command(arguments, frame);
            case "builtin" or "noglob" or "nocorrect" or "-" or "nocommand":
                return HandOn(arguments, frame);
            case "exec":
                return Exec(arguments, frame);
            case "coproc" or "time":
                return HandOn(arguments, frame);
            default:
                return null;
        }
    }

    private Outcome HandOn(ImmutableArray<PartialText> arguments, Frame frame) =>
        run.Budget.CountCommand() ? run.Commands.RunWords(arguments, frame with { Depth = frame.Depth + 1 }) : Outcome.Unknown;

    private Outcome Eval(ImmutableArray<PartialText> arguments, Frame frame) =>
        run.Texts.Run(Words.Join(arguments.AsSpan()), frame with { Depth = frame.Depth + 1 });

    private Outcome Source(ImmutableArray<PartialText> arguments, Frame frame)
    {
        if (arguments.Length > 0 && arguments[0].Known is "--")
            arguments = arguments.RemoveAt(0);
        if (arguments.IsEmpty)
            return Outcome.Failure;
        run.Redirects.Touch(PathAccess.Read, arguments[0], frame);
        var paths = run.Redirects.Absolute(arguments[0]);
        return run.Scripts.Either([.. paths.Select(path => (Func<Outcome>)(() => run.Texts.RunFile(path, arguments[1..], true, frame)))]);
    }

    /// <summary><c>command -v</c> only looks a name up.</summary>
    private Outcome Command(ImmutableArray<PartialText> arguments, Frame frame)
    {
        var at = 0;
        while (at < arguments.Length && arguments[at].Known is { Length: > 1 } option && option[0] == '-')
        {
            if (option.Contains('v') || option.Contains('V'))
            {
                run.Print(PartialText.Unknown("it is where a program is"), frame);
                return Outcome.Unknown;
            }
            at++;
        }
        return HandOn(arguments[at..], frame);
    }

    /// <summary><c>exec</c> with a command: nothing runs behind it.</summary>
    private Outcome Exec(ImmutableArray<PartialText> arguments, Frame frame)
    {
        var at = 0;
        while (at < arguments.Length && arguments[at].Known is { Length: > 1 } option && option[0] == '-')
            at += option == "-a" ? 2 : 1;
        if (at >= arguments.Length)
            return Outcome.Success;
        var outcome = HandOn(arguments[at..], frame);
        return outcome with { Flow = Flow.Exit };
    }
}
