using System.Globalization;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary><c>reads.spike</c>: files read by a skill, a server or an agent type, in a session and over all sessions of a day.</summary>
internal sealed class ReadSpikes : IDetector
{
    private const int ShownPlaces = 3;

    private readonly Units sessions = new(bySession: true);
    private readonly Units days = new(bySession: false);

    public void See(Sighting seen, Findings findings)
    {
        if (!seen.IsCall || seen.IsStopped || seen.FilesRead == 0)
            return;
        foreach (var actor in seen.Actors)
        {
            if (sessions.Of(actor, seen) is { } session)
            {
                session.Add(seen, seen.FilesRead);
                session.AddPlaces(seen.Entry.Resources, "path.read");
            }
            days.Of(actor, seen)?.Add(seen, seen.FilesRead);
        }
    }

    public void EndDay(int day, Findings findings)
    {
        var s = findings.Sensitivity;
        var told = new HashSet<string>(StringComparer.Ordinal);
        sessions.EndDay(day, s, s.LeastReads, (unit, baseline, sigmas) =>
        {
            told.Add(unit.Subject);
            findings.Add(Spike(unit, baseline, sigmas, "in one session", "session"));
        });
        days.EndDay(day, s, s.LeastReads, (unit, baseline, sigmas) =>
        {
            if (!told.Contains(unit.Subject))
                findings.Add(Spike(unit, baseline, sigmas, $"on {Amount.Day(day)}", "day"));
        });
    }

    private static Anomaly Spike(Unit unit, Baseline baseline, double sigmas, string when, string each) => new()
    {
        Kind = "reads.spike",
        Subject = unit.Subject,
        From = unit.From,
        To = unit.To,
        User = unit.Session is null ? null : unit.User,
        Session = unit.Session,
        Entries = unit.Entries,
        Sentence = $"The {unit.Subject} read {Amount.Of(unit.Value, "file", "files")} {when}; it usually reads {Amount.Of(baseline.Median)} a {each}, and never more than {Amount.Of(baseline.Largest)} before.",
        Evidence =
        [
            new("files", Amount.Of(unit.Value)), new($"usual a {each}", Amount.Of(baseline.Median)), new("largest before", Amount.Of(baseline.Largest)),
            new("known from", Amount.Of(baseline.Count, each, each + "s")), new("robust deviations", sigmas.ToString("0.0", CultureInfo.InvariantCulture)),
            .. unit.Places.Shown(ShownPlaces) is { Length: > 0 } places ? [new Evidence("mostly in", places)] : Array.Empty<Evidence>(),
        ],
    };
}
