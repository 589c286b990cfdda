namespace ClaudeHookGuard.Core.Secrets;

/// <summary>ASCII questions about bytes; everything above 127 is neither letter nor digit.</summary>
internal static class Ascii
{
    public static bool IsDigit(byte c) => (uint)(c - '0') <= 9;

    public static bool IsLower(byte c) => (uint)(c - 'a') <= 25;

    public static bool IsUpper(byte c) => (uint)(c - 'A') <= 25;

    public static bool IsLetter(byte c) => (uint)((c | 0x20) - 'a') <= 25;

    public static bool IsLetterOrDigit(byte c) => IsLetter(c) || IsDigit(c);

    public static bool IsHex(byte c) => IsDigit(c) || (uint)((c | 0x20) - 'a') <= 5;

    /// <summary>A character of a name: letter, digit, underscore or hyphen.</summary>
    public static bool IsName(byte c) => IsLetterOrDigit(c) || c is (byte)'_' or (byte)'-';

    /// <summary>A character that a line never holds: the search for a value ends at it.</summary>
    public static bool IsLineEnd(byte c) => c is (byte)'\n' or (byte)'\r' or 0;

    public static byte Fold(byte c) => IsUpper(c) ? (byte)(c | 0x20) : c;

    /// <param name="text">Any bytes.</param>
    /// <param name="word">Lower case.</param>
    public static bool StartsWithFolded(ReadOnlySpan<byte> text, ReadOnlySpan<char> word)
    {
        if (text.Length < word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
            if (Fold(text[i]) != word[i])
                return false;
        return true;
    }

    public static bool EqualsFolded(ReadOnlySpan<byte> text, ReadOnlySpan<char> word) => text.Length == word.Length && StartsWithFolded(text, word);

    /// <summary>True when <paramref name="word"/> (lower case) stands anywhere in the text, whatever the case.</summary>
    public static bool ContainsFolded(ReadOnlySpan<byte> text, ReadOnlySpan<char> word)
    {
        for (var i = 0; i + word.Length <= text.Length; i++)
            if (StartsWithFolded(text[i..], word))
                return true;
        return false;
    }
}
