using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary><c>bytes.spike</c>: bytes sent out in a session, by its user, by the server or skill that sends, and by the host they go to.</summary>
internal sealed class ByteSpikes : IDetector
{
    private readonly Units sessions = new(bySession: true);

    public void See(Sighting seen, Findings findings)
    {
        if (!seen.IsCall || seen.IsStopped || seen.Entry.SentBytes <= 0)
            return;
        Count("user " + seen.User, seen);
        foreach (var actor in seen.Actors)
            Count(actor, seen);
        foreach (var host in seen.Hosts)
            Count("host " + host, seen);
    }

    public void EndDay(int day, Findings findings)
    {
        var s = findings.Sensitivity;
        var flows = new Dictionary<string, Flow>(StringComparer.Ordinal);
        sessions.EndDay(day, s, s.LeastBytes, (unit, baseline, sigmas) =>
        {
            var host = MainHost(unit);
            if (host is not null && sessions.IsFar("host " + host, unit.Value, day, s) == false)
                return;
            if (!flows.TryGetValue(host ?? unit.Session!, out var flow))
                flows.Add(host ?? unit.Session!, flow = new());
            flow.Add(unit, baseline, sigmas);
        });
        foreach (var flow in flows.Values)
            findings.Add(flow.Tell());
    }

    /// <summary>The host that most of it went to. Where so much to it is usual, it is usual, whoever sends.</summary>
    private static string? MainHost(Unit unit) => unit.Places.First is { } first && first.Count * 2 >= unit.Value ? first.Name : null;

    private void Count(string subject, Sighting seen)
    {
        if (sessions.Of(subject, seen) is not { } unit)
            return;
        unit.Add(seen, seen.Entry.SentBytes);
        foreach (var host in seen.Hosts)
            unit.Places.Add(host, seen.Entry.SentBytes);
    }
}
