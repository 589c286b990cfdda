using System.Text;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>The characters between the quotes of a JSON string, and where each came from.</summary>
internal static class JsonString
{
    /// <summary>
    /// Undoes the escapes; the result is never longer than the raw form. What is no proper escape stands for itself, and half of a surrogate
    /// pair becomes U+FFFD: the client sends such halves, and nothing here may fail on them.
    /// </summary>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> into)
    {
        var read = 0;
        var written = 0;
        while (read < raw.Length)
        {
            var plain = raw[read..].IndexOf((byte)'\\');
            if (plain < 0)
                plain = raw.Length - read;
            raw.Slice(read, plain).CopyTo(into[written..]);
            read += plain;
            written += plain;
            if (read < raw.Length)
                read += UnescapeOne(raw[read..], into, ref written);
        }
        return written;
    }

    /// <summary>The raw positions of two decoded ones, by reading the string again up to there.</summary>
    public static (int Start, int End) RawRange(ReadOnlySpan<byte> raw, int decodedStart, int decodedEnd, ref (int Raw, int Decoded) from)
    {
        var start = RawPosition(raw, decodedStart, ref from);
        var end = RawPosition(raw, decodedEnd, ref from);
        return (start, end);
    }

    private static int RawPosition(ReadOnlySpan<byte> raw, int decoded, ref (int Raw, int Decoded) from)
    {
        Span<byte> one = stackalloc byte[4];
        while (from.Decoded < decoded && from.Raw < raw.Length)
        {
            var plain = raw[from.Raw..].IndexOf((byte)'\\');
            if (plain < 0)
                plain = raw.Length - from.Raw;
            var taken = Math.Min(plain, decoded - from.Decoded);
            from = (from.Raw + taken, from.Decoded + taken);
            if (from.Decoded >= decoded || from.Raw >= raw.Length)
                break;
            var width = 0;
            from.Raw += UnescapeOne(raw[from.Raw..], one, ref width);
            from.Decoded += width;
        }
        return from.Raw;
    }

    /// <summary>Reads the escape at the start of <paramref name="raw"/>; how many raw bytes it takes.</summary>
    private static int UnescapeOne(ReadOnlySpan<byte> raw, Span<byte> into, ref int written)
    {
        if (raw.Length >= 6 && raw[1] == 'u' && Hex4(raw[2..]) is >= 0 and var unit)
        {
            var taken = 6;
            var rune = Rune.ReplacementChar;
            if (!char.IsSurrogate((char)unit))
                rune = new Rune(unit);
            else if (raw.Length >= 12 && raw[6] == '\\' && raw[7] == 'u' && Hex4(raw[8..]) is >= 0 and var low && Rune.TryCreate((char)unit, (char)low, out var pair))
                (rune, taken) = (pair, 12);
            written += rune.EncodeToUtf8(into[written..]);
            return taken;
        }
        into[written++] = raw.Length < 2 ? (byte)'\\' : raw[1] switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            var itself => itself,
        };
        return Math.Min(2, raw.Length);
    }

    private static int Hex4(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            if (!Ascii.IsHex(digits[i]))
                return -1;
            value = (value << 4) | (Ascii.IsDigit(digits[i]) ? digits[i] - '0' : (digits[i] | 0x20) - 'a' + 10);
        }
        return value;
    }
}
