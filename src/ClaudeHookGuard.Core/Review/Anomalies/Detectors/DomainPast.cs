namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary>What is known of a registered name from the days before.</summary>
internal sealed class DomainPast
{
    public long Contacts { get; private set; }

    /// <summary>Days on which hosts with random labels were below it.</summary>
    public int RandomDays { get; private set; }

    public void Add(MetHost today)
    {
        Contacts += today.Contacts;
        RandomDays += today.RandomLabels > 0 ? 1 : 0;
    }
}
