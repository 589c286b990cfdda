using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>
/// All that is in force: patterns compiled, defaults filled in, valid by existing. Build one with <see cref="Combine"/>. A check loops over
/// layers and their grants; the strictest finding wins, so neither layers nor rules have an order that means anything.
/// </summary>
public sealed record Policy
{
    /// <summary>Observe where the managed or the user layer says so and neither says enforce. A project layer that observes does so for its own rules (<see cref="Layer.Observes"/>).</summary>
    public required Mode Mode { get; init; }

    /// <summary>The baseline first, then managed, user and project, those that exist.</summary>
    public required ImmutableArray<Layer> Layers { get; init; }

    /// <summary>Exceptions in force on the day the policy was combined; expired ones are left out.</summary>
    public required ImmutableArray<PolicyException> Exceptions { get; init; }

    public required AuditSettings Audit { get; init; }

    /// <summary>SHA-256 over the texts of all layers but the baseline, lower-case hex: tells in the audit which policy decided.</summary>
    public required string Hash { get; init; }

    /// <summary>The built-in layer and the given ones, at most one of each kind.</summary>
    /// <param name="layers">Managed, user and project layer, those that exist.</param>
    /// <param name="today">The day exceptions are held against, by UTC: asking for the local day would read the time zone at every call.</param>
    /// <param name="ownFiles">Absolute paths of the guard's binary, its policies and its audit log: nobody writes them through the agent.</param>
    /// <param name="platform">The system it is for: built-in patterns for the others are left out. Null: for all of them.</param>
    /// <param name="keyFiles">Absolute paths of the guard's keys: nobody reads them through the agent either.</param>
    public static Policy Combine(IEnumerable<Layer> layers, DateOnly today, IEnumerable<string> ownFiles, Platform? platform = null, params IEnumerable<string> keyFiles) =>
        PolicyCombiner.Combine(layers, today, ownFiles, keyFiles, platform);
}

/// <summary>Whether verdicts take effect.</summary>
public enum Mode
{
    /// <summary>Verdicts take effect.</summary>
    Enforce,

    /// <summary>Decide and record, never block.</summary>
    Observe,
}

/// <summary>What one policy file says, or the baseline.</summary>
public sealed record Layer
{
    public required LayerKind Kind { get; init; }

    /// <summary>The file as people know it; <c>baseline</c> for the built-in layer.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hex; empty for the baseline.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Null: this layer says nothing about it.</summary>
    public Mode? Mode { get; init; }

    /// <summary>True: findings from this layer's rules are recorded and never count, whatever the policy's mode.</summary>
    public bool Observes => Kind == LayerKind.Project && Mode == Policies.Mode.Observe;

    /// <summary><c>[paths]</c>, <c>[network]</c> and <c>[tools]</c>: what holds for every call.</summary>
    public required Grant Session { get; init; }

    public Grants Servers { get; init; } = Grants.None;

    public Grants Skills { get; init; } = Grants.None;

    public Grants Agents { get; init; } = Grants.None;

    public NetworkRules Network { get; init; } = NetworkRules.None;

    public SecretRules Secrets { get; init; } = SecretRules.None;

    public CommandRules Commands { get; init; } = CommandRules.None;

    public EnvironmentRules Environment { get; init; } = EnvironmentRules.None;

    public UnreadableRules Unreadable { get; init; } = UnreadableRules.None;

    public FlowRules Flow { get; init; } = FlowRules.None;

    public Limits Limits { get; init; } = Limits.None;

    /// <summary>Programs the policy adds to the program table.</summary>
    public ImmutableArray<PolicyProgram> Programs { get; init; } = [];

    /// <summary>Groups of the baseline that this layer takes back; managed and user layer only.</summary>
    public ImmutableArray<Setting<string>> Relaxed { get; init; } = [];

    /// <summary>Managed and user layer only.</summary>
    public ImmutableArray<PolicyException> Exceptions { get; init; } = [];

    /// <summary>Null: this layer says nothing about the audit.</summary>
    public AuditSettings? Audit { get; init; }

    /// <summary>Managed layer only: whether the user layer may grant exceptions.</summary>
    public bool AllowExceptions { get; init; } = true;

    /// <summary>Managed layer only: whether the user layer may relax the baseline.</summary>
    public bool AllowRelax { get; init; } = true;
}

/// <summary>A program the policy teaches the guard, in <c>[programs]</c>.</summary>
/// <param name="Block">The program's line and those of its subcommands, in the program table's own notation, ready to be added to it.</param>
public sealed record PolicyProgram(string Name, string Block, Origin Origin);
