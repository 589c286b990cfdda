using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary><c>[audit]</c>.</summary>
/// <param name="Path">The directory of the log as written (it may begin with <c>~</c>); null: the platform's state directory.</param>
/// <param name="OnFailure">What happens to a call whose audit line cannot be written: deny, or allow where the managed or user layer says so.</param>
public sealed record AuditSettings(string? Path, Decision OnFailure, Origin Origin)
{
    public static AuditSettings Default { get; } = new(null, Decision.Deny, new(LayerKind.Baseline, "audit", 0));
}
