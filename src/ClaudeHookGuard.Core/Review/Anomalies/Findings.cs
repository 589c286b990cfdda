namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>Takes what the detectors find: nothing while the baseline is still learned, and what comes back within some days as one.</summary>
internal sealed class Findings(Sensitivity sensitivity, int quietDays)
{
    /// <summary>Findings kept; a log that gives more is of another kind than the one that was learned.</summary>
    public const int Most = 10_000;

    private readonly List<Anomaly> found = [];
    private readonly Dictionary<string, (int Index, int Day)> latest = new(StringComparer.Ordinal);

    public Sensitivity Sensitivity { get; } = sensitivity;

    /// <summary>True while the first days are only learned.</summary>
    public bool Learning { get; set; } = true;

    /// <summary>Findings so far, repeated ones each time.</summary>
    public int Count { get; private set; }

    /// <summary>Findings beyond <see cref="Most"/>.</summary>
    public int Dropped { get; private set; }

    public ImmutableArray<Anomaly> All => [.. found.OrderBy(anomaly => anomaly.From).ThenBy(anomaly => anomaly.Kind, StringComparer.Ordinal).ThenBy(anomaly => anomaly.Subject, StringComparer.Ordinal)];

    public void Add(Anomaly anomaly)
    {
        if (Learning)
            return;
        Count++;
        var key = $"{anomaly.Kind}\n{anomaly.Subject}";
        var day = DateOnly.FromDateTime(anomaly.To.UtcDateTime).DayNumber;
        if (latest.TryGetValue(key, out var earlier) && day - earlier.Day <= quietDays)
        {
            var same = found[earlier.Index];
            found[earlier.Index] = same with { To = anomaly.To > same.To ? anomaly.To : same.To, Times = same.Times + 1 };
            latest[key] = (earlier.Index, day);
            return;
        }
        if (found.Count == Most)
        {
            Dropped++;
            return;
        }
        latest[key] = (found.Count, day);
        found.Add(anomaly);
    }
}
