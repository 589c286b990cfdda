namespace ClaudeHookGuard.Core.Secrets.Rules;

/// <summary>Every built-in rule. Each file of this folder holds one field's providers; a provider's rules stand together.</summary>
public static class BuiltInRules
{
    /// <summary>The tables, in the order in which the command lists them.</summary>
    public static ReadOnlySpan<SecretRule[]> Tables => (SecretRule[][])
    [
        KeysRules.All,
        AiRules.All,
        BusinessRules.All,
        CiRules.All,
        CloudRules.All,
        CommerceRules.All,
        DataRules.All,
        DatabasesRules.All,
        FinanceRules.All,
        FlagsRules.All,
        IdentityRules.All,
        MailRules.All,
        MessagingRules.All,
        MonitoringRules.All,
        PackagesRules.All,
        PaymentRules.All,
        SocialRules.All,
        SourceControlRules.All,
    ];
}
