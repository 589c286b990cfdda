using System.Globalization;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary>What went to one host on a day (or out of one session), where that was far above the usual of one subject or several: one finding.</summary>
internal sealed class Flow
{
    private readonly List<string> subjects = [];
    private (Unit Unit, Baseline Baseline, double Sigmas) farthest;

    public void Add(Unit unit, Baseline baseline, double sigmas)
    {
        if (subjects.Count == 0 || (Rank(unit), sigmas).CompareTo((Rank(farthest.Unit), farthest.Sigmas)) > 0)
            farthest = (unit, baseline, sigmas);
        if (!subjects.Contains(unit.Subject))
            subjects.Add(unit.Subject);
    }

    /// <summary>Who or what sends tells more than to whom, and that more than for whom.</summary>
    private static int Rank(Unit unit) => unit.Subject.Split(' ', 2)[0] switch { "user" => 0, "host" => 1, _ => 2 };

    public Anomaly Tell()
    {
        var (unit, baseline, sigmas) = farthest;
        return new()
        {
            Kind = "bytes.spike",
            Subject = unit.Subject,
            From = unit.From,
            To = unit.To,
            User = unit.User,
            Session = unit.Session,
            Entries = unit.Entries,
            Sentence = $"{Amount.Bytes(unit.Value)} {Went(unit.Subject)} in one session; usual are {Amount.Bytes(baseline.Median)}, and never more than {Amount.Bytes(baseline.Largest)} before.",
            Evidence =
            [
                new("sent", Amount.Bytes(unit.Value)), new("usual a session", Amount.Bytes(baseline.Median)), new("largest before", Amount.Bytes(baseline.Largest)),
                new("known from", Amount.Of(baseline.Count, "session", "sessions")), new("robust deviations", sigmas.ToString("0.0", CultureInfo.InvariantCulture)),
                .. unit.Places.Shown(3) is { Length: > 0 } hosts ? [new Evidence("to", hosts)] : Array.Empty<Evidence>(),
                .. subjects.Count > 1 ? [new Evidence("unusual for", string.Join(", ", subjects))] : Array.Empty<Evidence>(),
            ],
        };
    }

    private static string Went(string subject) => subject.Split(' ', 2) switch
    {
        ["host", var host] => $"went out to {host}",
        ["user", var user] => $"went out for {user}",
        _ => $"went out by the {subject}",
    };
}
