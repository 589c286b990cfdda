using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary><c>[audit]</c>.</summary>
/// <param name="Path">The directory of the log as written (it may begin with <c>~</c>); null: the platform's state directory.</param>
/// <param name="OnFailure">What happens to a call whose audit line cannot be written: deny, or allow where the managed or user layer says so.</param>
public sealed record AuditSettings(string? Path, Decision OnFailure, Origin Origin)
{
    /// <summary>Megabytes (10^6 bytes) at which a file is sealed and the next one begun.</summary>
    public const int DefaultFileMegabytes = 64;

    public static AuditSettings Default { get; } = new(null, Decision.Deny, new(LayerKind.Baseline, "audit", 0));

    /// <summary>The file whose content keys the chain, as written; null: none.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The environment variable whose value keys the chain; where it is not set, the file counts. Null: none.</summary>
    public string? KeyVariable { get; init; }

    /// <summary>Megabytes of one file.</summary>
    public long FileMegabytes { get; init; } = DefaultFileMegabytes;

    /// <summary>Days after which a sealed file is removed; null: never.</summary>
    public long? KeepDays { get; init; }

    /// <summary>Megabytes of all files together above which the oldest sealed ones are removed; null: no bound.</summary>
    public long? KeepMegabytes { get; init; }
}
