using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run.Builtins;

/// <summary>What the shell does itself: commands that change its state, print, or hand other commands on.</summary>
internal sealed class BuiltinTable(ShellRun run, Assigner assigner)
{
    private readonly PrintBuiltins _print = new(run);
    private readonly VariableBuiltins _variables = new(run, assigner);
    private readonly DirectoryBuiltins _directories = new(run);
    private readonly ReadBuiltins _read = new(run);
    private readonly CallBuiltins _calls = new(run);

    /// <summary>Runs the builtin <paramref name="name"/>; null where it is none.</summary>
    public Outcome? TryRun(string name, ShellCall call, Frame frame)
    {
        ImmutableArray<PartialText> arguments = [.. call.Words.Skip(1)];
        var outcome = _calls.TryRun(name, arguments, frame);
        if (outcome is not null)
            return outcome;
        outcome = _variables.TryRun(name, call, arguments, frame)
            ?? _directories.TryRun(name, arguments, frame)
            ?? _print.TryRun(name, arguments, frame)
            ?? _read.TryRun(name, arguments, frame)
            ?? Other(name, arguments, frame);
        if (outcome is not null)
            run.Report(new CommandRun(call.Words[0], arguments, frame.Place), frame);
        return outcome;
    }

    private Outcome? Other(string name, ImmutableArray<PartialText> arguments, Frame frame)
    {
        switch (name)
        {
            case ":" or "true":
                return Outcome.Success;
            case "false":
                return Outcome.Failure;
            case "test":
                return Outcome.Of(new TestEvaluator(run).Evaluate(arguments));
            case "[":
                return Outcome.Of(new TestEvaluator(run).Evaluate(arguments.IsEmpty ? arguments : arguments[..^1]));
            case "exit" or "logout":
                return new Outcome(StatusOf(arguments), Flow.Exit, 0);
            case "return":
                return new Outcome(StatusOf(arguments), Flow.Return, 0);
            case "break":
                return new Outcome(Status.Success, Flow.Break, Levels(arguments));
            case "continue":
                return new Outcome(Status.Success, Flow.Continue, Levels(arguments));
            case "alias":
                return Alias(arguments);
            case "unalias":
                foreach (var argument in arguments)
                    run.State[new Slot(SlotKind.Alias, argument.Known ?? "")] = null;
                return Outcome.Success;
            case "trap":
                return Trap(arguments);
            case "type" or "hash" or "ulimit" or "umask" or "wait" or "jobs" or "fg" or "bg" or "disown" or "times" or "shopt" or "bind" or "complete" or "compgen"
                or "compopt" or "caller" or "suspend" or "setopt" or "unsetopt" or "autoload" or "zmodload" or "emulate" or "zstyle" or "whence" or "where" or "rehash" or "compinit":
                run.Print(PartialText.Unknown($"it is what {name} prints"), frame);
                return Outcome.Unknown;
            case "fc" or "history":
                run.Print(PartialText.Unknown($"it is what {name} prints"), frame);
                return Outcome.Unknown;
            case "enable" when arguments.Length > 1 && arguments[0].Known == "-f":
                run.ReportUnreadable(UnreadableAs.Command, arguments[1].ToString(), "a builtin is loaded from a library", frame);
                run.Redirects.Touch(PathAccess.Read, arguments[1], frame);
                return Outcome.Unknown;
            case "enable":
                return Outcome.Success;
            default:
                return null;
        }
    }

    private static Status StatusOf(ImmutableArray<PartialText> arguments) => arguments switch
    {
        [] => Status.Unknown,
        [{ Known: "0" }, ..] => Status.Success,
        [{ IsKnown: true }, ..] => Status.Failure,
        _ => Status.Unknown,
    };

    private static int Levels(ImmutableArray<PartialText> arguments) => arguments is [{ Known: { } text }] && int.TryParse(text, out var levels) && levels > 0 ? levels : 1;

    private Outcome Alias(ImmutableArray<PartialText> arguments)
    {
        foreach (var argument in arguments)
            if (argument.KnownPrefix.IndexOf('=') is var sign and > 0)
                run.State[new Slot(SlotKind.Alias, argument.KnownPrefix[..sign])] =
                    Texts.Of(PartialText.Of(argument.Parts.SetItem(0, new KnownPart(argument.KnownPrefix[(sign + 1)..]))));
        return Outcome.Success;
    }

    private Outcome Trap(ImmutableArray<PartialText> arguments)
    {
        if (arguments.Length > 1 && arguments[0].Known == "--")
            arguments = arguments.RemoveAt(0);
        if (arguments.Length < 2 || arguments[0].Known is "-" or "" or "-p" or "-l")
            return Outcome.Success;
        for (var i = 1; i < arguments.Length; i++)
            run.State[new Slot(SlotKind.Trap, arguments[i].ToString())] = Texts.Of(arguments[0]);
        return Outcome.Success;
    }
}
