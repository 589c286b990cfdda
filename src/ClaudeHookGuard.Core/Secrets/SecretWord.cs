namespace ClaudeHookGuard.Core.Secrets;

/// <summary>The general words that announce a secret. Stronger ones come first: the word decides how much the value itself must show.</summary>
internal enum SecretWord
{
    None,
    Password,
    Secret,
    Token,
    Key,
    Credential,
    Authorization,

    /// <summary><c>Bearer</c> and <c>Basic</c>: an authorization follows without an operator.</summary>
    Scheme,

    /// <summary><c>://</c>: credentials may stand in the URL that follows.</summary>
    Url,
}
