using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Hook;

/// <summary>What the pipeline needs of the machine.</summary>
/// <param name="Surroundings">Where the event took place.</param>
/// <param name="Policy">The policy in force there.</param>
/// <param name="Judge">Who judges under it.</param>
/// <param name="Audit">Appends the entry; null when it stands, else why it does not and that this refuses the call.</param>
/// <param name="Clock">Now.</param>
internal sealed record HookStages(
    Func<HookEvent, Surroundings> Surroundings,
    Func<Surroundings, PolicyLoad> Policy,
    Func<Policy, Surroundings, HookEvent, Judge> Judge,
    Func<Policy?, AuditEntry, Surroundings, string?> Audit,
    Func<DateTimeOffset> Clock)
{
    /// <summary>Takes the memory of the event's session away.</summary>
    public Action<HookEvent, Surroundings> Forget { get; init; } = static (_, _) => { };

    /// <summary>Takes the memory of sessions away that ended long ago without telling.</summary>
    public Action<Surroundings, DateTimeOffset> Tidy { get; init; } = static (_, _) => { };
}

/// <summary>A policy, or what is wrong with it.</summary>
internal sealed record PolicyLoad(Policy? Policy, string? Flaw);
