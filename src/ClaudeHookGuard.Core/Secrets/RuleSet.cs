using ClaudeHookGuard.Core.Secrets.Rules;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Rules with the two ways to find them; each index is built when it is first asked for.</summary>
internal sealed class RuleSet(SecretRule[][] tables)
{
    private PrefixIndex? prefixes;
    private ProviderIndex? providers;

    public static RuleSet BuiltIn { get; } = new(BuiltInRules.Tables.ToArray());

    public PrefixIndex Prefixes => prefixes ??= new(tables);

    public ProviderIndex Providers => providers ??= new(tables);
}
