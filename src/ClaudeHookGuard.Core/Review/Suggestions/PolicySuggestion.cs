using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;
using ClaudeHookGuard.Core.Review.Anomalies;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>
/// The smallest policy that permits what was done and was not suspicious, as TOML with comments: what each line rests on, and what it would have
/// refused of the calls nothing was learned from.
/// </summary>
/// <param name="Calls">Calls it was learned from.</param>
/// <param name="Refused">Calls that were refused or asked about at the time, and so left out.</param>
/// <param name="Suspicious">Calls left out because of a finding or a host that looks wrong.</param>
/// <param name="HeldOut">Calls of the last quarter; the same policy made of the days before it would have permitted <paramref name="HeldOutPermitted"/> of them.</param>
public sealed record PolicySuggestion(string Toml, long Calls, long Refused, long Suspicious, long HeldOut, long HeldOutPermitted)
{
    /// <summary>Share of the last quarter's calls a list may refuse; one that would refuse more is no list but a guess, and asks or is left out.</summary>
    private const double OpenShare = 0.004;

    /// <summary>And the fewest calls it must refuse for that to say something.</summary>
    private const int LeastOpen = 5;

    /// <summary>The part of the time that is learned from when the last part is held against it.</summary>
    private const double Early = 0.75;

    /// <param name="log">The log from its beginning, each time it is asked for: it is read three times, a line at a time.</param>
    public static PolicySuggestion Of(Func<IEnumerable<AuditEntry>> log, Sensitivity sensitivity, int baselineDays)
    {
        var (suspicions, from, to) = Suspect(log(), sensitivity, baselineDays);
        var cut = from + ((to - from) * Early);
        Experience early = new(), all = new();
        long refused = 0, suspicious = 0, calls = 0;
        foreach (var call in OnlyCalls(log()))
        {
            if (Suspicions.WasRefused(call))
                refused++;
            else if (suspicions.IsSuspicious(call))
                suspicious++;
            else
            {
                calls++;
                all.Add(call);
                if (call.Time < cut)
                    early.Add(call);
            }
        }
        var open = HoldOut(log(), suspicions, early, cut, out var heldOut, out var permitted);
        var lists = Outline.Of(all, open);
        var written = new SuggestionWriter(lists, all.Session.ContactsLoopback);
        var trial = written.Try(OnlyCalls(log()), call => Suspicions.WasRefused(call) || suspicions.IsSuspicious(call));
        var head = new SuggestionHead(all, calls, refused, suspicious, suspicions.Sessions, heldOut, permitted);
        return new(written.Toml(head, trial), calls, refused, suspicious, heldOut, permitted);
    }

    private static (Suspicions Suspicions, DateTimeOffset From, DateTimeOffset To) Suspect(IEnumerable<AuditEntry> log, Sensitivity sensitivity, int baselineDays)
    {
        var watch = new AnomalyWatch(sensitivity, baselineDays);
        DateTimeOffset from = DateTimeOffset.MaxValue, to = DateTimeOffset.MinValue;
        foreach (var entry in log)
        {
            watch.Add(entry);
            from = entry.Time < from ? entry.Time : from;
            to = entry.Time > to ? entry.Time : to;
        }
        return (new(watch.Finish(), sensitivity), from, from > to ? from : to);
    }

    /// <summary>Which lists of the early days' policy the last quarter goes beyond too often.</summary>
    private static HashSet<string> HoldOut(IEnumerable<AuditEntry> log, Suspicions suspicions, Experience early, DateTimeOffset cut, out long heldOut, out long permitted)
    {
        var writer = new SuggestionWriter(Outline.Of(early, new HashSet<string>()), early.Session.ContactsLoopback);
        var trial = new Trial(writer.Layer());
        var refusals = new Dictionary<string, long>(StringComparer.Ordinal);
        (heldOut, permitted) = (0, 0);
        foreach (var call in OnlyCalls(log))
        {
            if (call.Time < cut || Suspicions.WasRefused(call) || suspicions.IsSuspicious(call))
                continue;
            heldOut++;
            var refused = trial.Try(call);
            permitted += refused.Count == 0 ? 1 : 0;
            foreach (var list in refused.Select(static refusal => refusal.List).Distinct())
                refusals[list] = refusals.GetValueOrDefault(list) + 1;
        }
        var most = Math.Max(LeastOpen, heldOut * OpenShare);
        return [.. refusals.Where(list => list.Value > most).Select(static list => list.Key)];
    }

    private static IEnumerable<AuditEntry> OnlyCalls(IEnumerable<AuditEntry> log) => log.Where(static entry => entry.Event == "PreToolUse");

    /// <summary>The policy as the guard reads it.</summary>
    internal static Layer Read(string toml) => PolicyReader.Read(toml, "suggested", LayerKind.Project, DateOnly.MinValue).Layer
        ?? throw new System.Diagnostics.UnreachableException("what is suggested is always a policy");
}
