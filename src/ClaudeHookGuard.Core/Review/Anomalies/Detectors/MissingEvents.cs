using System.Globalization;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary>
/// <c>gap.results</c>, <c>gap.calls</c> and <c>gap.session</c>: places where a hook should have run and left no line. A call may be broken off, or
/// refused at the client's own prompt, so a few lost results are ordinary; how many is learned.
/// </summary>
internal sealed class MissingEvents : IDetector
{
    private const int MostSessions = 50_000;

    /// <summary>Hour from which on a session may go on past midnight.</summary>
    private const int StillOpenFrom = 20;

    /// <summary>Calls after which a log without a single lost result is known to lose none.</summary>
    private const int LeastCalls = 200;

    private readonly Dictionary<string, SessionEvents> sessions = new(StringComparer.Ordinal);
    private readonly Baseline promptsWithoutCalls = new();
    private long calls, callsWithoutResult, results, resultsWithoutCall;

    public void See(Sighting seen, Findings findings)
    {
        if (!sessions.TryGetValue(seen.Session, out var session))
        {
            if (sessions.Count >= MostSessions)
                return;
            sessions.Add(seen.Session, session = new(seen));
        }
        session.Add(seen);
    }

    public void EndDay(int day, Findings findings)
    {
        // A session that worked until the day's last hours may go on in the next.
        var ended = sessions.Where(session => day - session.Value.LastDay > 0 || session.Value.To.UtcDateTime.Hour < StillOpenFrom).ToArray();
        var news = ended.Where(session => Judge(session.Key, session.Value, findings)).Select(static session => session.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, session) in ended)
        {
            sessions.Remove(name);
            calls += session.Calls;
            callsWithoutResult += session.CallsWithoutResult;
            results += session.Results;
            resultsWithoutCall += session.ResultsWithoutCall;
            if (session.Prompts > 0 && session.HasNoTools && !news.Contains(name))
                promptsWithoutCalls.Add(session.Prompts, day);
        }
    }

    /// <summary>True where something was found.</summary>
    private bool Judge(string name, SessionEvents session, Findings findings)
    {
        var s = findings.Sensitivity;
        var before = findings.Count;
        if (IsGap(session.CallsWithoutResult, session.Calls, callsWithoutResult, calls, s.Chance))
            findings.Add(Tell("gap.results", name, session, $"{Amount.Of(session.CallsWithoutResult)} of {Amount.Of(session.Calls)} calls in a session of {session.User} were let through and no result was reported", callsWithoutResult, calls));
        if (IsGap(session.ResultsWithoutCall, session.Results, resultsWithoutCall, results, s.Chance))
            findings.Add(Tell("gap.calls", name, session, $"{Amount.Of(session.ResultsWithoutCall)} of {Amount.Of(session.Results)} results in a session of {session.User} are of calls the guard never judged", resultsWithoutCall, results));
        if (session.HasNoTools && session.Prompts >= s.LeastPrompts && session.Prompts >= promptsWithoutCalls.Largest * s.TimesLargest && calls >= LeastCalls)
            findings.Add(Tell("gap.session", name, session, $"A session of {session.User} has {Amount.Of(session.Prompts)} prompts and not one tool call", promptsWithoutCalls.Count, 0));
        return findings.Count > before;
    }

    /// <summary>Most of a session's lines missing by no accident; or the first ones missing in a log that never lost any.</summary>
    private static bool IsGap(int missing, int all, long missingBefore, long allBefore, double chance) =>
        missing > 0 && allBefore >= LeastCalls
        && (missingBefore == 0 || (missing * 2 >= all && Chances.AtLeast(missing, all, (missingBefore + 1.0) / (allBefore + 2)) < chance));

    private static Anomaly Tell(string kind, string name, SessionEvents session, string what, long missingBefore, long allBefore) => new()
    {
        Kind = kind,
        Subject = "session " + name,
        From = session.From,
        To = session.To,
        User = session.User,
        Session = name,
        Entries = session.Entries,
        Sentence = allBefore == 0 ? what + "." : string.Create(CultureInfo.InvariantCulture, $"{what}; before, that was so of {missingBefore:#,0} in {allBefore:#,0}."),
        Evidence =
        [
            new("calls let through", Amount.Of(session.Calls)), new("without a result", Amount.Of(session.CallsWithoutResult)), new("results", Amount.Of(session.Results)),
            new("without a call", Amount.Of(session.ResultsWithoutCall)), new("prompts", Amount.Of(session.Prompts)),
        ],
    };
}
