using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Which logs a command reads.</summary>
internal static class AuditPaths
{
    /// <summary>The paths named, or the directory of this machine's own log.</summary>
    public static string[] OrOwn(string[]? named)
    {
        if (named is { Length: > 0 })
            return named;
        var surroundings = SurroundingsReader.Here();
        var policy = PolicyFiles.Load(surroundings, DateOnly.FromDateTime(DateTime.UtcNow)).Policy;
        return [StateDirectory.Audit(policy?.Audit.Path, surroundings)];
    }
}
