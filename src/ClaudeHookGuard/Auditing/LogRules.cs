using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Auditing;

/// <summary>How a log is written: where, in which sizes, for how long, and under which key.</summary>
/// <param name="KeepDays">Null: for ever.</param>
/// <param name="KeepBytes">Null: without a bound.</param>
internal sealed record LogRules(string Directory, long FileBytes, long? KeepDays, long? KeepBytes, ChainKey? Key)
{
    private const long Megabyte = 1_000_000;

    /// <summary>The rules of a policy; with <paramref name="flaw"/> where its key is not to be had, for then nothing can be appended.</summary>
    public static LogRules Of(AuditSettings settings, Surroundings surroundings, out string? flaw) => new(
        StateDirectory.Audit(settings.Path, surroundings),
        settings.FileMegabytes * Megabyte,
        settings.KeepDays,
        settings.KeepMegabytes * Megabyte,
        AuditKey.Of(settings, surroundings, out flaw));
}
