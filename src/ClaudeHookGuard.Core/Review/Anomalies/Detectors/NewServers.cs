using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary><c>server.new</c>: an MCP server that no line named before, also where its call was refused.</summary>
internal sealed class NewServers : IDetector
{
    private const int MostServers = 10_000;

    private readonly Ledger<string> known = new(MostServers);
    private readonly Dictionary<string, (Unit Calls, string Project)> fresh = new(StringComparer.Ordinal);

    public void See(Sighting seen, Findings findings)
    {
        if (!seen.IsCall || seen.Entry.Server is not { } server)
            return;
        if (!fresh.TryGetValue(server, out var news))
        {
            if (known.Find(server) is not null || fresh.Count >= MostServers)
            {
                known.Meet(server, seen.Day, () => server);
                return;
            }
            fresh.Add(server, news = (new("server " + server, seen), seen.Entry.Project));
        }
        news.Calls.Add(seen, 1);
        news.Calls.Places.Add(seen.Entry.Tool ?? "?");
    }

    public void EndDay(int day, Findings findings)
    {
        foreach (var (server, (calls, project)) in fresh)
        {
            findings.Add(Tell(server, calls, project));
            known.Meet(server, day, () => server);
        }
        fresh.Clear();
    }

    private Anomaly Tell(string server, Unit calls, string project) => new()
    {
        Kind = "server.new",
        Subject = calls.Subject,
        From = calls.From,
        To = calls.To,
        User = calls.User,
        Session = calls.Session,
        Entries = calls.Entries,
        Sentence = $"The MCP server {server} was used for the first time, by {calls.User} in {project}: {Amount.Of(calls.Value, "call", "calls")} that day.",
        Evidence = [new("calls", Amount.Of(calls.Value)), new("tools", calls.Places.Shown(5)), new("servers known before", Amount.Of(known.Count))],
    };
}
