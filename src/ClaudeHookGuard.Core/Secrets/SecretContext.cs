namespace ClaudeHookGuard.Core.Secrets;

/// <summary>What must stand near a value of a rule's shape before it is taken for a secret.</summary>
public enum SecretContext
{
    /// <summary>Nothing: the shape says enough (a published prefix, an inner marker). The shape must hold a literal of 3 or more characters.</summary>
    None,

    /// <summary>One of the rule's words in the name the value is given to, or just before it on the line.</summary>
    Provider,

    /// <summary>One of the rule's words, and a word such as key, token, secret or password as well.</summary>
    ProviderAndSecretWord,

    /// <summary>A word such as key, token, secret or password, whoever the provider is.</summary>
    SecretWord,
}
