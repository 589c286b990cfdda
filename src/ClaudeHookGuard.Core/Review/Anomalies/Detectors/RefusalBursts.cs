using System.Globalization;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary><c>refusals.burst</c>: many different things refused within minutes, as by one who feels for a way through. The same thing over and over is a muddle, not that.</summary>
internal sealed class RefusalBursts : IDetector
{
    public const int WindowMinutes = 10;

    private const int MostSessions = 50_000;
    private const int MostInWindow = 256;

    private readonly Dictionary<string, Burst> sessions = new(StringComparer.Ordinal);
    private readonly Baseline usual = new();

    // Different things refused in a session, before any was seen.
    public RefusalBursts()
    {
        foreach (var refusals in (ReadOnlySpan<int>)[1, 1, 1, 2, 2])
            usual.Add(refusals, 0);
    }

    public void See(Sighting seen, Findings findings)
    {
        if (!seen.IsCall || !seen.IsRefused)
            return;
        if (!sessions.TryGetValue(seen.Session, out var burst) && sessions.Count < MostSessions)
            sessions.Add(seen.Session, burst = new(seen.User));
        burst?.Add(seen);
    }

    public void EndDay(int day, Findings findings)
    {
        var s = findings.Sensitivity;
        foreach (var (session, burst) in sessions)
        {
            var sigmas = burst.Most >= s.LeastRefusals && burst.Things >= s.LeastRefusedThings ? usual.Far(burst.Things, day, s) : null;
            burst.IsFar = sigmas is not null;
            if (sigmas is { } far)
                findings.Add(Tell(session, burst, far));
        }
        foreach (var burst in sessions.Values)
            if (burst.IsFar)
                usual.AddFar(burst.Things, day);
            else
                usual.Add(burst.Things, day);
        sessions.Clear();
    }

    private Anomaly Tell(string session, Burst burst, double sigmas) => new()
    {
        Kind = "refusals.burst",
        Subject = "session " + session,
        From = burst.From,
        To = burst.To,
        User = burst.User,
        Session = session,
        Entries = burst.Entries,
        Sentence = $"{Amount.Of(burst.Most)} calls for {Amount.Of(burst.Things)} different things were refused within {WindowMinutes} minutes in a session of {burst.User}; usually it is {Amount.Of(usual.Median)}, and never more than {Amount.Of(usual.Largest)} before.",
        Evidence =
        [
            new("refusals", Amount.Of(burst.Most)), new("different things", Amount.Of(burst.Things)), new("usual", Amount.Of(usual.Median)),
            new("largest before", Amount.Of(usual.Largest)), new("robust deviations", sigmas.ToString("0.0", CultureInfo.InvariantCulture)), new("rules", burst.Rules.Shown(3)),
        ],
    };

    private sealed class Burst(string user)
    {
        private readonly Queue<(DateTimeOffset Time, string Thing, Guid Entry)> window = new();

        public string User { get; } = user;

        public bool IsFar { get; set; }

        public int Most { get; private set; }

        public int Things { get; private set; }

        public DateTimeOffset From { get; private set; }

        public DateTimeOffset To { get; private set; }

        public ImmutableArray<Guid> Entries { get; private set; } = [];

        public Tally Rules { get; } = new();

        public void Add(Sighting seen)
        {
            foreach (var rule in seen.Entry.Rules)
                Rules.Add(rule);
            var now = seen.Entry.Time;
            window.Enqueue((now, RefusedThings.Of(seen.Entry).FirstOrDefault() ?? Call(seen), seen.Entry.Id));
            while (window.Count > MostInWindow || now - window.Peek().Time > TimeSpan.FromMinutes(WindowMinutes))
                window.Dequeue();
            var things = window.Select(static refusal => refusal.Thing).Distinct().Count();
            if (things < Things || (things == Things && window.Count <= Most))
                return;
            (Things, Most, From, To) = (things, window.Count, window.Peek().Time, now);
            Entries = [.. window.Take(3).Select(static refusal => refusal.Entry)];
        }

        private static string Call(Sighting seen) => $"{seen.Entry.Tool} {(seen.Entry.Resources.IsEmpty ? seen.Entry.Reason : seen.Entry.Resources[0].Sha256)}";
    }
}
