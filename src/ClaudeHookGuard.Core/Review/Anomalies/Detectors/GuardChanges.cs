using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary><c>guard.changed</c>: another version of the guard decides, or one account goes back to a version that nobody used any more.</summary>
internal sealed class GuardChanges : IDetector
{
    private const int MostVersions = 1000;

    /// <summary>Days after which nobody is expected to have an old version any more.</summary>
    private const int ForgottenDays = 14;

    private readonly Ledger<Version> known = new(MostVersions);

    public void See(Sighting seen, Findings findings)
    {
        var guard = seen.Entry.Guard;
        var past = known.Find(guard);
        if (past is null)
            findings.Add(Tell(seen, guard, $"Version {guard} of the guard decides for the first time, in a session of {seen.User}.", "never"));
        else if (seen.Day - past.LastDay > ForgottenDays)
            findings.Add(Tell(seen, guard, $"{seen.User} has version {guard} of the guard again, last used on {Amount.Day(past.LastDay)}.", Amount.Day(past.LastDay)));
        known.Meet(guard, seen.Day, static () => new()).LastDay = seen.Day;
    }

    public void EndDay(int day, Findings findings)
    {
    }

    private Anomaly Tell(Sighting seen, string guard, string sentence, string last) => new()
    {
        Kind = "guard.changed",
        Subject = "guard " + guard,
        From = seen.Entry.Time,
        To = seen.Entry.Time,
        User = seen.User,
        Session = seen.Session,
        Entries = [seen.Entry.Id],
        Sentence = sentence,
        Evidence = [new("version", guard), new("last used", last), new("versions known before", Amount.Of(known.Count))],
    };

    private sealed class Version
    {
        public int LastDay { get; set; }
    }
}
