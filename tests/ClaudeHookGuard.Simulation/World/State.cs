using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Simulation.World;

/// <summary>What changes over the year for everybody: policies, the guard's version, which servers there are.</summary>
public sealed class State
{
    private const int DaysOfYear = 364;

    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly (int Day, string Version)[] guards;
    private readonly (int Day, string? Project)[] policies;
    private readonly Dictionary<(string Person, int Change), int> delays = [];
    private readonly Dice dice;

    public State(Dice dice, int days)
    {
        this.dice = dice;
        guards = [(0, "1.0.0"), .. Enumerable.Range(1, 5).Select(i => (Day: days * i / 6, $"1.{i}.0"))];
        policies = [.. Enumerable.Range(0, 8).Select(i => (Day: dice.Below(days), (string?)null)), .. Enumerable.Range(0, 6).Select(i => (dice.Below(days), (string?)dice.Of(Names.Projects)))];
        Array.Sort(policies, static (a, b) => a.Day.CompareTo(b.Day));
        Newcomers = [.. Enumerable.Range(0, 5).Select(i => (Day: dice.Between(30, DaysOfYear - 1), Server: Names.NewServers[i]))];
    }

    /// <summary>Where somebody wants them: the calls by the ids of their lines.</summary>
    public Dictionary<Guid, MadeCall>? Calls { get; set; }

    /// <summary>Servers that the team begins to use, each from a day on.</summary>
    public (int Day, string Server)[] Newcomers { get; }

    /// <summary>The guard's version on a person's machine: everybody installs the new one within some days.</summary>
    public string Guard(Person person, int day)
    {
        for (var i = guards.Length - 1; i > 0; i--)
            if (day >= guards[i].Day + Delay(person, i, 7))
                return guards[i].Version;
        return guards[0].Version;
    }

    /// <summary>The hash of the policy a person's project has that day.</summary>
    public string Policy(Person person, string project, int day)
    {
        var name = project[(project.LastIndexOf('/') + 1)..];
        var version = 0;
        for (var i = 0; i < policies.Length; i++)
            if ((policies[i].Project is null || policies[i].Project == name) && day >= policies[i].Day + Delay(person, 100 + i, 3))
                version++;
        return Hash($"{name} {version}");
    }

    public string Hash(string text)
    {
        if (!hashes.TryGetValue(text, out var hash))
            hashes.Add(text, hash = Sha256.Hex(text));
        return hash;
    }

    private int Delay(Person person, int change, int most)
    {
        if (!delays.TryGetValue((person.Name, change), out var delay))
            delays.Add((person.Name, change), delay = dice.Below(most));
        return delay;
    }
}
