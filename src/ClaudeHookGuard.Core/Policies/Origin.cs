namespace ClaudeHookGuard.Core.Policies;

/// <summary>Where a rule stands, so that every finding and every listing can say so.</summary>
/// <param name="File">The policy file as people know it; for the baseline its group id, such as <c>credentials.ssh</c>.</param>
/// <param name="Line">Counted from 1; 0 where the rule has no line of its own (the baseline, a default).</param>
public readonly record struct Origin(LayerKind Layer, string File, int Line)
{
    /// <summary>As in <see cref="Verdicts.Finding.Stands"/>: <c>.claude/hookguard.toml:7</c> or <c>baseline credentials.ssh</c>.</summary>
    public override string ToString() =>
        Layer == LayerKind.Baseline ? (File.Length == 0 ? "baseline" : $"baseline {File}") : Line == 0 ? File : $"{File}:{Line}";
}

/// <summary>Who wrote a layer. Layers intersect: a call is allowed only where each of them allows it.</summary>
public enum LayerKind
{
    /// <summary>Built in.</summary>
    Baseline,

    /// <summary>The administrator's. It may relax the baseline, grant exceptions, and forbid both to others.</summary>
    Managed,

    /// <summary>The user's. It may relax the baseline and grant exceptions, unless the managed layer forbids it.</summary>
    User,

    /// <summary>The team's, kept in the repository. It comes with a clone, so it can only tighten.</summary>
    Project,
}
