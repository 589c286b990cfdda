namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>Text as pairs of hexadecimal digits.</summary>
internal static class HexSpan
{
    private const int Shortest = 24;
    private const int Judged = 96;

    public static bool Is(ReadOnlySpan<byte> run)
    {
        if (run.Length < Shortest || run.Length % 2 != 0)
            return false;
        foreach (var character in run)
            if (!Ascii.IsHex(character))
                return false;
        return true;
    }

    public static bool MayHoldText(ReadOnlySpan<byte> run)
    {
        Span<byte> head = stackalloc byte[Judged / 2];
        var judged = run[..Math.Min(run.Length, Judged)];
        Decode(judged, head);
        return TextLook.IsText(head[..(judged.Length / 2)]) || TextLook.IsUtf16(head[..(judged.Length / 2)]);
    }

    public static void Decode(ReadOnlySpan<byte> run, Span<byte> into)
    {
        for (var i = 0; i + 1 < run.Length; i += 2)
            into[i / 2] = (byte)((Digit(run[i]) << 4) | Digit(run[i + 1]));
    }

    public static int Digit(byte c) => Ascii.IsDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}
