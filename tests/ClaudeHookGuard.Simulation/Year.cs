using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Simulation.Incidents;
using ClaudeHookGuard.Simulation.World;

namespace ClaudeHookGuard.Simulation;

/// <summary>
/// The log of a made-up team: the same for the same seed. Ordinary days have holidays, late evenings, people on call, new hosts, roll-outs, muddles
/// and lost results; incidents are planted among them and listed.
/// </summary>
public sealed class Year
{
    private static readonly DateTimeOffset First = new(2025, 1, 6, 0, 0, 0, TimeSpan.Zero);

    private readonly Dice dice;
    private readonly State state;
    private readonly Habits habits;
    private readonly ImmutableArray<Person> people;
    private readonly Planter planter;
    private readonly int days;

    /// <param name="incidents">How many are planted; they begin after <see cref="Planter.Quiet"/> days.</param>
    public Year(ulong seed = 20250106, int days = 364, int people = 50, int incidents = 60, bool keepCalls = false)
    {
        dice = new(seed);
        this.days = days;
        this.people = Team.Make(dice, people);
        state = new(dice, days);
        if (keepCalls)
            state.Calls = [];
        habits = new(state, dice);
        planter = new(dice, days, incidents);
    }

    /// <summary>What was planted so far: complete once all days were taken.</summary>
    public IReadOnlyList<Incident> Planted => planter.Planted;

    /// <summary>The calls behind the lines of the day last taken, by the ids of their lines, where they are kept.</summary>
    public IReadOnlyDictionary<Guid, MadeCall> Calls => state.Calls ?? [];

    /// <summary>The log's lines day by day, each day by time.</summary>
    public IEnumerable<List<AuditEntry>> Days()
    {
        for (var day = 0; day < days; day++)
        {
            var log = new List<AuditEntry>();
            state.Calls?.Clear();
            var date = First.AddDays(day);
            foreach (var person in people)
                if (person.Joined <= day)
                    Live(person, date, day, log);
            planter.Plant(day, date, At(day), state, habits, log);
            yield return [.. log.OrderBy(static entry => entry.Time)];
        }
    }

    private Person[] At(int day) => [.. people.Where(person => person.Joined + 40 <= day)];

    private void Live(Person person, DateTimeOffset date, int day, List<AuditEntry> log)
    {
        var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (person.OnCall && dice.Chance(0.06))
            Begin(person, date, dice.Part() * 24, day, log);
        if (!dice.Chance(weekend ? 0.04 : 0.85))
            return;
        for (var sessions = 1 + dice.Below((int)(5 * person.Eagerness) + 1); sessions > 0; sessions--)
            Begin(person, date, person.Begins + (dice.Part() * 8), day, log);
        if (dice.Chance(0.02))
            Begin(person, date, person.Begins + 9 + (dice.Part() * 4), day, log);
        if (day % 60 == 17 && person.Name == people[day % people.Length].Name)
            habits.Muddle(Open(person, date, person.Begins + 3, day, log));
        if (person.Role == Role.Data && date.Day == 1)
            habits.MonthEnd(Open(person, date, person.Begins + 2, day, log));
        if (dice.Chance(0.01))
            Open(person, date, person.Begins + 4, day, log).ChangeSettings(person.Projects[0] + "/.claude/settings.json");
    }

    private void Begin(Person person, DateTimeOffset date, double hour, int day, List<AuditEntry> log) => habits.Fill(Open(person, date, hour, day, log));

    private Session Open(Person person, DateTimeOffset date, double hour, int day, List<AuditEntry> log) =>
        new(state, person, dice.Of(person.Projects), date.AddHours(hour), day, dice, log);
}
