using ClaudeHookGuard.Core.Audit;

namespace ClaudeHookGuard.Core.Review.Anomalies.Statistics;

/// <summary>Something counted over a session's day or a whole day, with what a finding about it would tell.</summary>
internal sealed class Unit(string subject, Sighting first)
{
    private const int ShownEntries = 3;

    private readonly List<Guid> entries = [];

    /// <summary>Whose baseline it belongs to.</summary>
    public string Subject { get; } = subject;

    public long Value { get; private set; }

    public DateTimeOffset From { get; private set; } = first.Entry.Time;

    public DateTimeOffset To { get; private set; } = first.Entry.Time;

    public string User { get; } = first.User;

    /// <summary>Null once several sessions are in it.</summary>
    public string? Session { get; private set; } = first.Session;

    public ImmutableArray<Guid> Entries => [.. entries];

    public Tally Places { get; } = new();

    public void Add(Sighting seen, long value)
    {
        Value += value;
        From = seen.Entry.Time < From ? seen.Entry.Time : From;
        To = seen.Entry.Time > To ? seen.Entry.Time : To;
        if (seen.Session != Session)
            Session = null;
        if (entries.Count < ShownEntries)
            entries.Add(seen.Entry.Id);
    }

    public void AddPlaces(ImmutableArray<AuditResource> resources, string kind)
    {
        foreach (var resource in resources)
            if (resource.Kind == kind && resource.Name is { } name)
                Places.Add(kind.StartsWith("path", StringComparison.Ordinal) ? Directory(name) : name);
    }

    private static string Directory(string path) => path.LastIndexOfAny(['/', '\\']) is > 0 and var cut ? path[..cut] : path;
}
