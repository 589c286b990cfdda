using ClaudeHookGuard.Core.Secrets.Rules;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Rules with the two ways to find them; each index is made when it is first asked for.</summary>
internal sealed class RuleSet
{
    private readonly SecretRule[][]? own;
    private PrefixIndex? prefixes;
    private ProviderIndex? providers;

    private RuleSet()
    {
    }

    public RuleSet(SecretRule[][] own) => this.own = own;

    public static RuleSet BuiltIn { get; } = new();

    public PrefixIndex Prefixes => prefixes ??= own is null ? new() : new(own);

    public ProviderIndex Providers => providers ??= own is null ? new() : new(own);

    /// <summary>The rule of a number that a row holds. Of the built-in tables only the one that it stands in is made.</summary>
    public static SecretRule RuleAt(bool builtIn, SecretRule[][] tables, ushort number)
    {
        var table = number >> RuleRows.RowBits;
        return (builtIn ? BuiltInRules.Table(table) : tables[table])[number & ((1 << RuleRows.RowBits) - 1)];
    }
}
