namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>
/// Learns one thing from the log as it goes by and says what departs from it. What it remembers is bounded. A day's lines may come in any order
/// among sessions; within a session they come as they were written.
/// </summary>
internal interface IDetector
{
    void See(Sighting seen, Findings findings);

    /// <summary>A day is over: what was counted over it is held against the days before and then belongs to them.</summary>
    void EndDay(int day, Findings findings);
}
