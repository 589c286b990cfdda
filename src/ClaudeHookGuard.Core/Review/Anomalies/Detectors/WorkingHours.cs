using System.Globalization;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary>
/// <c>hours.unusual</c>. Everybody has hours of their own; somebody is on call, somebody travels, and all work late before a release. So an hour
/// is unusual only where this user never works around it and the team hardly ever works that far from its own middle hours.
/// </summary>
internal sealed class WorkingHours : IDetector
{
    private const int Hours = 24;
    private const int MostUsers = 20_000;

    /// <summary>Calls that make an hour one of work.</summary>
    private const int LeastCalls = 3;

    /// <summary>An hour that was worked on one day in more than these is as good as never worked.</summary>
    private const int RareDays = 60;

    private readonly Ledger<Person> people = new(MostUsers);
    private readonly HashSet<string> today = new(StringComparer.Ordinal);
    private readonly long[] teamAt = new long[Hours];
    private long teamDays;

    public void See(Sighting seen, Findings findings)
    {
        if (!seen.IsCall)
            return;
        people.Meet(seen.User, seen.Day, static () => new()).Count(seen);
        today.Add(seen.User);
    }

    public void EndDay(int day, Findings findings)
    {
        foreach (var user in today)
            if (people.TryFind(user, out var person) && Judge(user, person, findings.Sensitivity) is { } anomaly)
                findings.Add(anomaly);
        foreach (var user in today)
            if (people.TryFind(user, out var person))
                Learn(person, findings.Sensitivity);
        today.Clear();
    }

    private Anomaly? Judge(string user, Person person, Sensitivity s)
    {
        if (person.Days < s.LeastDaysForHours)
            return null;
        for (var hour = 0; hour < Hours; hour++)
            if (person.CallsAt[hour] >= s.LeastCallsAtHour && IsUnusual(person, hour, s))
                return Tell(user, person, hour, s);
        return null;
    }

    private bool IsUnusual(Person person, int hour, Sensitivity s) =>
        IsRareFor(person, hour, s) && Around(teamAt, hour - person.MiddleHour, 1) <= teamDays * s.TeamHourShare;

    private static bool IsRareFor(Person person, int hour, Sensitivity s) => Around(person.DaysAt, hour, s.HoursApart) * RareDays < person.Days;

    private static long Around(ReadOnlySpan<long> hours, int hour, int reach)
    {
        long sum = 0;
        for (var apart = -reach; apart <= reach; apart++)
            sum += hours[(hour + apart + (2 * Hours)) % Hours];
        return sum;
    }

    /// <summary>The team's share is of hours that were unusual for whoever worked: nights on call are not.</summary>
    private void Learn(Person person, Sensitivity s)
    {
        if (person.Days >= s.LeastDaysForHours)
        {
            teamDays++;
            for (var hour = 0; hour < Hours; hour++)
                if (person.CallsAt[hour] >= LeastCalls && IsRareFor(person, hour, s))
                    teamAt[(hour - person.MiddleHour + Hours) % Hours]++;
        }
        person.EndDay(LeastCalls);
    }

    private static Anomaly Tell(string user, Person person, int hour, Sensitivity s) => new()
    {
        Kind = "hours.unusual",
        Subject = "user " + user,
        From = person.FirstAt[hour],
        To = person.FirstAt[hour],
        User = user,
        Session = person.SessionAt[hour],
        Entries = [person.EntryAt[hour]],
        Sentence = string.Create(CultureInfo.InvariantCulture, $"{user} made {person.CallsAt[hour]} calls between {hour:00}:00 and {(hour + 1) % Hours:00}:00 UTC; on {person.Days} days before there was no work within {s.HoursApart} hours of that."),
        Evidence =
        [
            new("calls", Amount.Of(person.CallsAt[hour])), new("hour (UTC)", hour.ToString("00", CultureInfo.InvariantCulture)),
            new("usual middle (UTC)", person.MiddleHour.ToString("00", CultureInfo.InvariantCulture)), new("days known", Amount.Of(person.Days)),
        ],
    };

    private sealed class Person
    {
        /// <summary>Days with work at each hour.</summary>
        public long[] DaysAt { get; } = new long[Hours];

        /// <summary>Today's calls at each hour, with the first one's time, session and line.</summary>
        public int[] CallsAt { get; } = new int[Hours];

        public DateTimeOffset[] FirstAt { get; } = new DateTimeOffset[Hours];

        public string[] SessionAt { get; } = new string[Hours];

        public Guid[] EntryAt { get; } = new Guid[Hours];

        public int Days { get; private set; }

        /// <summary>The middle of the person's working hours on the circle of the day.</summary>
        public int MiddleHour { get; private set; }

        public void Count(Sighting seen)
        {
            if (CallsAt[seen.Hour]++ == 0)
                (FirstAt[seen.Hour], SessionAt[seen.Hour], EntryAt[seen.Hour]) = (seen.Entry.Time, seen.Session, seen.Entry.Id);
        }

        public void EndDay(int least)
        {
            Days++;
            for (var hour = 0; hour < Hours; hour++)
                if (CallsAt[hour] >= least)
                    DaysAt[hour]++;
            Array.Clear(CallsAt);
            MiddleHour = Middle(DaysAt);
        }

        private static int Middle(ReadOnlySpan<long> days)
        {
            double x = 0, y = 0;
            for (var hour = 0; hour < Hours; hour++)
            {
                x += days[hour] * Math.Cos(2 * Math.PI * hour / Hours);
                y += days[hour] * Math.Sin(2 * Math.PI * hour / Hours);
            }
            return ((int)Math.Round(Math.Atan2(y, x) * Hours / (2 * Math.PI)) + Hours) % Hours;
        }
    }
}
