using ClaudeHookGuard.Simulation.World;

namespace ClaudeHookGuard.Simulation.Incidents;

/// <summary>An incident before it happens.</summary>
/// <param name="Do">Writes its lines.</param>
public sealed record Plan(Func<Session, Dice, Incident> Do)
{
    public Func<Person, bool> Who { get; init; } = static _ => true;

    /// <summary>Hours behind the middle of the person's day; null: at any time of it.</summary>
    public double? Hour { get; init; }

    public string? Guard { get; init; }

    public string? Policy { get; init; }

    /// <summary>True: the session has ordinary work in it as well.</summary>
    public bool AmongWork { get; init; } = true;
}
