namespace ClaudeHookGuard.Core.Secrets;

/// <summary>How unlike a written word a value is.</summary>
internal static class Randomness
{
    /// <summary>
    /// For each letter, which letters follow it in names and words that people write (one bit a letter, <c>a</c> lowest): the 341 pairs that make
    /// up 96 of 100 pairs in public source code.
    /// </summary>
    private static ReadOnlySpan<uint> Pairs =>
    [
        0x37ebd7f, 0x016e97f, 0x11eddbf, 0x11e697f, 0x1fffdff, 0x11e493f, 0x01679d1, 0x11a4111, 0x2aefc7f, 0x0144011, 0x0040d11, 0x13cc91d, 0x11cd91b,
        0x13ced7d, 0x0feff6f, 0x11ee99d, 0x0100000, 0x13efd7f, 0x15efdbd, 0x15ed9bd, 0x00ef97f, 0x0004111, 0x0066191, 0x0889114, 0x00cf911, 0x2000010,
    ];

    /// <summary>
    /// The share of neighbouring characters, in percent, that seldom stand together in a written name: an unusual pair of letters, a capital
    /// behind a small letter, a digit beside a letter. Names of people's making stay below 25, random base62 lies about 70, random hex about 45.
    /// </summary>
    public static int Unusual(ReadOnlySpan<byte> value)
    {
        if (value.Length < 2)
            return 0;
        var unusual = 0;
        for (var i = 1; i < value.Length; i++)
            if (IsUnusual(value[i - 1], value[i]))
                unusual++;
        return unusual * 100 / (value.Length - 1);
    }

    private static bool IsUnusual(byte a, byte b)
    {
        if (Ascii.IsLetter(a) && Ascii.IsLetter(b))
            return (Ascii.IsLower(a) && Ascii.IsUpper(b)) || (Pairs[(a | 0x20) - 'a'] & (1u << ((b | 0x20) - 'a'))) == 0;
        return Ascii.IsDigit(a) ? Ascii.IsLetter(b) : Ascii.IsDigit(b) && Ascii.IsLetter(a);
    }

    /// <summary>Shannon entropy of the bytes, in tenths of a bit for each byte.</summary>
    public static int Entropy(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return 0;
        Span<ushort> counts = stackalloc ushort[256];
        counts.Clear();
        var measured = value.Length > ushort.MaxValue ? value[..ushort.MaxValue] : value;
        foreach (var character in measured)
            counts[character]++;
        var bits = 0.0;
        foreach (var count in counts)
            if (count > 0)
                bits -= count * Math.Log2((double)count / measured.Length);
        return (int)(bits * 10 / measured.Length);
    }
}
