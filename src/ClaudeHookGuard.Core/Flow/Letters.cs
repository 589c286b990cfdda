using System.Buffers;
using System.Text;
using ClaudeHookGuard.Core.Secrets.Encodings;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>
/// A text reduced to what survives re-wrapping, re-quoting, another case and other white space: its letters and digits, small, and its brackets, equals signs and
/// semicolons, of which programs have many, one behind the other, and before each what stood between it and the one before. JSON, percent, HTML and backslash escapes are undone on the way, at any depth, and
/// look-alike characters read as what they look like; so the text may be JSON as the client wrote it.
/// </summary>
internal readonly struct Letters : IDisposable
{
    private readonly byte[] text;
    private readonly byte[] breaks;

    private Letters(byte[] text, byte[] breaks, int length) => (this.text, this.breaks, Length) = (text, breaks, length);

    public int Length { get; }

    /// <summary>The letters, UTF-8.</summary>
    public ReadOnlySpan<byte> Text => text.AsSpan(0, Length);

    /// <summary>For each byte of <see cref="Text"/> what stood before it; one of <see cref="Break"/>.</summary>
    public ReadOnlySpan<byte> Breaks => breaks.AsSpan(0, Length);

    public static Letters Of(ReadOnlySpan<byte> utf8)
    {
        var text = ArrayPool<byte>.Shared.Rent(utf8.Length + LetterWriter.Slack);
        var breaks = ArrayPool<byte>.Shared.Rent(utf8.Length + LetterWriter.Slack);
        return new(text, breaks, new LetterWriter(text, breaks).Write(utf8));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(text, clearArray: true);
        ArrayPool<byte>.Shared.Return(breaks);
    }
}

/// <summary>What stands between two letters, the strongest of several; a higher number is stronger.</summary>
internal static class Break
{
    public const byte None = 0;

    /// <summary>A sign inside a word, number or name: full stop, hyphen, underscore.</summary>
    public const byte Joint = 1;

    public const byte Space = 2 | Word;

    /// <summary>What parts values: quotes, commas, brackets, line ends.</summary>
    public const byte Hard = 3 | Word;

    /// <summary>A colon: what stands before it is a name.</summary>
    public const byte Colon = 4 | Word;

    /// <summary>A word begins behind it; part of the breaks that part words, and taken away before a sign, which begins none.</summary>
    public const byte Word = 0x20;

    /// <summary>An at sign was among them; added to the others.</summary>
    public const byte At = 0x10;

    /// <summary>How strong it is, from 0 to 4.</summary>
    public static int Strength(byte value) => value & 0xF;
}

/// <summary>Fills <see cref="Letters"/>.</summary>
internal ref struct LetterWriter(Span<byte> text, Span<byte> breaks)
{
    /// <summary>Bytes the target is longer than the source: a character may come out longer than it went in.</summary>
    public const int Slack = 8;

    private const int LongestEntity = 10;

    private const byte Letter = 0, Capital = 1, High = 2, Joint = 3, At = 4, Space = 5, Hard = 6, Colon = 7, Escape = 8, Sign = 9;

    /// <summary>The first character of scripts that write words without spaces between them, and the last that nothing in ASCII looks like.</summary>
    private const int FirstUnspaced = 0x2E80, LastUnspaced = 0xFDFF;

    private readonly Span<byte> text = text;
    private readonly Span<byte> breaks = breaks;
    private int length;
    private byte pending;

    private static ReadOnlySpan<byte> Classes =>
    [
        6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
        6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
        5, 6, 6, 6, 6, 8, 8, 6, 9, 9, 6, 5, 6, 3, 3, 6,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 9, 6, 9, 6, 6,
        4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9, 8, 9, 6, 3,
        6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 6, 9, 3, 6,
    ];

    /// <summary>Reduces a text behind what is there already; the length of all.</summary>
    public int Write(scoped ReadOnlySpan<byte> utf8)
    {
        var classes = Classes;
        // Kept in registers for the bytes that mean nothing but themselves, which are nearly all.
        var (at, end, before) = (0, length, pending);
        while (at < utf8.Length)
        {
            var value = utf8[at];
            switch (value < 0x80 ? classes[value] : High)
            {
                case Letter:
                    text[end] = value;
                    breaks[end++] = before;
                    before = Break.None;
                    at++;
                    continue;
                case Capital:
                    text[end] = (byte)(value | 0x20);
                    breaks[end++] = before;
                    before = Break.None;
                    at++;
                    continue;
                case Sign:
                    text[end] = value;
                    breaks[end++] = (byte)(Stronger(before, Break.Hard) & ~Break.Word);
                    before = Break.Hard;
                    at++;
                    continue;
                case Joint:
                    before = Stronger(before, Break.Joint);
                    at++;
                    continue;
                case At:
                    before = (byte)(Stronger(before, Break.Joint) | Break.At);
                    at++;
                    continue;
                case Space:
                    before = Stronger(before, Break.Space);
                    at++;
                    continue;
                case Hard:
                    before = Stronger(before, Break.Hard);
                    at++;
                    continue;
                case Colon:
                    before = Stronger(before, Break.Colon);
                    at++;
                    continue;
            }
            (length, pending) = (end, before);
            at += value < 0x80 ? Undo(utf8[at..]) : AddRune(utf8[at..]);
            (end, before) = (length, pending);
        }
        (length, pending) = (end, before);
        return length;
    }

    private static byte Stronger(byte before, byte strength) => (before & 0xF) < (strength & 0xF) ? (byte)((before & Break.At) | strength) : before;

    private void Add(byte letter)
    {
        text[length] = letter;
        breaks[length++] = pending;
        pending = Break.None;
    }

    private void Raise(byte strength) => pending = Stronger(pending, strength);

    private int AddRune(scoped ReadOnlySpan<byte> utf8)
    {
        if (Rune.DecodeFromUtf8(utf8, out var rune, out var taken) != OperationStatus.Done)
        {
            Raise(Break.Hard);
            return Math.Max(taken, 1);
        }
        Add(rune);
        return taken;
    }

    private void Add(Rune seen)
    {
        var rune = seen.Value is > 0x3164 and <= LastUnspaced ? seen : LookAlikes.Of(seen);
        if (rune.Value == 0)
            return;
        if (rune.IsAscii)
        {
            Span<byte> one = [(byte)rune.Value];
            // An escape that hides an escape is no case worth a second look.
            if (Classes[one[0]] == Escape)
                Raise(Break.Hard);
            else
                Write(one);
            return;
        }
        if (!Rune.IsLetterOrDigit(rune))
        {
            if (Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.NonSpacingMark)
                Raise(Rune.IsWhiteSpace(rune) ? Break.Space : Break.Hard);
            return;
        }
        if (rune.Value >= FirstUnspaced)
            Raise(Break.Space);
        // A few capitals have longer small forms; the target has room for as many bytes as came in.
        var small = Rune.ToLowerInvariant(rune);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var value in utf8[..(small.Utf8SequenceLength <= rune.Utf8SequenceLength ? small : rune).EncodeToUtf8(utf8)])
            Add(value);
    }

    /// <summary>Undoes one escape; how many bytes it took.</summary>
    private int Undo(scoped ReadOnlySpan<byte> utf8) => utf8[0] switch
    {
        (byte)'%' => Percent(utf8),
        (byte)'&' => Entity(utf8),
        _ => Backslash(utf8),
    };

    /// <summary>However often a text was escaped, its backslashes stand in one run: what comes behind tells what was meant.</summary>
    private int Backslash(scoped ReadOnlySpan<byte> utf8)
    {
        var at = utf8.IndexOfAnyExcept((byte)'\\');
        var before = pending;
        Raise(Break.Hard);
        if (at < 0)
            return utf8.Length;
        if (utf8[at] is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f')
            return at + 1;
        var digits = utf8[at] switch { (byte)'u' => 4, (byte)'x' => 2, _ => 0 };
        if (digits == 0 || utf8.Length < at + 1 + digits || Hex(utf8.Slice(at + 1, digits)) is not { } value)
            return at;
        pending = before;
        if (Rune.IsValid(value))
            Add(new Rune(value));
        return at + 1 + digits;
    }

    /// <summary>Percent signs too may have been escaped again: <c>%2520</c>.</summary>
    private int Percent(scoped ReadOnlySpan<byte> utf8)
    {
        var at = 1;
        while (utf8.Length > at + 1 && utf8[at] == '2' && utf8[at + 1] == '5')
            at += 2;
        if (utf8.Length < at + 2 || Hex(utf8.Slice(at, 2)) is not { } value)
        {
            Raise(Break.Hard);
            return 1;
        }
        if (value < 0x80)
        {
            Span<byte> one = [(byte)value];
            if (Classes[value] == Escape)
                Raise(Break.Hard);
            else
                Write(one);
            return at + 2;
        }
        return PercentRune(utf8, at + 2, (byte)value);
    }

    /// <summary>A character beyond ASCII is several escaped bytes.</summary>
    private int PercentRune(scoped ReadOnlySpan<byte> utf8, int taken, byte first)
    {
        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = first;
        var count = 1;
        while (count < 4 && utf8.Length >= taken + 3 && utf8[taken] == '%' && Hex(utf8.Slice(taken + 1, 2)) is { } next and >= 0x80 and < 0xC0)
        {
            bytes[count++] = (byte)next;
            taken += 3;
        }
        if (Rune.DecodeFromUtf8(bytes[..count], out var rune, out _) == OperationStatus.Done)
            Add(rune);
        return taken;
    }

    private int Entity(scoped ReadOnlySpan<byte> utf8)
    {
        var before = pending;
        Raise(Break.Hard);
        var end = utf8[..Math.Min(utf8.Length, LongestEntity)].IndexOf((byte)';');
        if (end < 2)
            return 1;
        if (utf8[1] == '#')
        {
            var hex = (utf8[2] | 0x20) == 'x';
            if ((hex ? Hex(utf8[3..end]) : Decimal(utf8[2..end])) is not { } value || !Rune.IsValid(value))
                return 1;
            pending = before;
            Add(new Rune(value));
            return end + 1;
        }
        foreach (var letter in utf8[1..end])
            if (!char.IsAsciiLetter((char)letter))
                return 1;
        return end + 1;
    }

    private static int? Decimal(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            if (!char.IsAsciiDigit((char)digit))
                return null;
            else
                value = value * 10 + digit - '0';
        return digits.IsEmpty ? null : value;
    }

    private static int? Hex(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            if (!char.IsAsciiHexDigit((char)digit))
                return null;
            else
                value = (value << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        return digits.IsEmpty ? null : value;
    }
}
