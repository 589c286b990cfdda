using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary><c>[secrets]</c>. A null setting: this layer says nothing about it.</summary>
public sealed record SecretRules
{
    /// <summary>A secret in the arguments of a tool that can send.</summary>
    public Setting<Decision>? Arguments { get; init; }

    /// <summary>A secret in a tool's output.</summary>
    public Setting<Decision>? Outputs { get; init; }

    /// <summary>A secret in text that is written to a file.</summary>
    public Setting<Decision>? Write { get; init; }

    /// <summary>A secret in a prompt.</summary>
    public Setting<Decision>? Prompts { get; init; }

    /// <summary>A secret in a failing tool's error, which the client lets no hook change.</summary>
    public Setting<FailureAnswer>? Failures { get; init; }

    /// <summary>Whether the values of secret-looking variables and of the project's <c>.env</c> files are secrets here.</summary>
    public Setting<bool>? Environment { get; init; }

    /// <summary>Personal data (card numbers, IBAN, national ids) in what goes out and comes in.</summary>
    public Setting<Decision>? Personal { get; init; }

    /// <summary>Files whose entries are secrets here.</summary>
    public ImmutableArray<Rule<PathPattern>> Files { get; init; } = [];

    /// <summary>Token shapes the policy adds.</summary>
    public ImmutableArray<SecretShape> Rules { get; init; } = [];

    /// <summary>What is not a secret although it looks like one. Managed and user layer only.</summary>
    public ImmutableArray<SecretAllowance> Allow { get; init; } = [];

    /// <summary>Built-in rules that are off. Managed and user layer only.</summary>
    public ImmutableArray<Setting<string>> Off { get; init; } = [];

    public static SecretRules None { get; } = new();
}

/// <summary>What happens when a failing tool's error holds a secret.</summary>
public enum FailureAnswer
{
    /// <summary>It is recorded.</summary>
    Note,

    /// <summary>The model is told not to repeat it.</summary>
    Warn,

    /// <summary>The turn ends before the model goes on with it.</summary>
    Stop,
}

/// <summary>Something that looks like a secret and is none. All conditions that are given must hold.</summary>
/// <param name="Fingerprint">As <see cref="Secrets.SecretFingerprint"/> writes it, or null.</param>
/// <param name="Path">The file it stands in, or null.</param>
/// <param name="Rule">The secret rule's id, or null.</param>
/// <param name="Server">The server it goes to or comes from, or null.</param>
public sealed record SecretAllowance(string? Fingerprint, PathPattern? Path, string? Rule, NamePattern? Server, string Reason, Origin Origin);
