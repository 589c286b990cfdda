using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>The log that hooks write here and now.</summary>
/// <param name="Rules">How it is written.</param>
/// <param name="KeyFlaw">Why its key is not to be had; null where it is, or needs none.</param>
internal sealed record OwnLog(LogRules Rules, string? KeyFlaw)
{
    public string Directory => Rules.Directory;

    public static OwnLog Here()
    {
        var surroundings = SurroundingsReader.Here();
        return new(LogRules.Of(Settings(surroundings), surroundings, out var flaw), flaw);
    }

    /// <summary>A broken policy refuses every call, and its refusals go to the default log.</summary>
    private static AuditSettings Settings(Surroundings surroundings) =>
        PolicyFiles.Load(surroundings, DateOnly.FromDateTime(DateTime.UtcNow)).Policy?.Audit ?? AuditSettings.Default;
}
