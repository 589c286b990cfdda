namespace ClaudeHookGuard.Core.Secrets;

/// <summary>What a scan is to look for. Immutable; <see cref="Default"/> is every built-in rule, no personal data, nothing allowed.</summary>
public sealed record SecretOptions
{
    public static SecretOptions Default { get; } = new();

    /// <summary>Ids of built-in rules that are switched off. Only the user and managed layers may fill it.</summary>
    public ImmutableHashSet<string> RulesOff { get; init; } = [];

    /// <summary>Rules of the policy, tried beside the built-in ones.</summary>
    public ImmutableArray<SecretRule> UserRules { get; init; } = [];

    /// <summary>Regular expressions of the policy, tried beside the rules.</summary>
    public ImmutableArray<PatternRule> Patterns { get; init; } = [];

    /// <summary>What is secret on this machine, by value; null when nothing is known.</summary>
    public ExactValues? Exact { get; init; }

    /// <summary>The team's list of hashed values; null when there is none.</summary>
    public HashedValues? Hashed { get; init; }

    /// <summary>Fingerprints (<see cref="SecretFingerprint"/>) of values that are allowed.</summary>
    public ImmutableHashSet<string> AllowedFingerprints { get; init; } = [];

    /// <summary>What is no secret in the call at hand, under conditions.</summary>
    public ImmutableArray<AllowedSecret> Allowed { get; init; } = [];

    /// <summary>Card numbers, IBANs, national ids, bulk addresses: off unless the policy asks for them.</summary>
    public bool PersonalData { get; init; }

    /// <summary>Look behind encodings as well.</summary>
    public bool Encodings { get; init; } = true;

    internal RuleSet? UserRuleSet => UserRules.IsDefaultOrEmpty ? null : userRuleSet ??= new([[.. UserRules]]);

    private RuleSet? userRuleSet;
}
