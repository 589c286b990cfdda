namespace ClaudeHookGuard.Core.Machine;

/// <summary>
/// What the judge knows of the machine it stands on. Everything arrives here as a value or behind <see cref="IFileView"/>;
/// Core itself asks nothing of the system.
/// </summary>
public sealed record Surroundings
{
    public required Platform Platform { get; init; }

    /// <summary>The directory relative paths start from: the event's <c>cwd</c>, absolute.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The directory that holds the project's policy, absolute; relative patterns of a project policy start here.</summary>
    public required string ProjectRoot { get; init; }

    /// <summary>
    /// The account's home directory as the system knows it, absolute. A project's settings can change <c>$HOME</c>, so
    /// <see cref="Homes"/> holds both, and a rule about <c>~</c> speaks about each.
    /// </summary>
    public required string Home { get; init; }

    /// <summary><see cref="Home"/> first, then <c>$HOME</c> where it differs.</summary>
    public required ImmutableArray<string> Homes { get; init; }

    /// <summary>The hook's environment. It may only ever tighten a judgement.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    public required IFileView Files { get; init; }
}

/// <summary>Which system's rules paths follow.</summary>
public enum Platform { Linux, MacOS, Windows }
