namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>Calls of a day by what became of them.</summary>
public sealed class DayCounts
{
    public long Allowed { get; private set; }

    public long Redacted { get; private set; }

    public long Asked { get; private set; }

    public long Refused { get; private set; }

    public long Calls => Allowed + Redacted + Asked + Refused;

    public void Add(string decision)
    {
        switch (decision)
        {
            case "deny":
                Refused++;
                break;
            case "ask":
                Asked++;
                break;
            case "redact":
                Redacted++;
                break;
            default:
                Allowed++;
                break;
        }
    }

    public void Add(DayCounts other)
    {
        Allowed += other.Allowed;
        Redacted += other.Redacted;
        Asked += other.Asked;
        Refused += other.Refused;
    }
}
