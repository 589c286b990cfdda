namespace ClaudeHookGuard.Core.Review.Anomalies.Statistics;

/// <summary>Counts by subject, over each session's day or over the whole day, and tells at the day's end which count is far above the subject's earlier ones.</summary>
internal sealed class Units(bool bySession)
{
    /// <summary>Subjects remembered: actors, users, hosts.</summary>
    private const int MostSubjects = 20_000;

    /// <summary>Counts open at once; a day with more counts the first ones.</summary>
    private const int MostOpen = 200_000;

    private readonly Dictionary<(string Subject, string Session), Unit> open = [];
    private readonly Ledger<Baseline> baselines = new(MostSubjects);

    /// <summary>The count the line belongs to; null where there are too many.</summary>
    public Unit? Of(string subject, Sighting seen)
    {
        var key = (subject, bySession ? seen.Session : "");
        if (!open.TryGetValue(key, out var unit) && open.Count < MostOpen)
            open.Add(key, unit = new(subject, seen));
        return unit;
    }

    /// <summary>Whether a count is far for the subject; null where too little is known of it.</summary>
    public bool? IsFar(string subject, long value, int day, Sensitivity sensitivity) =>
        baselines.Find(subject) is { } baseline && baseline.Count >= sensitivity.LeastUnits ? baseline.Far(value, day, sensitivity) is not null : null;

    /// <summary>Ends the day.</summary>
    /// <param name="least">Below this, no count is far.</param>
    public void EndDay(int day, Sensitivity sensitivity, long least, Action<Unit, Baseline, double> far)
    {
        // All of a day are judged by the days before, whatever their order in it.
        var judged = new List<(Unit Unit, Baseline Baseline, bool IsFar)>(open.Count);
        foreach (var unit in open.Values)
        {
            var baseline = baselines.Meet(unit.Subject, day, static () => new());
            var sigmas = unit.Value >= least ? baseline.Far(unit.Value, day, sensitivity) : null;
            if (sigmas is { } above)
                far(unit, baseline, above);
            judged.Add((unit, baseline, sigmas is not null));
        }
        foreach (var (unit, baseline, isFar) in judged)
            if (isFar)
                baseline.AddFar(unit.Value, day);
            else
                baseline.Add(unit.Value, day);
        open.Clear();
    }
}
