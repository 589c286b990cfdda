namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Recognises what stands where a secret would stand and is none: templates, references, samples, masks.</summary>
internal static class Placeholders
{
    private const int LongestJudged = 256;

    /// <summary>Runs of one character or of neighbours (<c>xxxxx</c>, <c>12345</c>, <c>abcde</c>) count as filler from this length on.</summary>
    private const int FillerRun = 5;

    /// <summary>True when the value is a stand-in whatever its name is.</summary>
    public static bool Is(ReadOnlySpan<byte> value) => IsTemplate(value) || IsFiller(value) || SaysSo(value);

    /// <summary>A variable, a command or a template that is put in later.</summary>
    public static bool IsTemplate(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return true;
        if (value[0] is (byte)'<' or (byte)'{' or (byte)'[' or (byte)'(' or (byte)'!' || value.StartsWith("env("u8) || value.StartsWith("%{"u8) || (value[0] == '%' && value[^1] == '%'))
            return true;
        if (value[0] == '$' && value.Length > 1 && (Ascii.IsLetter(value[1]) || value[1] is (byte)'{' or (byte)'(' or (byte)'_' or (byte)'$') && !LooksLikeCrypt(value))
            return true;
        return value.IndexOf("${"u8) >= 0 || value.IndexOf("{{"u8) >= 0 || value.IndexOf("$("u8) >= 0 || value.IndexOf("#{"u8) >= 0 || value.IndexOf("<%"u8) >= 0
            || value.IndexOf("%("u8) >= 0 || (value.IndexOf((byte)'{') is >= 0 and var brace && value[brace..].IndexOf((byte)'}') > 0);
    }

    /// <summary>Mostly one character, or one after the other as they stand in the alphabet.</summary>
    public static bool IsFiller(ReadOnlySpan<byte> value)
    {
        if (value.Length > LongestJudged)
            value = value[..LongestJudged];
        var filler = 0;
        var run = 1;
        for (var i = 1; i <= value.Length; i++)
        {
            if (i < value.Length && Continues(value[i - 1], value[i]))
            {
                run++;
                continue;
            }
            if (run >= FillerRun)
                filler += run;
            run = 1;
        }
        return filler * 3 > value.Length * 2 || Distinct(value) <= Math.Min(4, value.Length / 3) || IsPeriodic(value);
    }

    private static bool Continues(byte a, byte b)
    {
        var (first, second) = (Ascii.Fold(a), Ascii.Fold(b));
        return first == second || second == first + 1 || (first == '9' && second == '0');
    }

    /// <summary>Two to four characters over and over.</summary>
    private static bool IsPeriodic(ReadOnlySpan<byte> value)
    {
        for (var period = 2; period <= 4; period++)
        {
            var repeated = 0;
            for (var i = period; i < value.Length; i++)
                if (value[i] == value[i - period])
                    repeated++;
            if (value.Length > period * 3 && repeated * 5 > (value.Length - period) * 3)
                return true;
        }
        return false;
    }

    private static int Distinct(ReadOnlySpan<byte> value)
    {
        UInt128 low = 0;
        var others = 0;
        foreach (var character in value)
            if (character < 128)
                low |= UInt128.One << character;
            else
                others++;
        return (int)UInt128.PopCount(low) + others;
    }

    /// <summary>The value itself says that it is a sample.</summary>
    public static bool SaysSo(ReadOnlySpan<byte> value)
    {
        if (value.Length > LongestJudged)
            value = value[..LongestJudged];
        for (var i = 0; i < value.Length; i++)
            if (Ascii.IsLetter(value[i]) && (Firsts & (1u << ((value[i] | 0x20) - 'a'))) != 0 && SayingAt(value[i..]))
                return true;
        return value.IndexOf("..."u8) >= 0 || value.IndexOf("***"u8) >= 0 || value.IndexOf("…"u8) >= 0;
    }

    private static bool SayingAt(ReadOnlySpan<byte> value)
    {
        var first = value[0] | 0x20;
        foreach (var saying in Sayings)
            if (saying[0] == first && Ascii.StartsWithFolded(value, saying))
                return true;
        return false;
    }

    private static readonly string[] Sayings =
    [
        "example", "changeme", "change-me", "change_me", "placeholder", "your-", "your_", "yourkey", "yourtoken", "yourpass", "yoursecret", "yourapi",
        "dummy", "redacted", "insert", "replace", "xxxxx", "notreal", "not-real", "not_real", "undefined", "fixme", "todo", "goeshere", "key-here", "key_here",
        "token-here", "token_here", "secret-here", "secret_here", "sample", "my-secret", "my_secret", "mysecret", "fake", "secret-key", "secret_key", "masked",
        "enter-", "enter_", "enteryour", "default-",
    ];

    /// <summary>The letters that a saying begins with, one bit each.</summary>
    private static readonly uint Firsts = FirstLetters();

    private static uint FirstLetters()
    {
        var letters = 0u;
        foreach (var saying in Sayings)
            letters |= 1u << (saying[0] - 'a');
        return letters;
    }

    private static bool LooksLikeCrypt(ReadOnlySpan<byte> value) => value[1..].IndexOf((byte)'$') >= 0;
}
