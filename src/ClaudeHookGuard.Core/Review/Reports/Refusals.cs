using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>What one rule refused, asked about or masked.</summary>
public sealed class Refusals
{
    private readonly Tally tools = new();
    private readonly Tally users = new();

    public DayCounts Counts { get; } = new();

    public DateTimeOffset Last { get; private set; }

    /// <summary>The reason last given.</summary>
    public string Reason { get; private set; } = "";

    public string Tools => tools.Shown(4);

    public string Users => users.Shown(4);

    public void Add(AuditEntry entry, string decision)
    {
        Counts.Add(decision);
        tools.Add(entry.Tool ?? entry.Event);
        if (entry.User is { } user)
            users.Add(user);
        if (entry.Time >= Last && entry.Reason is { } reason)
            (Last, Reason) = (entry.Time, reason.StartsWith("hookguard: ", StringComparison.Ordinal) ? reason["hookguard: ".Length..] : reason);
    }
}
