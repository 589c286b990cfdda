using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Programs.Readers;
using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Reads and runs texts: the call's own, what <c>eval</c> and <c>bash -c</c> are given, script files.</summary>
internal sealed class TextRunner(ShellRun run)
{
    /// <summary>Runs <paramref name="text"/> in this shell.</summary>
    public Outcome Run(PartialText text, Frame frame)
    {
        if (frame.Depth > ShellLimits.Calls)
        {
            run.ReportUnreadable(UnreadableAs.Command, text.KnownPrefix, $"it stands deeper than {ShellLimits.Calls} commands that run commands", frame);
            return Outcome.Unknown;
        }
        if (Filled(text, frame) is not { } filled)
            return Outcome.Unknown;
        var lines = new ShellLines(filled);
        var outcome = RunLines(lines, frame);
        if (lines.Failure is { } failure)
            run.ReportUnreadable(UnreadableAs.Command, filled[Math.Min(lines.FailedAt, filled.Length)..], $"it is no complete shell text: {failure}", frame);
        return outcome;
    }

    private Outcome RunLines(ShellLines lines, Frame frame)
    {
        var outcome = Outcome.Success;
        var counted = 0L;
        while (!outcome.Leaves && lines.Next() is { IsEmpty: false } line)
        {
            if (!run.Budget.Spend(lines.Steps - counted))
                return Outcome.Unknown;
            counted = lines.Steps;
            outcome = run.Scripts.Run(line, frame);
        }
        return outcome;
    }

    /// <summary>Runs <paramref name="text"/> in a shell of its own: it sees what was exported, and leaves nothing behind.</summary>
    /// <param name="parameters"><c>$0 $1 …</c></param>
    public Outcome RunInNewShell(PartialText text, ImmutableArray<PartialText> parameters, Frame frame) => run.Scripts.InCopy(() =>
    {
        ForgetUnexported(frame.Elsewhere);
        if (!parameters.IsEmpty)
            run.Variables.Set("0", parameters[0]);
        run.Variables.SetParameters(parameters.IsEmpty ? [] : parameters.RemoveAt(0));
        var outcome = Run(text, frame);
        RunTraps(frame);
        return outcome;
    });

    /// <summary>Runs a script file: what this text wrote there, or what stands on the disk.</summary>
    /// <param name="parameters"><c>$1 …</c></param>
    /// <param name="sourced">True where this shell itself reads it.</param>
    public Outcome RunFile(PartialText path, ImmutableArray<PartialText> parameters, bool sourced, Frame frame)
    {
        if (path.Known is not { } known)
        {
            if (!run.Files.AreOnlyStored(path))
                run.ReportUnreadable(UnreadableAs.Command, path.ToString(), "which script it runs is not known", frame);
            return Outcome.Unknown;
        }
        if (known is "/dev/stdin" or "/dev/fd/0" or "/proc/self/fd/0")
            return RunInput(parameters, sourced, frame);
        var written = run.Files.Written(known);
        if (written is null && known.StartsWith("/dev/fd/", StringComparison.Ordinal))
            run.ReportUnreadable(UnreadableAs.Command, known, "what this descriptor holds is not known", frame);
        if (written is null)
            return run.Files.ReadText(known, ShellLimits.ScriptBytes) is { } stored && known.StartsWith('/')
                ? RunScript(known, PartialText.Of(stored), parameters, sourced, frame with { InStoredScript = true })
                : Outcome.Unknown;
        return run.Scripts.Either([.. written.Values.Select(text => (Func<Outcome>)(() => RunScript(known, text, parameters, sourced, frame)))]);
    }

    /// <summary>What <c>trap</c> kept is run when the shell ends.</summary>
    public void RunTraps(Frame frame)
    {
        foreach (var (slot, value) in run.State.OfKind(SlotKind.Trap).ToList())
        {
            run.State[slot] = null;
            foreach (var text in ((Texts)value!).Values)
                run.Scripts.InCopy(() => Run(text, frame with { Depth = frame.Depth + 1 }));
        }
    }

    private Outcome RunInput(ImmutableArray<PartialText> parameters, bool sourced, Frame frame)
    {
        if (run.Remaining(frame.Input) is { } text)
            return RunScript("/dev/stdin", text, parameters, sourced, frame);
        if (frame.Input.Kind != InputKind.None)
            run.ReportUnreadable(UnreadableAs.Command, "", "what is fed to it is not known", frame);
        return Outcome.Unknown;
    }

    private Outcome RunScript(string path, PartialText text, ImmutableArray<PartialText> parameters, bool sourced, Frame frame)
    {
        var inside = frame with { Depth = frame.Depth + 1, Place = $"{frame.Place}: {path}" };
        if (!sourced && ScriptLanguage.Of(text.KnownPrefix) is { } language)
        {
            run.Programs.RunCode(new RunCode(language, text, parameters), inside);
            return Outcome.Unknown;
        }
        if (!sourced)
            return RunInNewShell(text, [PartialText.Of(path), .. parameters], inside);
        var before = run.State[Slot.Variable("@")];
        if (!parameters.IsEmpty)
            run.Variables.SetParameters(parameters);
        var outcome = Run(text, inside);
        if (!parameters.IsEmpty)
            run.State[Slot.Variable("@")] = before;
        return outcome.Flow == Flow.Return ? Outcome.Of(outcome.Status) : outcome;
    }

    /// <summary>
    /// The text with a character for each hole. A hole that is the value of an environment variable, or a wildcard, is taken as data where it
    /// stands in words; what another program printed may hold commands, and is reported.
    /// </summary>
    private string? Filled(PartialText text, Frame frame)
    {
        if (text.Known is { } known)
            return known;
        foreach (var part in text.Parts)
            if (part is UnknownPart { Variable: null } hole && hole.Why is not (ShellSetup.Why or XargsReader.WhyLine) && !frame.Elsewhere)
            {
                run.ReportUnreadable(UnreadableAs.Command, text.KnownPrefix, $"a part of the text it runs is not known: {hole.Why}", frame);
                break;
            }
        text = PartialText.Of(text.Parts.Where(part => part is not UnknownPart { Why: ShellSetup.Why }));
        var filled = run.Holes.Fill(text);
        if (filled is null)
            run.ReportUnreadable(UnreadableAs.Command, text.KnownPrefix, "too many parts of the text it runs are not known", frame);
        return filled;
    }

    private void ForgetUnexported(bool elsewhere)
    {
        foreach (var (slot, value) in run.State.OfKind(SlotKind.Variable).ToList())
            if (elsewhere)
                run.State[slot] = ShellVariable.Inherited;
            else if (value is ShellVariable variable && !variable.Has(VariableTraits.Exported))
                run.State[slot] = variable with { Values = variable.Values.Contains(ShellValue.Unset) ? variable.Values : variable.Values.Add(ShellValue.Unset) };
        foreach (var (slot, _) in run.State.OfKind(SlotKind.Trap).ToList())
            run.State[slot] = null;
    }
}
