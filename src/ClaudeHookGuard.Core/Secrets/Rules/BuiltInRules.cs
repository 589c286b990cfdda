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

    /// <summary>One of <see cref="Tables"/>; only it is made.</summary>
    internal static SecretRule[] Table(int number) => number switch
    {
        0 => KeysRules.All,
        1 => AiRules.All,
        2 => BusinessRules.All,
        3 => CiRules.All,
        4 => CloudRules.All,
        5 => CommerceRules.All,
        6 => DataRules.All,
        7 => DatabasesRules.All,
        8 => FinanceRules.All,
        9 => FlagsRules.All,
        10 => IdentityRules.All,
        11 => MailRules.All,
        12 => MessagingRules.All,
        13 => MonitoringRules.All,
        14 => PackagesRules.All,
        15 => PaymentRules.All,
        16 => SocialRules.All,
        17 => SourceControlRules.All,
        _ => [],
    };
}
