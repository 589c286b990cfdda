namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary><c>refusals.other-tool</c>: what one tool was refused, another is asked for. An agent may do so in good faith, so a single try counts only where that is rare.</summary>
internal sealed class OtherTools : IDetector
{
    private const int MostSessions = 50_000;

    /// <summary>Refused things remembered of a session.</summary>
    private const int MostThings = 64;

    /// <summary>Sessions with a refusal that must be known before their share says anything.</summary>
    private const int LeastSessions = 10;

    private readonly Dictionary<string, Refusals> sessions = new(StringComparer.Ordinal);
    private long refusedSessions;
    private long triedSessions;

    public void See(Sighting seen, Findings findings)
    {
        if (!seen.IsCall || seen.Entry.Tool is not { } tool)
            return;
        if (sessions.TryGetValue(seen.Session, out var refusals))
            refusals.Try(tool, seen);
        if (!seen.IsRefused)
            return;
        if (refusals is null && sessions.Count < MostSessions)
            sessions.Add(seen.Session, refusals = new(seen.User));
        refusals?.Add(tool, seen);
    }

    public void EndDay(int day, Findings findings)
    {
        foreach (var (session, refusals) in sessions)
            if (refusals.First is { } first && IsNews(refusals, findings.Sensitivity))
                findings.Add(Tell(session, refusals, first));
        refusedSessions += sessions.Count;
        triedSessions += sessions.Values.Count(static refusals => refusals.First is not null);
        sessions.Clear();
    }

    private bool IsNews(Refusals refusals, Sensitivity s) =>
        refusals.WentThrough || refusals.Tools.Count >= s.LeastOtherTools
        || triedSessions <= (refusedSessions < LeastSessions ? 0 : refusedSessions * s.OtherToolShare);

    private Anomaly Tell(string session, Refusals refusals, (string Thing, string Refused) first) => new()
    {
        Kind = "refusals.other-tool",
        Subject = "session " + session,
        From = refusals.From,
        To = refusals.To,
        User = refusals.User,
        Session = session,
        Entries = refusals.Entries,
        Sentence = $"{first.Thing} was refused to {first.Refused}, then tried by {string.Join(" and ", refusals.Tools)}{(refusals.WentThrough ? ", which was let through" : "")}.",
        Evidence =
        [
            new("refused to", first.Refused), new("tried by", string.Join(", ", refusals.Tools)), new("let through", refusals.WentThrough ? "yes" : "no"),
            new("sessions with a refusal before", Amount.Of(refusedSessions)), new("of them with another tool's try", Amount.Of(triedSessions)),
        ],
    };

    private sealed class Refusals(string user)
    {
        private readonly Dictionary<string, (string Tool, string? Policy, DateTimeOffset Time, Guid Entry)> things = new(StringComparer.Ordinal);

        public string User { get; } = user;

        /// <summary>The first thing tried again and the tool it was refused to.</summary>
        public (string Thing, string Refused)? First { get; private set; }

        /// <summary>Other tools that tried.</summary>
        public SortedSet<string> Tools { get; } = new(StringComparer.Ordinal);

        public bool WentThrough { get; private set; }

        public DateTimeOffset From { get; private set; }

        public DateTimeOffset To { get; private set; }

        public ImmutableArray<Guid> Entries { get; private set; } = [];

        public void Add(string tool, Sighting seen)
        {
            foreach (var thing in RefusedThings.Of(seen.Entry))
                if (things.Count < MostThings)
                    things.TryAdd(thing, (tool, seen.Entry.Policy, seen.Entry.Time, seen.Entry.Id));
        }

        public void Try(string tool, Sighting seen)
        {
            foreach (var resource in seen.Entry.Resources)
            {
                // Another policy may well allow what the former refused.
                if (RefusedThings.Key(resource) is not { } thing || !things.TryGetValue(thing, out var refused) || refused.Tool == tool || refused.Policy != seen.Entry.Policy)
                    continue;
                if (First is null)
                    (First, From, Entries) = ((thing, refused.Tool), refused.Time, [refused.Entry]);
                To = seen.Entry.Time;
                if (Tools.Add(tool))
                    Entries = Entries.Add(seen.Entry.Id);
                WentThrough |= !seen.IsRefused;
            }
        }
    }
}
