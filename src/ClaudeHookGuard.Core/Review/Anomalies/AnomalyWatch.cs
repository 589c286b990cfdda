using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Review.Anomalies.Detectors;

namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>
/// Reads a log once, line by line and day by day, and gathers what departs from the days before. Memory depends on how many hosts, actors, users
/// and open sessions there are, each up to a stated number, never on the length of the log.
/// </summary>
public sealed class AnomalyWatch
{
    /// <summary>Days within which the same finding about the same subject is one.</summary>
    public const int QuietDays = 7;

    /// <summary>The fewest and the most days that are learned before anything is said, when nobody names a number.</summary>
    public const int ShortestBaseline = 5;

    public const int LongestBaseline = 28;

    private readonly IDetector[] detectors =
    [
        new ReadSpikes(), new ByteSpikes(), new NewAbilities(), new NewHosts(), new WorkingHours(), new RefusalBursts(), new OtherTools(), new NewServers(),
        new PolicyChanges(), new GuardChanges(), new SettingsChanges(), new MissingEvents(),
    ];

    private readonly Sighting seen = new();
    private readonly Findings findings;
    private readonly int baselineDays;
    private int daysSeen;
    private int day = -1;

    /// <param name="baselineDays">Days with lines in them that are learned first.</param>
    public AnomalyWatch(Sensitivity sensitivity, int baselineDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(baselineDays);
        findings = new(sensitivity, QuietDays);
        this.baselineDays = baselineDays;
    }

    /// <summary>Lines seen.</summary>
    public long Lines { get; private set; }

    /// <summary>Days that were only learned from.</summary>
    public int BaselineDays => baselineDays;

    /// <summary>Days with lines in them.</summary>
    public int Days => daysSeen;

    /// <summary>Findings left out because there were more than anybody reads.</summary>
    public int Dropped => findings.Dropped;

    /// <summary>Days to learn from a log that spans <paramref name="days"/> days: a quarter of it, within bounds.</summary>
    public static int BaselineFor(int days) => Math.Clamp(days / 4, ShortestBaseline, LongestBaseline);

    /// <summary>Takes the next line. Lines of earlier days than the one before count as of the current day.</summary>
    public void Add(AuditEntry entry)
    {
        seen.Set(entry);
        if (seen.Day > day)
            BeginDay(seen.Day);
        Lines++;
        foreach (var detector in detectors)
            detector.See(seen, findings);
    }

    /// <summary>Ends the last day and gives everything that was found, oldest first.</summary>
    public ImmutableArray<Anomaly> Finish()
    {
        EndDay();
        return findings.All;
    }

    private void BeginDay(int next)
    {
        EndDay();
        day = next;
        daysSeen++;
        findings.Learning = daysSeen <= baselineDays;
    }

    private void EndDay()
    {
        if (day < 0)
            return;
        foreach (var detector in detectors)
            detector.EndDay(day, findings);
    }
}
