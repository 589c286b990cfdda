namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary>Which hosts an actor met, and how often it meets new ones.</summary>
internal sealed class Contacts
{
    /// <summary>Names remembered; one with more is no longer told anything new.</summary>
    private const int Most = 4096;

    private readonly HashSet<string> domains = new(StringComparer.Ordinal);
    private int lastDay = -1;
    private int lastNewDay = -1;
    private int firstDay = -1;

    /// <summary>Days with a contact before the current one, and those among them on which a host was new, the very first day left out.</summary>
    public int DaysBefore { get; private set; } = -1;

    public int NewDaysBefore { get; private set; }

    /// <summary>Names known before the current day.</summary>
    public int KnownBefore { get; private set; }

    /// <summary>Share of days with a new host, with half a day for what was not seen yet.</summary>
    public double NewShare => (NewDaysBefore + 0.5) / (DaysBefore + 1);

    /// <summary>Notes a contact; true where the name is new to this actor.</summary>
    public bool Meet(string domain, int day)
    {
        BeginDay(day);
        if (domains.Count >= Most || !domains.Add(domain))
            return false;
        lastNewDay = day;
        return true;
    }

    private void BeginDay(int day)
    {
        if (day == lastDay)
            return;
        if (lastNewDay == lastDay && lastDay > firstDay)
            NewDaysBefore++;
        firstDay = firstDay < 0 ? day : firstDay;
        (DaysBefore, KnownBefore, lastDay) = (DaysBefore + 1, domains.Count, day);
    }
}
