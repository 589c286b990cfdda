namespace ClaudeHookGuard.Core.Secrets;

/// <summary>The 8-4-4-4-12 hexadecimal form.</summary>
internal static class Uuids
{
    public const int Length = 36;

    /// <summary>True when a UUID of any case begins at <paramref name="at"/>.</summary>
    public static bool IsAt(ReadOnlySpan<byte> text, int at)
    {
        if (text.Length - at < Length)
            return false;
        for (var i = 0; i < Length; i++)
        {
            var character = text[at + i];
            if (i is 8 or 13 or 18 or 23 ? character != '-' : !char.IsAsciiHexDigit((char)character))
                return false;
        }
        return true;
    }
}
