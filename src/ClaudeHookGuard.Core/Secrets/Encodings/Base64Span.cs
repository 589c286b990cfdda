namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>A stretch of base64 in a text, line ends included.</summary>
internal readonly record struct Base64Span(int Start, int End)
{
    /// <summary>Fewer characters hold no secret.</summary>
    public const int Shortest = 16;

    /// <summary>Lines are taken for wrapped base64 from this length on.</summary>
    private const int ShortestLine = 40;

    private const int Judged = 32;
    private const int SurelyTextPercent = 90;
    private const int FewestJudged = 12;
    private const int WrittenBelowPercent = 20;

    public int Length => End - Start;

    /// <summary>The stretch round a run of token characters, not reaching before <paramref name="from"/>.</summary>
    public static Base64Span Around(ReadOnlySpan<byte> text, int start, int end, int from)
    {
        while (start > from && IsMember(text[start - 1]))
            start--;
        var line = start;
        while (end < text.Length)
        {
            if (IsMember(text[end]))
            {
                end++;
                continue;
            }
            var next = BehindLineEnd(text, end);
            if (next == end || next >= text.Length || !IsMember(text[next]) || end - line < ShortestLine)
                break;
            line = next;
            end = next;
        }
        while (end < text.Length && text[end] == '=')
            end++;
        return new(start, end);
    }

    /// <summary>How to decode the span so that text comes out: characters to skip at its start, and what the result is packed in. Null where none does.</summary>
    public (int Skip, Packing Packing)? FindText(ReadOnlySpan<byte> text)
    {
        if (Randomness.Unusual(text[Start..Math.Min(End, Start + Judged)]) < WrittenBelowPercent)
            return null;
        Span<byte> head = stackalloc byte[Judged / 4 * 3];
        var first = head[..Decode(text, 0, head)];
        if (Unpacking.Of(first) is not Packing.None and var packing)
            return (0, packing);
        if (TextLook.IsText(first))
            return (0, Packing.None);
        var mayBeDeflate = Length >= Shortest * 2 && MayBeDeflate(first);
        for (var skip = 1; skip < 4; skip++)
        {
            var judged = head[..Decode(text, skip, head)];
            if (judged.Length >= FewestJudged && TextLook.IsText(judged, SurelyTextPercent))
                return (skip, Packing.None);
            if (TextLook.IsUtf16(judged))
                return (skip, Packing.Utf16);
        }
        return mayBeDeflate ? (0, Packing.Deflate) : null;
    }

    /// <summary>A compressor writes a text as one last block of either Huffman kind: the low three bits of the first byte are 3 or 5.</summary>
    private static bool MayBeDeflate(ReadOnlySpan<byte> head) => head.Length > 0 && (head[0] & 7) is 3 or 5;

    public int Decode(ReadOnlySpan<byte> text, int skip, Span<byte> into) => Base64Text.Decode(text[(Start + skip)..End], into);

    /// <summary>The characters that hold the decoded bytes from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public (int Start, int End) Map(ReadOnlySpan<byte> text, int skip, int from, int to)
    {
        var at = Start + skip;
        var start = Walk(text, ref at, from / 3 * 4);
        var rest = (to + 2) / 3 * 4 - from / 3 * 4;
        Walk(text, ref at, rest);
        while (at < End && text[at] == '=')
            at++;
        return (start, at);
    }

    /// <summary>Moves over so many base64 characters; where it stands then.</summary>
    private int Walk(ReadOnlySpan<byte> text, ref int at, int count)
    {
        while (at < End && count > 0)
            if (IsMember(text[at++]))
                count--;
        return at;
    }

    private static bool IsMember(byte c) => Ascii.IsName(c) || c is (byte)'+' or (byte)'/';

    private static int BehindLineEnd(ReadOnlySpan<byte> text, int at)
    {
        if (at < text.Length && text[at] == '\r')
            at++;
        if (at < text.Length && text[at] == '\n')
            at++;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }
}
