using System.Buffers;

namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>The lines of a text in which some character is written by an escape, a look-alike or with invisible ones between; and those lines decoded.</summary>
internal ref struct EscapedLines(ReadOnlySpan<byte> text)
{
    /// <summary>Room that the last character may need over the text's own length.</summary>
    public const int Slack = 8;

    /// <summary>A longer line is decoded in pieces.</summary>
    private const int LongestLine = 64 * 1024;

    private static readonly SearchValues<byte> Triggers = SearchValues.Create(TriggerBytes());

    private readonly ReadOnlySpan<byte> text = text;
    private readonly List<(int Decoded, int Raw)> starts = [];

    public readonly bool Any() => text.IndexOfAny(Triggers) >= 0;

    /// <summary>Decodes the lines that change, one after the other; the number of bytes. Lines that stay as they are, are left out.</summary>
    public readonly int Decode(Span<byte> into)
    {
        var written = 0;
        var at = 0;
        while (at < text.Length)
        {
            var trigger = text[at..].IndexOfAny(Triggers);
            if (trigger < 0)
                break;
            var start = LineStart(at, at + trigger);
            var end = LineEnd(at + trigger);
            var length = written;
            if (DecodeLine(start, end, into, ref length))
            {
                starts.Add((written, start));
                written = length;
                if (written < into.Length)
                    into[written++] = (byte)'\n';
            }
            at = end;
        }
        return written;
    }

    /// <summary>The raw range of a decoded one.</summary>
    public readonly (int Start, int End) Map(int from, int to)
    {
        var line = starts.Count - 1;
        while (line > 0 && starts[line].Decoded > from)
            line--;
        var decoded = starts[line].Decoded;
        var raw = starts[line].Raw;
        Span<byte> one = stackalloc byte[Slack];
        var start = raw;
        while (raw < text.Length && decoded < to)
        {
            if (decoded <= from)
                start = raw;
            var width = 0;
            var changed = false;
            raw += Escape.Undo(text[raw..], one, ref width, ref changed);
            // What decodes to nothing before the secret is not part of it.
            if (width == 0 && decoded == from)
                start = raw;
            decoded += width;
        }
        return (start, raw);
    }

    private readonly int LineStart(int least, int at)
    {
        var floor = Math.Max(least, at - LongestLine);
        var line = text[floor..at].LastIndexOf((byte)'\n');
        return line < 0 ? floor : floor + line + 1;
    }

    private readonly int LineEnd(int at)
    {
        var limit = Math.Min(text.Length, at + LongestLine);
        var line = text[at..limit].IndexOf((byte)'\n');
        return line < 0 ? limit : at + line + 1;
    }

    private readonly bool DecodeLine(int start, int end, Span<byte> into, ref int written)
    {
        var changed = false;
        for (var i = start; i < end && written + Slack <= into.Length;)
            i += Escape.Undo(text[i..], into, ref written, ref changed);
        return changed;
    }

    private static byte[] TriggerBytes()
    {
        // Percent, backslash, ampersand, NUL, and the first bytes of all multi-byte characters.
        var bytes = new List<byte> { (byte)'%', (byte)'\\', (byte)'&', 0 };
        for (var first = 0xC2; first <= 0xF4; first++)
            bytes.Add((byte)first);
        return [.. bytes];
    }
}
