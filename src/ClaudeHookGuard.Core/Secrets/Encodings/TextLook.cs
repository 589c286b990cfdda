namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>Tells decoded text from decoded noise, so that random base64 and hashes cost nothing and alarm nobody.</summary>
internal static class TextLook
{
    private const int Judged = 48;
    private const int PrintablePercent = 75;

    /// <summary>Random bytes are printable in 38 of 100 cases; text nearly always, but a few bytes of a neighbour may be in front.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes) => IsText(bytes, PrintablePercent);

    public static bool IsText(ReadOnlySpan<byte> bytes, int percent)
    {
        bytes = bytes[..Math.Min(bytes.Length, Judged)];
        var printable = 0;
        foreach (var character in bytes)
            if (character is >= (byte)' ' and <= (byte)'~' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                printable++;
        return bytes.Length > 0 && printable * 100 >= bytes.Length * percent;
    }

    /// <summary>Every other byte is zero, as in UTF-16 of ASCII.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Judged)];
        return bytes.Length >= 8 && bytes.Count((byte)0) * 100 >= bytes.Length * 40;
    }
}
