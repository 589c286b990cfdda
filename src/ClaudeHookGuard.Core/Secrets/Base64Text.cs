namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Base64 of both alphabets (RFC 4648, sections 4 and 5), padded or not, read leniently: the guard looks for what some reader would decode. The
/// platform's own decoders throw or stop where this one goes on.
/// </summary>
internal static class Base64Text
{
    private const byte None = 64;
    private const byte LineEnd = 65;

    /// <summary>For each ASCII character its six bits, or one of the two marks above.</summary>
    private static ReadOnlySpan<byte> Values =>
    [
        64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 65, 64, 64, 65, 64, 64,
        64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
        65, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 62, 64, 62, 64, 63,
        52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 64, 64, 64, 64, 64, 64,
        64, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
        15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 64, 64, 64, 64, 63,
        64, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
        41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 64, 64, 64, 64, 64,
    ];

    /// <summary>Decodes as much as has room; line ends are skipped, and it stops at the first other byte that is not base64. The number of bytes written.</summary>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var values = Values;
        var written = 0;
        uint bits = 0;
        var have = 0;
        foreach (var character in text)
        {
            var value = character < 128 ? values[character] : None;
            if (value == LineEnd)
                continue;
            if (value == None)
                break;
            bits = (bits << 6) | value;
            have += 6;
            if (have < 8)
                continue;
            if (written == into.Length)
                break;
            have -= 8;
            into[written++] = (byte)(bits >> have);
        }
        return written;
    }
}
