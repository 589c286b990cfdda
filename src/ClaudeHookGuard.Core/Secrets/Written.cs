namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Tells names that people put together from words, numbers and ids from values that a machine drew.</summary>
internal static class Written
{
    private const int ShortestWord = 4;
    private const int WordBelowPercent = 25;
    private const int MostJudged = 128;

    /// <summary>True when at least two of the value's parts are words: <c>node-modules-linux-1bec4f…</c> is the name of something.</summary>
    public static bool HasWords(ReadOnlySpan<byte> value)
    {
        value = value[..Math.Min(value.Length, MostJudged)];
        var words = 0;
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && Ascii.IsLetterOrDigit(value[i]))
                continue;
            if (IsWord(value[start..i]) && ++words == 2)
                return true;
            start = i + 1;
        }
        return false;
    }

    /// <summary>Letters only, in an order that words have.</summary>
    public static bool IsWord(ReadOnlySpan<byte> part)
    {
        if (part.Length < ShortestWord)
            return false;
        foreach (var character in part)
            if (!Ascii.IsLetter(character))
                return false;
        return Randomness.Unusual(part) < WordBelowPercent;
    }
}
