namespace ClaudeHookGuard.Simulation.World;

/// <summary>Fifty people in three offices.</summary>
public static class Team
{
    private static readonly string[] FirstNames =
    [
        "ana", "ben", "cem", "dora", "emil", "fay", "gus", "hana", "ivo", "jana", "kai", "lea", "max", "nora", "olga", "per", "quinn", "rosa", "sven", "tara",
        "uma", "vera", "walt", "xenia", "yara", "zoe", "arne", "bea", "carl", "dina", "enno", "finn", "gita", "hugo", "inga", "jon", "kim", "lars", "mara", "nils",
        "omar", "pia", "rolf", "sara", "timo", "ute", "viktor", "wanda", "yusuf", "zita",
    ];

    private static readonly int[] Offices = [7, 8, 14];

    private static readonly Role[] Roles = [Role.Web, Role.Web, Role.Backend, Role.Backend, Role.Backend, Role.Data, Role.Docs, Role.Operations];

    public static ImmutableArray<Person> Make(Dice dice, int size)
    {
        var people = ImmutableArray.CreateBuilder<Person>();
        for (var i = 0; i < size; i++)
        {
            var name = i < FirstNames.Length ? FirstNames[i] : $"dev{i}";
            var role = dice.Of(Roles);
            people.Add(new()
            {
                Name = name,
                Machine = $"{name}-laptop",
                Role = role,
                Begins = dice.Of(Offices) + dice.Below(3),
                OnCall = role == Role.Operations,
                Projects = [$"/home/{name}/{dice.Of(Names.Projects)}", $"/home/{name}/{dice.Of(Names.Projects)}"],
                Joined = i % 12 == 11 ? dice.Between(60, 250) : 0,
                Eagerness = Math.Clamp(dice.Factors(1, 0.5), 0.3, 3),
            });
        }
        return people.ToImmutable();
    }
}
