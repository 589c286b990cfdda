using ClaudeHookGuard.Core.Counting;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Verdicts;

/// <summary>What the guard makes of an event: the strictest of its findings.</summary>
/// <param name="Decision">What happens.</param>
/// <param name="Findings">All of them, in the order of the facts; those that ask for less are kept, since they too belong in the audit.</param>
/// <param name="Rewritten">The JSON that replaces the arguments or the output where the decision is to redact; null where nothing changes.</param>
/// <param name="Observed">What would have happened if the policy were enforced; differs from <paramref name="Decision"/> only in observe mode.</param>
public sealed record Verdict(Decision Decision, ImmutableArray<Finding> Findings, ReadOnlyMemory<byte>? Rewritten, Decision Observed)
{
    /// <summary>Reasons told at once; a call refused for many is told the first ones and how many more there are.</summary>
    private const int ToldReasons = 3;

    /// <summary>The strictest finding wins; observing, the call goes on whatever was found.</summary>
    public static Verdict Of(ImmutableArray<Finding> findings, Mode mode)
    {
        var strictest = Decision.Allow;
        foreach (var finding in findings)
            if (finding.Decision > strictest)
                strictest = finding.Decision;
        return new(mode == Mode.Observe ? Decision.Allow : strictest, findings, null, strictest);
    }

    /// <summary>The verdict on an event nobody has anything to say about.</summary>
    public static Verdict Allowed { get; } = new(Decision.Allow, [], null, Decision.Allow);

    /// <summary>Something to tell the model beside a redacted output; empty where the mask says enough.</summary>
    public string Advice { get; init; } = "";

    /// <summary>What the session's memory keeps of the event, beside who acts (<see cref="SessionNotes"/>): what was read, and from where. Their time is filled in as they are kept.</summary>
    public ImmutableArray<SessionRecord> Notes { get; init; } = [];

    /// <summary>What the event counts for, where the policy has ceilings.</summary>
    public ImmutableArray<Tally> Tallies { get; init; } = [];

    /// <summary>A text that came in and whose fingerprints the session keeps; null: none.</summary>
    public OutputReading? Reading { get; init; }

    /// <summary>Why, in words: the reasons of the findings that decided, each followed by its rule and where that stands.</summary>
    public string Reason
    {
        get
        {
            var deciding = Findings.Where(finding => finding.Decision == (Decision == Decision.Allow ? Observed : Decision)).Select(Tell).Distinct().ToArray();
            var told = string.Join("; ", deciding.Take(ToldReasons));
            return deciding.Length <= ToldReasons ? "hookguard: " + told : $"hookguard: {told}; and {deciding.Length - ToldReasons} more";
        }
    }

    private static string Tell(Finding finding) => $"{finding.Reason} [{finding.Rule}, {finding.Stands}]";
}
