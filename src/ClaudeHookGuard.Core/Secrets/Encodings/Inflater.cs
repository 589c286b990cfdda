namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>
/// Unpacks DEFLATE (RFC 1951) into a given room and stops when it is full. The platform's own stream throws on hostile bytes and needs a native library;
/// this one answers with what it could unpack.
/// </summary>
internal ref struct Inflater
{
    private const int LongestCode = 15;
    private const int MostSymbols = 288;

    private readonly ReadOnlySpan<byte> input;
    private readonly Span<byte> output;
    private int next;
    private uint bits;
    private int have;
    private int written;

    private Inflater(ReadOnlySpan<byte> input, Span<byte> output)
    {
        this.input = input;
        this.output = output;
    }

    /// <summary>Unpacks raw DEFLATE; the number of bytes, or -1 when the input is none from some place on.</summary>
    public static int Unpack(ReadOnlySpan<byte> input, Span<byte> output)
    {
        var inflater = new Inflater(input, output);
        return inflater.Blocks() ? inflater.written : -1;
    }

    private bool Blocks()
    {
        while (true)
        {
            var last = Bits(1);
            var well = Bits(2) switch
            {
                0 => Stored(),
                1 => Fixed(),
                2 => Dynamic(),
                _ => false,
            };
            if (!well || last < 0)
                return false;
            if (last == 1 || written == output.Length)
                return true;
        }
    }

    /// <summary>The next bits, lowest first; -1 behind the end.</summary>
    private int Bits(int count)
    {
        while (have < count)
        {
            if (next == input.Length)
                return -1;
            bits |= (uint)input[next++] << have;
            have += 8;
        }
        var value = (int)(bits & ((1u << count) - 1));
        bits >>= count;
        have -= count;
        return value;
    }

    private bool Stored()
    {
        bits = 0;
        have = 0;
        if (input.Length - next < 4)
            return false;
        var length = input[next] | (input[next + 1] << 8);
        if ((length ^ 0xFFFF) != (input[next + 2] | (input[next + 3] << 8)))
            return false;
        next += 4;
        if (length > input.Length - next)
            return false;
        var room = Math.Min(length, output.Length - written);
        input.Slice(next, room).CopyTo(output[written..]);
        written += room;
        next += length;
        return true;
    }

    private bool Fixed()
    {
        Span<byte> lengths = stackalloc byte[MostSymbols + 30];
        lengths[..144].Fill(8);
        lengths[144..256].Fill(9);
        lengths[256..280].Fill(7);
        lengths[280..288].Fill(8);
        lengths[288..].Fill(5);
        return Symbols(lengths[..MostSymbols], lengths[MostSymbols..]);
    }

    private bool Dynamic()
    {
        int literals = Bits(5), distances = Bits(5), codes = Bits(4);
        if (literals < 0 || distances < 0 || codes < 0 || literals > 29 || distances > 29)
            return false;
        Span<byte> order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
        Span<byte> codeLengths = stackalloc byte[19];
        codeLengths.Clear();
        for (var i = 0; i < codes + 4; i++)
        {
            if (Bits(3) is not (>= 0 and var length))
                return false;
            codeLengths[order[i]] = (byte)length;
        }
        Span<byte> lengths = stackalloc byte[320];
        lengths.Clear();
        return Lengths(codeLengths, lengths[..(literals + 257 + distances + 1)])
            && Symbols(lengths[..(literals + 257)], lengths.Slice(literals + 257, distances + 1));
    }

    private bool Lengths(scoped ReadOnlySpan<byte> codeLengths, scoped Span<byte> lengths)
    {
        Span<ushort> counts = stackalloc ushort[LongestCode + 1];
        Span<ushort> symbols = stackalloc ushort[19];
        if (!Order(codeLengths, counts, symbols))
            return false;
        for (var i = 0; i < lengths.Length;)
        {
            var symbol = Symbol(counts, symbols);
            if (symbol < 0)
                return false;
            if (symbol < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }
            if (symbol == 16 && i == 0)
                return false;
            var value = symbol == 16 ? lengths[i - 1] : (byte)0;
            var repeat = symbol switch { 16 => 3 + Bits(2), 17 => 3 + Bits(3), _ => 11 + Bits(7) };
            if (repeat < 3 || i + repeat > lengths.Length)
                return false;
            lengths.Slice(i, repeat).Fill(value);
            i += repeat;
        }
        return true;
    }

    /// <summary>Sorts the symbols by the canonical order of their codes; false where the lengths give no code.</summary>
    private static bool Order(scoped ReadOnlySpan<byte> lengths, scoped Span<ushort> counts, scoped Span<ushort> symbols)
    {
        counts.Clear();
        foreach (var length in lengths)
            counts[length]++;
        counts[0] = 0;
        Span<ushort> offsets = stackalloc ushort[LongestCode + 2];
        offsets.Clear();
        var left = 1;
        for (var length = 1; length <= LongestCode; length++)
        {
            left = (left << 1) - counts[length];
            if (left < 0)
                return false;
            offsets[length + 1] = (ushort)(offsets[length] + counts[length]);
        }
        for (var symbol = 0; symbol < lengths.Length; symbol++)
            if (lengths[symbol] != 0)
                symbols[offsets[lengths[symbol]]++] = (ushort)symbol;
        return true;
    }

    private int Symbol(scoped ReadOnlySpan<ushort> counts, scoped ReadOnlySpan<ushort> symbols)
    {
        int code = 0, first = 0, index = 0;
        for (var length = 1; length <= LongestCode; length++)
        {
            var bit = Bits(1);
            if (bit < 0)
                return -1;
            code |= bit;
            var count = counts[length];
            if (code - count < first)
                return symbols[index + code - first];
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        return -1;
    }

    private bool Symbols(scoped ReadOnlySpan<byte> literalLengths, scoped ReadOnlySpan<byte> distanceLengths)
    {
        Span<ushort> literalCounts = stackalloc ushort[LongestCode + 1];
        Span<ushort> literals = stackalloc ushort[MostSymbols];
        Span<ushort> distanceCounts = stackalloc ushort[LongestCode + 1];
        Span<ushort> distances = stackalloc ushort[32];
        if (!Order(literalLengths, literalCounts, literals) || !Order(distanceLengths, distanceCounts, distances))
            return false;
        while (written < output.Length)
        {
            var symbol = Symbol(literalCounts, literals);
            if (symbol < 0)
                return false;
            if (symbol == 256)
                return true;
            if (symbol < 256)
                output[written++] = (byte)symbol;
            else if (!Copy(symbol - 257, distanceCounts, distances))
                return false;
        }
        return true;
    }

    private bool Copy(int lengthCode, scoped ReadOnlySpan<ushort> distanceCounts, scoped ReadOnlySpan<ushort> distances)
    {
        ReadOnlySpan<ushort> lengths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
        ReadOnlySpan<byte> lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
        ReadOnlySpan<ushort> bases = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
        if (lengthCode >= lengths.Length)
            return false;
        var extraLength = Bits(lengthBits[lengthCode]);
        var distanceCode = Symbol(distanceCounts, distances);
        if (distanceCode < 0 || distanceCode >= bases.Length)
            return false;
        var extraDistance = Bits(distanceCode < 4 ? 0 : distanceCode / 2 - 1);
        var distance = bases[distanceCode] + extraDistance;
        if (extraLength < 0 || extraDistance < 0 || distance > written)
            return false;
        for (var i = lengths[lengthCode] + extraLength; i > 0 && written < output.Length; i--, written++)
            output[written] = output[written - distance];
        return true;
    }
}
