using System.Numerics;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary><c>ability.new</c>: a skill that never read files and now does, a server that never contacted a host, and the like.</summary>
internal sealed class NewAbilities : IDetector
{
    private const int MostActors = 10_000;

    /// <summary>What was done on one day in more than these is as good as never done.</summary>
    private const int SeldomDays = 50;

    private static readonly (Abilities Ability, string Never, string Now)[] Words =
    [
        (Abilities.Reads, "read files", "reads"), (Abilities.Writes, "wrote files", "writes"), (Abilities.Runs, "ran programs", "runs"),
        (Abilities.Contacts, "contacted hosts", "contacts"), (Abilities.Shows, "showed environment variables", "shows"),
    ];

    private readonly Ledger<Past> actors = new(MostActors);

    public void See(Sighting seen, Findings findings)
    {
        if (!seen.IsCall || seen.IsStopped)
            return;
        foreach (var actor in seen.Actors)
        {
            var past = actors.Meet(actor, seen.Day, static () => new());
            past.Count(seen.Day);
            foreach (var (ability, never, now) in Words)
                if ((seen.Uses & ability) != 0 && past.HadSeldom(ability, seen.Day))
                    Tell(actor, past, ability, never, now, seen, findings);
            past.Have(seen.Uses, seen.Day);
        }
    }

    public void EndDay(int day, Findings findings)
    {
    }

    private static void Tell(string actor, Past past, Abilities ability, string never, string now, Sighting seen, Findings findings)
    {
        var s = findings.Sensitivity;
        if (past.Calls <= s.LeastCallsWithout || past.Days <= s.LeastDaysWithout)
            return;
        var example = Example(ability, seen);
        findings.Add(new()
        {
            Kind = "ability.new",
            Subject = actor,
            From = seen.Entry.Time,
            To = seen.Entry.Time,
            User = seen.User,
            Session = seen.Session,
            Entries = [seen.Entry.Id],
            Sentence = $"The {actor} {(past.HadEver(ability) ? "hardly ever" : "never")} {never} in {Amount.Of(past.Calls - 1)} calls on {Amount.Of(past.Days, "day", "days")}, and now {now} {example}.",
            Evidence =
            [
                new("calls without", Amount.Of(past.Calls - 1)), new("days", Amount.Of(past.Days)), new("now", example),
                new("threshold", $"{Amount.Of(s.LeastCallsWithout)} calls on {Amount.Of(s.LeastDaysWithout)} days"),
            ],
        });
    }

    private static string Example(Abilities ability, Sighting seen)
    {
        foreach (var resource in seen.Entry.Resources)
            if (resource.Name is { } name && ability == resource.Kind switch
            {
                "path.read" => Abilities.Reads,
                "path.write" or "path.delete" => Abilities.Writes,
                "command" => Abilities.Runs,
                "host" => Abilities.Contacts,
                "environment" => Abilities.Shows,
                _ => Abilities.None,
            })
                return name;
        return "something unnamed";
    }

    private sealed class Past
    {
        private readonly int[] daysWith = new int[Words.Length];
        private readonly int[] lastWith = new int[Words.Length];
        private int lastDay = -1;

        public long Calls { get; private set; }

        public int Days { get; private set; }

        public void Count(int day)
        {
            Calls++;
            if (day != lastDay)
                (Days, lastDay) = (Days + 1, day);
        }

        /// <summary>True where it was had on hardly any of the days before.</summary>
        public bool HadSeldom(Abilities ability, int today)
        {
            var at = BitOperations.Log2((uint)ability);
            return lastWith[at] != today && daysWith[at] * SeldomDays <= Days;
        }

        public bool HadEver(Abilities ability) => daysWith[BitOperations.Log2((uint)ability)] > 0;

        public void Have(Abilities uses, int day)
        {
            for (var at = 0; at < daysWith.Length; at++)
                if (((int)uses & (1 << at)) != 0 && lastWith[at] != day)
                    (daysWith[at], lastWith[at]) = (daysWith[at] + 1, day);
        }
    }
}
