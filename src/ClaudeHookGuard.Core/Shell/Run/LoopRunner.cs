using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Follows loops: turn by turn where that can be known, else by reading the body a few times with what it may have changed.</summary>
internal sealed class LoopRunner(ShellRun run)
{
    /// <summary>A loop over known words.</summary>
    public Outcome Run(string variable, List<PartialText> words, Func<Outcome> body)
    {
        if (words.Count > ShellLimits.LoopTurns)
            words = [Common(words)];
        var outcome = Outcome.Success;
        foreach (var word in words)
        {
            if (!run.Budget.Spend(1))
                break;
            run.Variables.Set(variable, word);
            outcome = body();
            if (Ends(ref outcome))
                break;
        }
        return outcome;
    }

    /// <summary>A loop with a condition.</summary>
    /// <param name="until">True where it runs as long as the condition fails.</param>
    public Outcome Run(Func<Outcome> condition, bool until, Func<Outcome> body)
    {
        var goesOn = until ? Status.Failure : Status.Success;
        for (var turn = 0; turn < ShellLimits.LoopTurns && !run.Budget.Stopped; turn++)
        {
            var mark = run.State.Mark();
            var asked = condition();
            if (asked.Leaves || asked.Status != goesOn)
            {
                run.State.Keep();
                return asked.Leaves ? asked : asked.Status == Status.Unknown ? RunUnknown(condition, body) : Outcome.Success;
            }
            var outcome = body();
            var same = run.State.IsUnchangedSince(mark);
            run.State.Keep();
            if (Ends(ref outcome) || same)
                return outcome;
        }
        return RunUnknown(condition, body);
    }

    /// <summary>The body runs any number of times: it is read again as long as it may meet what it changed, a few times.</summary>
    private Outcome RunUnknown(Func<Outcome> condition, Func<Outcome> body)
    {
        for (var reading = 0; reading < ShellLimits.LoopReadings && !run.Budget.Stopped; reading++)
        {
            var mark = run.State.Mark();
            var outcome = body();
            if (!outcome.Leaves || outcome.Flow == Flow.Continue)
                condition();
            var changes = run.State.RollBack(mark);
            if (changes.Count == 0)
                break;
            run.State.ApplyAny([changes, []]);
        }
        return Outcome.Unknown;
    }

    /// <summary>True where the loop ends here; a break or continue of this loop is spent.</summary>
    private static bool Ends(ref Outcome outcome)
    {
        if (!outcome.Leaves)
            return false;
        if (outcome.Flow is Flow.Return or Flow.Exit)
            return true;
        var ends = outcome.Flow == Flow.Break || outcome.Levels > 1;
        outcome = outcome.Levels > 1 ? outcome with { Levels = outcome.Levels - 1 } : Outcome.Of(outcome.Status);
        return ends;
    }

    /// <summary>One text that stands for all: what they begin with alike up to a separator, and any name behind it.</summary>
    private static PartialText Common(List<PartialText> words)
    {
        var known = words[0].KnownPrefix;
        foreach (var word in words)
        {
            if (word.Known is not { } text)
                return PartialText.Unknown("it is one of very many");
            known = known[..known.AsSpan().CommonPrefixLength(text)];
        }
        known = known[..(known.LastIndexOf('/') + 1)];
        foreach (var word in words)
            if (word.Known!.AsSpan(known.Length).Contains('/'))
                return PartialText.Of(known).Add(PartialText.Unknown("it is one of very many"));
        return PartialText.Of(known).Add(PartialTexts.SomeName);
    }
}
