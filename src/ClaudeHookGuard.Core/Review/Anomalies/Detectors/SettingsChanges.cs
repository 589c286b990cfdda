using System.Globalization;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary><c>settings.changed</c>: a change of the client's configuration that the guard refused, or of a file that hardly ever changes.</summary>
internal sealed class SettingsChanges : IDetector
{
    private const int MostFiles = 1000;

    /// <summary>Days of a log that must be known before rare means anything.</summary>
    private const int LeastDays = 10;

    private readonly Ledger<Past> files = new(MostFiles);
    private readonly Dictionary<string, (Unit Changes, string Name, bool Refused)> today = new(StringComparer.Ordinal);
    private int days;

    public void See(Sighting seen, Findings findings)
    {
        if (seen.Entry.Event != "ConfigChange")
            return;
        var name = seen.Entry.Resources.FirstOrDefault(static resource => resource.Kind == "configuration")?.Name ?? "?";
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        if (!today.TryGetValue(file, out var change))
        {
            if (today.Count >= MostFiles)
                return;
            change = (new("settings " + file, seen), name, false);
        }
        change.Changes.Add(seen, 1);
        today[file] = change with { Refused = change.Refused || seen.IsRefused };
    }

    public void EndDay(int day, Findings findings)
    {
        foreach (var (file, (changes, name, refused)) in today)
        {
            var past = files.Meet(file, day, static () => new());
            if (refused ? IsRare(past.RefusedDays, findings) : days >= LeastDays && IsRare(past.Days, findings))
                findings.Add(Tell(changes, name, refused, past));
            past.Days++;
            past.RefusedDays += refused ? 1 : 0;
        }
        days++;
        today.Clear();
    }

    private bool IsRare(int had, Findings findings) => had <= Math.Max(1, days) * findings.Sensitivity.RareShare;

    private Anomaly Tell(Unit changes, string name, bool refused, Past past) => new()
    {
        Kind = "settings.changed",
        Subject = changes.Subject,
        From = changes.From,
        To = changes.To,
        User = changes.User,
        Session = changes.Session,
        Entries = changes.Entries,
        Sentence = string.Create(CultureInfo.InvariantCulture, $"{name} changed during a session of {changes.User}{(refused ? ", and the guard refused the change" : "")}; it did so on {past.Days} of {days} days before."),
        Evidence = [new("changes", Amount.Of(changes.Value)), new("refused", refused ? "yes" : "no"), new("days with a change before", Amount.Of(past.Days)), new("days known", Amount.Of(days))],
    };

    private sealed class Past
    {
        public int Days { get; set; }

        public int RefusedDays { get; set; }
    }
}
