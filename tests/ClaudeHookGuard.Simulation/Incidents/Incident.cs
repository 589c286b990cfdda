namespace ClaudeHookGuard.Simulation.Incidents;

/// <summary>Something planted.</summary>
/// <param name="What">What was done, for people.</param>
/// <param name="Subject">What a finding may be about when it names no session, such as a host.</param>
/// <param name="Kinds">Findings that name it.</param>
public sealed record Incident(int Day, string Session, string What, string? Subject, params ImmutableArray<string> Kinds);
