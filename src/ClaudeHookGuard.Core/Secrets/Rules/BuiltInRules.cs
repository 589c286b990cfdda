namespace ClaudeHookGuard.Core.Secrets.Rules;

/// <summary>Every built-in rule. Each file of this folder holds one field's providers; a provider's rules stand together.</summary>
public static class BuiltInRules
{
    /// <summary>The tables, in the order in which the command lists them.</summary>
    public static ReadOnlySpan<SecretRule[]> Tables => (SecretRule[][])
    [
        AiRules.All,
        CiRules.All,
        CloudRules.All,
        KeysRules.All,
        MailRules.All,
        MessagingRules.All,
        PackagesRules.All,
        PaymentRules.All,
        SourceControlRules.All,
    ];
}
