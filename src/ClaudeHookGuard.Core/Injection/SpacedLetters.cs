namespace ClaudeHookGuard.Core.Injection;

/// <summary>Words whose letters are written apart, <c>i g n o r e   a l l</c>: one space between letters, more between words.</summary>
internal readonly record struct SpacedLetters(int Start, int End)
{
    /// <summary>Letters that make such a stretch.</summary>
    public const int Fewest = 16;

    /// <summary>The next stretch from <paramref name="from"/> on.</summary>
    public static SpacedLetters? Next(ReadOnlySpan<byte> text, int from)
    {
        for (var at = from; at + Fewest * 2 < text.Length; at++)
            if (IsApart(text, at) && EndOf(text, at) is var end && end - at >= Fewest * 2)
                return new(at, end);
            else if (IsApart(text, at))
                at = EndOf(text, at);
        return null;
    }

    /// <summary>The stretch with its letters put together; the number of bytes.</summary>
    public int Decode(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var written = 0;
        for (var at = Start; at < End; at++)
            if (!IsGap(text[at]))
                into[written++] = text[at];
            else if (at + 1 < End && IsGap(text[at + 1]) && written > 0 && into[written - 1] != ' ')
                into[written++] = (byte)' ';
        return written;
    }

    private static int EndOf(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && (IsGap(text[at]) || IsApart(text, at)))
            at++;
        return at;
    }

    /// <summary>A letter or mark with gaps on both sides.</summary>
    private static bool IsApart(ReadOnlySpan<byte> text, int at) =>
        text[at] > ' ' && text[at] < 0x80 && !IsGap(text[at]) && (at == 0 || IsGap(text[at - 1]) || text[at - 1] == '\n') && (at + 1 == text.Length || IsGap(text[at + 1]) || text[at + 1] == '\n');

    private static bool IsGap(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'.' or (byte)'-' or (byte)'_';
}
