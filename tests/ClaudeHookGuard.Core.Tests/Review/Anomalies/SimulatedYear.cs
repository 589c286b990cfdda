using System.Collections.Immutable;
using System.Text;
using ClaudeHookGuard.Core.Review.Anomalies;
using ClaudeHookGuard.Simulation;
using ClaudeHookGuard.Simulation.Incidents;
using Xunit.Abstractions;

namespace ClaudeHookGuard.Core.Tests.Review.Anomalies;

/// <summary>Fifty people, a year, sixty incidents.</summary>
public sealed class SimulatedYear(ITestOutputHelper output)
{
    private const int Weeks = 52;

    [Fact]
    public void Gives_the_planted_incidents_and_at_most_one_false_alarm_a_week()
    {
        var (year, found) = Watch(new Year(), Sensitivity.Normal);
        var missed = year.Planted.Where(incident => !found.Any(anomaly => Names(anomaly, incident))).ToArray();
        var alarms = found.Where(anomaly => !year.Planted.Any(incident => IsOf(anomaly, incident))).ToArray();
        var told = new StringBuilder($"{year.Planted.Count - missed.Length} of {year.Planted.Count} found, {alarms.Length} false alarms\n");
        foreach (var incident in missed)
            told.Append($"missed on day {incident.Day}: {incident.What} ({string.Join(' ', incident.Kinds)})\n");
        foreach (var alarm in alarms)
            told.Append($"false alarm on {alarm.From:MM-dd}: {alarm.Kind} {alarm.Sentence}\n");
        output.WriteLine(told.ToString());
        Assert.True(year.Planted.Count == 60 && missed.Length <= 5 && alarms.Length <= Weeks, told.ToString());
    }

    private static (Year Year, ImmutableArray<Anomaly> Found) Watch(Year year, Sensitivity sensitivity)
    {
        var watch = new AnomalyWatch(sensitivity, AnomalyWatch.LongestBaseline);
        foreach (var day in year.Days())
            foreach (var entry in day)
                watch.Add(entry);
        return (year, watch.Finish());
    }

    private static bool Names(Anomaly anomaly, Incident incident) => incident.Kinds.Contains(anomaly.Kind) && IsOf(anomaly, incident);

    /// <summary>The session itself, or the subject on that day.</summary>
    private static bool IsOf(Anomaly anomaly, Incident incident) =>
        anomaly.Session == incident.Session || (anomaly.Subject == incident.Subject && Math.Abs(Day(anomaly) - incident.Day) <= 1);

    private static int Day(Anomaly anomaly) => (int)(anomaly.From - new DateTimeOffset(2025, 1, 6, 0, 0, 0, TimeSpan.Zero)).TotalDays;
}
