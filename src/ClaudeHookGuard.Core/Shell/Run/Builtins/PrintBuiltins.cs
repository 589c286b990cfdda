using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Outputs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run.Builtins;

/// <summary>Builtins that print: what they print is known, and showing an environment variable is a fact.</summary>
internal sealed class PrintBuiltins(ShellRun run)
{
    public Outcome? TryRun(string name, ImmutableArray<PartialText> arguments, Frame frame)
    {
        switch (name)
        {
            case "echo":
                return Echo(arguments, frame);
            case "print":
                return Print(Programs.Outputs.Echo.Print(arguments), frame);
            case "printf":
                return Printf(arguments, frame);
            case "pwd":
                foreach (var directory in run.Directories.Take(1))
                    run.Print(directory.Add(PartialText.Of("\n")), frame);
                return Outcome.Success;
            default:
                return null;
        }
    }

    /// <summary>
    /// Whether <c>echo</c> undoes escapes depends on the shell (dash and zsh do): where it matters to a reader of the output, both count.
    /// </summary>
    private Outcome Echo(ImmutableArray<PartialText> arguments, Frame frame)
    {
        var plain = Programs.Outputs.Echo.Print(arguments);
        if (frame.Output is not (Sink.Captured or Sink.File) || !arguments.Any(argument => argument.KnownPrefix.Contains('\\')))
            return Print(plain, frame);
        var undone = Programs.Outputs.Echo.Print(arguments.Insert(0, PartialText.Of("-e")));
        if (undone.Equals(plain))
            return Print(plain, frame);
        return run.Scripts.Either([() => Print(plain, frame), () => Print(undone, frame)]);
    }

    private Outcome Printf(ImmutableArray<PartialText> arguments, Frame frame)
    {
        var variable = arguments.Length > 2 && arguments[0].Known == "-v" ? arguments[1].Known : null;
        if (variable is not null)
            arguments = arguments[2..];
        var text = PrintfFormat.Print(arguments) ?? Unworked(arguments);
        if (variable is null)
            return Print(text, frame);
        run.Variables.Set(variable, text);
        return Outcome.Success;
    }

    private static PartialText Unworked(ImmutableArray<PartialText> arguments)
    {
        var parts = new List<TextPart>();
        foreach (var argument in arguments)
            foreach (var name in PartialTexts.Variables(argument))
                parts.Add(new UnknownPart("printf's format is not worked out", name));
        return parts.Count > 0 ? PartialText.Of(parts) : PartialText.Unknown("printf's format is not worked out");
    }

    private Outcome Print(PartialText text, Frame frame)
    {
        Show(text, frame);
        run.Print(text, frame);
        return Outcome.Success;
    }

    /// <summary>Into a substitution or pipe nothing is shown yet: the value goes on to whatever reads it.</summary>
    private void Show(PartialText text, Frame frame)
    {
        if (!frame.Printed || frame.Output is Sink.Captured)
            return;
        foreach (var name in PartialTexts.Variables(text))
            if (frame.Output is Sink.Sent { Host.Known: { } host })
                run.Report(new EnvironmentShown(name, host, frame.Place), frame);
            else
                run.Report(new EnvironmentShown(name, null, frame.Place), frame);
    }
}
