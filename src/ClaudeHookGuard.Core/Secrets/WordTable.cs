namespace ClaudeHookGuard.Core.Secrets;

/// <summary>How the general words are spelled, lower case; a longer spelling stands before its own beginning.</summary>
internal static class WordTable
{
    public static readonly (string Text, SecretWord Word)[] All =
    [
        ("password", SecretWord.Password),
        ("passwd", SecretWord.Password),
        ("passphrase", SecretWord.Password),
        ("passcode", SecretWord.Password),
        ("passwort", SecretWord.Password),
        ("pass", SecretWord.Password),
        ("pwd", SecretWord.Password),
        ("secret", SecretWord.Secret),
        ("token", SecretWord.Token),
        ("key", SecretWord.Key),
        ("credential", SecretWord.Credential),
        ("cred", SecretWord.Credential),
        ("authorization", SecretWord.Authorization),
        ("auth", SecretWord.Authorization),
        ("bearer", SecretWord.Scheme),
        ("basic", SecretWord.Scheme),
        ("://", SecretWord.Url),
    ];
}
