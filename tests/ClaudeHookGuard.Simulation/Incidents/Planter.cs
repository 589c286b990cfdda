using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Simulation.World;

namespace ClaudeHookGuard.Simulation.Incidents;

/// <summary>Puts incidents of every kind into ordinary sessions, spread over the year.</summary>
public sealed class Planter
{
    /// <summary>Days without an incident at the beginning.</summary>
    public const int Quiet = 60;

    private readonly Dice dice;
    private readonly List<(int Day, Plan Plan)> plans = [];
    private readonly List<Incident> planted = [];

    public Planter(Dice dice, int days, int incidents)
    {
        this.dice = dice;
        for (var i = 0; i < incidents; i++)
        {
            // Spread evenly, each on a working day.
            var day = Quiet + ((days - Quiet - 7) * i / incidents);
            plans.Add((day - (day % 7) + dice.Below(5), Plots.All[i % Plots.All.Length]));
        }
    }

    public IReadOnlyList<Incident> Planted => planted;

    public void Plant(int day, DateTimeOffset date, Person[] people, State state, Habits habits, List<AuditEntry> log)
    {
        foreach (var (due, plan) in plans)
        {
            if (due != day)
                continue;
            var person = dice.Of(people.Where(plan.Who).ToArray());
            var hour = plan.Hour is { } apart ? person.Begins + 4 + apart : person.Begins + (dice.Part() * 7);
            var session = new Session(state, person, dice.Of(person.Projects), date.AddHours(hour), day, dice, log)
            {
                Guard = plan.Guard,
                Policy = plan.Policy is { } policy ? state.Hash(policy + day) : null,
            };
            if (plan.AmongWork)
                habits.Fill(session);
            planted.Add(plan.Do(session, dice));
        }
    }
}
