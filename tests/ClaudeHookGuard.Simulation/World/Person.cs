namespace ClaudeHookGuard.Simulation.World;

/// <summary>Somebody of the team.</summary>
public sealed record Person
{
    public required string Name { get; init; }

    public required string Machine { get; init; }

    public required Role Role { get; init; }

    /// <summary>Hour by UTC at which the day begins.</summary>
    public required int Begins { get; init; }

    public required bool OnCall { get; init; }

    /// <summary>Directories of the projects worked on.</summary>
    public required ImmutableArray<string> Projects { get; init; }

    /// <summary>Day of the year on which this one joined.</summary>
    public required int Joined { get; init; }

    /// <summary>How much this one works with the agent: 1 is usual.</summary>
    public required double Eagerness { get; init; }

    public string Home => "/home/" + Name;
}

public enum Role { Web, Backend, Data, Docs, Operations }
