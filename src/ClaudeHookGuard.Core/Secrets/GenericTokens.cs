namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Tokens of providers that no rule knows. Since about 2020 most vendors give out tokens that name themselves, <c>abc_live_…</c>: a short
/// head of letters, perhaps an environment or a kind, then characters that a machine drew.
/// </summary>
internal static class GenericTokens
{
    public const string Rule = "generic-token";

    private const int LongestHead = 12;
    private const int MostHeads = 4;
    private const int ShortestTail = 20;
    private const int ShortestTellingTail = 16;
    private const int DrawnFromPercent = 36;
    private const int FewestDigits = 2;

    /// <summary>Looks at one run of token characters, from its first to the byte behind its last.</summary>
    public static void Look(ReadOnlySpan<byte> text, int start, int end, Sightings found)
    {
        if (start > 0 && !CanPrecede(text[start - 1]) || (end < text.Length && text[end] is (byte)'/' or (byte)'@' or (byte)'('))
            return;
        var run = text[start..end];
        var head = 0;
        var telling = false;
        for (var heads = 0; heads < MostHeads && NextHead(run[head..]) is > 0 and var length; heads++)
        {
            var part = run.Slice(head, length - 1);
            if (heads == 0 && IsOneOf(part, Ids))
                return;
            telling |= IsOneOf(part, Tellings);
            head += length;
        }
        if (head > 0 && IsDrawn(run[head..], telling))
            found.Add(new(Rule, start, run.Length, Confidence.Low), run);
    }

    private static bool CanPrecede(byte c) => c is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'=' or (byte)':' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'>' or (byte)',' or (byte)'(';

    /// <summary>The length of a head with its separator: letters, perhaps a digit or two behind them, and <c>_</c> or <c>-</c>.</summary>
    private static int NextHead(ReadOnlySpan<byte> run)
    {
        var at = 0;
        while (at < run.Length && at <= LongestHead && Ascii.IsLetter(run[at]))
            at++;
        if (at == 0 || at > LongestHead)
            return 0;
        while (at < run.Length && at <= LongestHead && Ascii.IsDigit(run[at]))
            at++;
        return at < run.Length && run[at] is (byte)'_' or (byte)'-' ? at + 1 : 0;
    }

    private static bool IsDrawn(ReadOnlySpan<byte> tail, bool telling)
    {
        if (tail.Length < (telling ? ShortestTellingTail : ShortestTail) || tail.Length > 200)
            return false;
        int digits = 0, upper = 0, lower = 0, hex = 0;
        foreach (var character in tail)
        {
            if (Ascii.IsDigit(character))
                digits++;
            else if (Ascii.IsUpper(character))
                upper++;
            else if (Ascii.IsLower(character))
                lower++;
            if (Ascii.IsHex(character))
                hex++;
        }
        if (digits < FewestDigits || upper + lower < FewestDigits || Written.HasWords(tail) || Placeholders.IsFiller(tail) || Placeholders.SaysSo(tail))
            return false;
        var hyphens = tail.Count((byte)'-');
        // Pods and other generated names: lower-case groups.
        if (hyphens > 0 && upper == 0 && hex + hyphens < tail.Length)
            return false;
        if (hex + hyphens == tail.Length)
            return telling;
        return (telling || (upper > 1 && lower > 1)) && Randomness.Unusual(tail) >= DrawnFromPercent;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> part, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Ascii.EqualsFolded(part, word))
                return true;
        return false;
    }

    /// <summary>Parts of a head that only keys and tokens have.</summary>
    private static readonly string[] Tellings =
    [
        "live", "test", "prod", "production", "sandbox", "pat", "sk", "key", "api", "apikey", "token", "tok", "secret", "sec", "priv", "private", "access", "auth", "oauth", "refresh", "srv",
        "svc", "pk", "rk", "admin", "user", "org", "cli", "bot", "app", "at", "rt", "personal", "deploy", "license", "lic",
    ];

    /// <summary>Heads of identifiers that are shown to everybody.</summary>
    private static readonly string[] Ids =
    [
        "msg", "toolu", "call", "chatcmpl", "fp", "req", "run", "thread", "asst", "file", "resp", "rs", "evt", "cus", "sub", "pi", "ch", "price", "acct", "txn", "seti", "id", "uid", "vlt",
        "sha", "sha1", "sha256", "sha384", "sha512", "md5", "css", "chunk", "main", "vendor", "srvtoolu", "step", "batch", "vs", "modelcmpl", "cmpl", "item", "session", "conv",
    ];
}
