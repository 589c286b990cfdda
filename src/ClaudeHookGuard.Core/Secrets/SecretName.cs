namespace ClaudeHookGuard.Core.Secrets;

/// <summary>How strongly a name says that its value is a secret, strongest last.</summary>
internal enum NameStrength
{
    /// <summary>It speaks of a secret's size, path, id …, or of a key that is none.</summary>
    None,

    /// <summary>A bare <c>key</c> or <c>auth</c>: only a random value is believed.</summary>
    Weak,

    /// <summary>A token, an API key, a credential: random values, hex and UUIDs are believed.</summary>
    Fair,

    /// <summary>A secret: shorter values are believed too.</summary>
    Strong,

    /// <summary>A password: every value that is no placeholder is believed.</summary>
    Password,
}

/// <summary>Reads the strength of a name such as <c>db_password</c>, <c>x-api-key</c> or <c>messagebirdToken</c>, part by part.</summary>
internal static class SecretName
{
    /// <summary>The longest word of the lists below.</summary>
    private const int LongestTelling = 13;

    public static NameStrength Strength(ReadOnlySpan<byte> name)
    {
        var strength = NameStrength.None;
        var qualified = false;
        while (NextPart(ref name, out var part))
        {
            var here = OfPart(part);
            if (here > NameStrength.None)
                strength = here == NameStrength.Weak && qualified ? NameStrength.Fair : here > strength ? here : strength;
            else if (part.Length > LongestTelling)
                qualified = true;
            else if (IsOneOf(part, Publics) || (strength > NameStrength.None && IsOneOf(part, Attributes)))
                return NameStrength.None;
            qualified |= part.Length > 1;
        }
        return strength;
    }

    /// <summary>The next part: up to a separator, a capital behind a small letter, or a change from capitals to a capitalised word.</summary>
    private static bool NextPart(ref ReadOnlySpan<byte> name, out ReadOnlySpan<byte> part)
    {
        var start = 0;
        while (start < name.Length && !Ascii.IsLetterOrDigit(name[start]))
            start++;
        var end = start;
        while (end < name.Length && Ascii.IsLetterOrDigit(name[end]) && (end == start || !BeginsPart(name, end)))
            end++;
        part = name[start..end];
        name = name[end..];
        return part.Length > 0;
    }

    private static bool BeginsPart(ReadOnlySpan<byte> name, int at) =>
        Ascii.IsUpper(name[at]) && (Ascii.IsLower(name[at - 1]) || (at + 1 < name.Length && Ascii.IsLower(name[at + 1]) && Ascii.IsUpper(name[at - 1])));

    private static NameStrength OfPart(ReadOnlySpan<byte> part)
    {
        if (EndsWithOneOf(part, ["password", "passwd", "passphrase", "passcode", "passwort", "pass", "pwd", "passw"]) && !IsOneOf(part, ["bypass", "compass", "trespass"]))
            return NameStrength.Password;
        if (EndsWithOneOf(part, ["secret", "secrets"]))
            return NameStrength.Strong;
        if (EndsWithOneOf(part, ["token", "apikey", "secretkey", "accesskey", "privatekey", "authkey", "appkey", "licensekey", "credential", "credentials", "creds", "cred", "authorization"]))
            return NameStrength.Fair;
        return EndsWithOneOf(part, ["key", "auth", "keydata"]) && !IsOneOf(part, ["monkey", "turkey", "hotkey", "donkey", "hockey", "jockey", "keykey"])
            ? part.Length > 6 ? NameStrength.Fair : NameStrength.Weak
            : NameStrength.None;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> part, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Ascii.EqualsFolded(part, word))
                return true;
        return false;
    }

    private static bool EndsWithOneOf(ReadOnlySpan<byte> part, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (part.Length >= word.Length && Ascii.EqualsFolded(part[^word.Length..], word))
                return true;
        return false;
    }

    /// <summary>Parts that make a key a public one, whatever else the name says.</summary>
    private static readonly string[] Publics =
    [
        "public", "pub", "publishable", "primary", "foreign", "cache", "sort", "partition", "composite", "unique", "translation", "i18n", "object", "row",
        "idempotency", "storage", "hash", "integrity", "checksum", "digest", "csrf", "xsrf", "natural", "surrogate", "routing", "dedup", "restore",
    ];

    /// <summary>Parts behind the secret's word that name one of its attributes.</summary>
    private static readonly string[] Attributes =
    [
        "id", "ids", "name", "names", "size", "length", "len", "count", "type", "types", "path", "file", "files", "filename", "dir", "url", "uri", "endpoint", "host",
        "ttl", "expiry", "expires", "expiration", "timeout", "format", "prefix", "suffix", "policy", "hint", "field", "label", "input", "error", "message",
        "reset", "rotation", "version", "algorithm", "alg", "status", "state", "fingerprint", "ring", "vault", "store", "map", "list", "set", "index", "ref",
        "arn", "selector", "manager", "provider", "service", "handler", "generator", "column", "regex", "pattern", "validator", "required", "enabled", "usage",
        "limit", "max", "min", "bits", "pair", "event", "press", "down", "up", "board", "word", "words", "frame", "point", "stroke", "mode", "class", "info",
        "code", "codes", "method", "header", "param", "parameter", "source", "kind", "group", "namespace", "exchange", "usages", "description", "title", "text",
    ];
}
