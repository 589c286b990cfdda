namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Base64 of both alphabets (RFC 4648, sections 4 and 5), padded or not, read leniently: the guard looks for what some reader would decode. The
/// platform's own decoders throw or stop where this one goes on.
/// </summary>
internal static class Base64Text
{
    private const int None = -1;

    /// <summary>Decodes as much as has room; line ends are skipped, and it stops at the first other byte that is not base64. The number of bytes written.</summary>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var written = 0;
        uint bits = 0;
        var have = 0;
        foreach (var character in text)
        {
            if (character is (byte)'\n' or (byte)'\r' or (byte)' ')
                continue;
            var value = Value(character);
            if (value == None)
                break;
            bits = (bits << 6) | (uint)value;
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

    private static int Value(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => None,
    };
}
