namespace ClaudeHookGuard.Core.Checks;

/// <summary>Tells from a variable's name whether its value is likely a secret: a word of the name says so, and its last word does not take it back.</summary>
public static class SecretNames
{
    /// <summary>True for <c>GITHUB_TOKEN</c>, <c>AWS_SECRET_ACCESS_KEY</c>, <c>dbPassword</c>; false for <c>TOKENIZERS_PARALLELISM</c>, <c>KEYBOARD_LAYOUT</c>, <c>SSH_KEY_PATH</c>.</summary>
    public static bool LooksSecret(ReadOnlySpan<char> name)
    {
        var found = false;
        var last = ReadOnlySpan<char>.Empty;
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in new Words(name))
        {
            before = last;
            last = name[range];
            found |= IsSecretWord(last) || (IsKey(last) && !IsPublic(before));
        }
        return found && !TakesBack(last);
    }

    /// <summary>Words are not always kept apart: <c>PGPASSWORD</c>, <c>ghtoken</c>.</summary>
    private static bool IsSecretWord(ReadOnlySpan<char> word) =>
        IsOneSecretWord(word) || Ends(word, "TOKEN") || Ends(word, "PASSWORD") || Ends(word, "SECRET") || Ends(word, "APIKEY");

    private static bool IsOneSecretWord(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => Is(word, "PW"),
        3 => Is(word, "PAT") || Is(word, "PWD") || Is(word, "DSN"),
        4 => Is(word, "PASS") || Is(word, "AUTH") || Is(word, "CRED") || Is(word, "SALT"),
        5 => Is(word, "CREDS"),
        6 => Is(word, "PASSWD") || Is(word, "TOKENS"),
        7 => Is(word, "SECRETS"),
        8 => Is(word, "PASSCODE"),
        9 => Is(word, "PASSWORDS"),
        10 => Is(word, "CREDENTIAL") || Is(word, "PASSPHRASE") || Is(word, "PRIVATEKEY"),
        11 => Is(word, "CREDENTIALS"),
        _ => false,
    };

    private static bool IsKey(ReadOnlySpan<char> word) => Is(word, "KEY") || Is(word, "KEYS");

    private static bool IsPublic(ReadOnlySpan<char> word) => Is(word, "PUBLIC") || Is(word, "PUB") || Is(word, "HOST") || Is(word, "SORT") || Is(word, "PRIMARY") || Is(word, "FOREIGN");

    /// <summary>What a secret is about, but not the secret: its file, its length, its age.</summary>
    private static bool TakesBack(ReadOnlySpan<char> word) =>
        Is(word, "PATH") || Is(word, "FILE") || Is(word, "DIR") || Is(word, "URL") || Is(word, "URI") || Is(word, "HOST") || Is(word, "NAME") || Is(word, "ID")
        || Is(word, "TTL") || Is(word, "EXPIRY") || Is(word, "EXPIRES") || Is(word, "LENGTH") || Is(word, "SIZE") || Is(word, "TYPE") || Is(word, "COUNT") || Is(word, "LIMIT")
        || Is(word, "ENABLED") || Is(word, "DISABLED") || Is(word, "REQUIRED") || Is(word, "SOCK") || Is(word, "ALGORITHM") || Is(word, "VERSION") || Is(word, "PARALLELISM");

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> upper) => word.Equals(upper, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(ReadOnlySpan<char> word, ReadOnlySpan<char> upper) => word.EndsWith(upper, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of a name: apart by <c>_</c>, <c>-</c>, <c>.</c>, digits, or a change to upper case.</summary>
    private ref struct Words(ReadOnlySpan<char> name)
    {
        private readonly ReadOnlySpan<char> name = name;
        private int next;

        public Range Current { get; private set; }

        public readonly Words GetEnumerator() => this;

        public bool MoveNext()
        {
            while (next < name.Length && !char.IsLetter(name[next]))
                next++;
            var start = next;
            while (next < name.Length && char.IsLetter(name[next]) && !(next > start && char.IsUpper(name[next]) && char.IsLower(name[next - 1])))
                next++;
            Current = start..next;
            return next > start;
        }
    }
}
