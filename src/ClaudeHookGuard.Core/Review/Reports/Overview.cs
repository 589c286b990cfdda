using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>What a log comes to, gathered line by line in bounded memory.</summary>
public sealed class Overview
{
    private const int MostNames = 10_000;
    private const int MostSessions = 1_000_000;

    private readonly HashSet<string> sessions = new(StringComparer.Ordinal);
    private readonly HashSet<string> users = new(StringComparer.Ordinal);
    private readonly HashSet<string> projects = new(StringComparer.Ordinal);
    private readonly Tally hosts = new();
    private readonly Tally refusedThings = new();

    public SortedDictionary<int, DayCounts> Days { get; } = [];

    public SortedDictionary<string, Refusals> Rules { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Touched> Servers { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Touched> Skills { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Touched> Agents { get; } = new(StringComparer.Ordinal);

    public DayCounts Total { get; } = new();

    public Latency Latency { get; } = new();

    public long Lines { get; private set; }

    public long SentBytes { get; private set; }

    /// <summary>Calls that went on only because the policy observes.</summary>
    public long OnlyObserved { get; private set; }

    public int Sessions => sessions.Count;

    public int Users => users.Count;

    public int Projects => projects.Count;

    public string Hosts => hosts.Shown(10);

    public string RefusedThings => refusedThings.Shown(10);

    public DateTimeOffset From { get; private set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset To { get; private set; } = DateTimeOffset.MinValue;

    public void Add(AuditEntry entry)
    {
        Lines++;
        From = entry.Time < From ? entry.Time : From;
        To = entry.Time > To ? entry.Time : To;
        Latency.Add(entry.Milliseconds);
        AddNames(entry);
        foreach (var rule in entry.Rules)
            if (Of(Rules, rule, static () => new()) is { } refusals && (entry.Observed ?? entry.Decision) is not "allow" and var decision)
                refusals.Add(entry, decision);
        if (entry.Event == "PreToolUse")
            AddCall(entry);
    }

    private void AddNames(AuditEntry entry)
    {
        if (sessions.Count < MostSessions && entry.Session is { } session)
            sessions.Add(session);
        if (users.Count < MostNames && entry.User is { } user)
            users.Add(user);
        if (projects.Count < MostNames)
            projects.Add(entry.Project);
    }

    private void AddCall(AuditEntry call)
    {
        Total.Add(call.Decision);
        OnlyObserved += call.Observed is not null ? 1 : 0;
        var day = (int)(call.Time.UtcDateTime.Ticks / TimeSpan.TicksPerDay);
        if (!Days.TryGetValue(day, out var counts))
            Days.Add(day, counts = new());
        counts.Add(call.Decision);
        if (call.Decision != "deny")
            SentBytes += call.SentBytes;
        if (call.Server is { } server)
            Of(Servers, server, static () => new())?.Add(call);
        if (call.Skill is { } skill)
            Of(Skills, skill, static () => new())?.Add(call);
        if (call.AgentType is { Length: > 0 } agent)
            Of(Agents, agent, static () => new())?.Add(call);
        AddThings(call);
    }

    private void AddThings(AuditEntry call)
    {
        foreach (var resource in call.Resources)
            if (resource is { Kind: "host", Name: { } host } && call.Decision != "deny")
                hosts.Add(Network.Domains.WithoutPort(host));
            else if (call.Decision == "deny" && resource.Name is { } name && call.Reason?.Contains(name, StringComparison.Ordinal) == true && resource.Kind is not "tool")
                refusedThings.Add(name);
    }

    private static T? Of<T>(SortedDictionary<string, T> holders, string name, Func<T> make) where T : class
    {
        if (!holders.TryGetValue(name, out var holder) && holders.Count < MostNames)
            holders.Add(name, holder = make());
        return holder;
    }
}
