using System.Buffers;
using System.Text;

namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>Undoes one escape of any of the notations that shells, URLs, HTML, JSON and programming languages have.</summary>
internal static class Escape
{
    private const int LongestEntity = 10;

    /// <summary>Decodes what stands at the start of <paramref name="text"/> and appends it.</summary>
    /// <param name="into">Needs room for <see cref="EscapedLines.Slack"/> more bytes.</param>
    /// <param name="changed">Set when a character was written in a way that hides it.</param>
    /// <returns>How many bytes were read; at least one.</returns>
    public static int Undo(ReadOnlySpan<byte> text, Span<byte> into, ref int written, ref bool changed)
    {
        var rune = new Rune((char)(text[0] & 0x7F));
        var taken = text[0] switch
        {
            (byte)'%' => Percent(text, ref rune),
            (byte)'&' => Entity(text, ref rune),
            (byte)'\\' => Backslash(text, ref rune),
            0 => Nothing(ref rune),
            >= 0x80 => LookAlike(text, ref rune),
            _ => 0,
        };
        if (taken == 0)
        {
            into[written++] = text[0];
            return 1;
        }
        if (taken > 0)
            changed = true;
        taken = Math.Abs(taken);
        if (rune.Value != 0)
            written += rune.EncodeToUtf8(into[written..]);
        return taken;
    }

    private static int Nothing(ref Rune rune)
    {
        rune = default;
        return 1;
    }

    private static int Percent(ReadOnlySpan<byte> text, ref Rune rune)
    {
        if (text.Length >= 6 && (text[1] | 0x20) == 'u' && Hex(text[2..], 4, ref rune))
            return 6;
        if (text.Length < 3 || !Ascii.IsHex(text[1]) || !Ascii.IsHex(text[2]))
            return 0;
        var value = (HexSpan.Digit(text[1]) << 4) | HexSpan.Digit(text[2]);
        if (value is 0 or >= 0x80)
            return 0;
        rune = new Rune(value);
        return 3;
    }

    private static int Entity(ReadOnlySpan<byte> text, ref Rune rune)
    {
        var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf((byte)';');
        if (end < 2)
            return 0;
        if (text[1] == '#')
            return Number(text[2..end], ref rune) ? end + 1 : 0;
        var character = Named(text[1..end]);
        if (character == '\0')
            return 0;
        rune = new Rune(character);
        return end + 1;
    }

    private static bool Number(ReadOnlySpan<byte> digits, ref Rune rune)
    {
        if (digits.Length > 1 && (digits[0] | 0x20) == 'x')
            return Hex(digits[1..], digits.Length - 1, ref rune);
        var value = 0;
        foreach (var digit in digits)
        {
            if (!Ascii.IsDigit(digit))
                return false;
            value = value * 10 + digit - '0';
        }
        return value != 0 && Rune.TryCreate(value, out rune);
    }

    private static char Named(ReadOnlySpan<byte> name) => Encoding.ASCII.GetString(name) switch
    {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "lowbar" or "UnderBar" => '_',
        "hyphen" or "dash" => '-',
        "period" => '.',
        "sol" => '/',
        "equals" => '=',
        "colon" => ':',
        "plus" => '+',
        "num" => '#',
        "nbsp" => ' ',
        _ => '\0',
    };

    /// <summary>A negative answer: read, but nothing hides behind it (a line end, an escaped quote).</summary>
    private static int Backslash(ReadOnlySpan<byte> text, ref Rune rune)
    {
        if (text.Length < 2)
            return 0;
        switch (text[1])
        {
            case (byte)'u' when text.Length >= 6 && Hex(text[2..], 4, ref rune):
                return 6;
            case (byte)'u' when text.Length >= 5 && text[2] == '{' && text[..Math.Min(text.Length, 10)].IndexOf((byte)'}') is > 3 and var close && Hex(text[3..], close - 3, ref rune):
                return close + 1;
            case (byte)'U' when text.Length >= 10 && Hex(text[2..], 8, ref rune):
                return 10;
            case (byte)'x' when text.Length >= 4 && Hex(text[2..], 2, ref rune):
                return 4;
            case >= (byte)'0' and <= (byte)'7':
                return Octal(text, ref rune);
            case (byte)'\n':
                rune = default;
                return 2;
            case (byte)'n' or (byte)'r' or (byte)'t':
                rune = new Rune(' ');
                return -2;
            case (byte)'"' or (byte)'\'' or (byte)'\\' or (byte)'/':
                rune = new Rune((char)text[1]);
                return -2;
            case < 0x80 and > (byte)' ':
                rune = new Rune((char)text[1]);
                return 2;
            default:
                return 0;
        }
    }

    private static int Octal(ReadOnlySpan<byte> text, ref Rune rune)
    {
        var value = 0;
        var at = 1;
        while (at < text.Length && at <= 3 && text[at] is >= (byte)'0' and <= (byte)'7')
            value = value * 8 + text[at++] - '0';
        if (value is 0 or >= 0x80)
            return 0;
        rune = new Rune(value);
        return at;
    }

    private static bool Hex(ReadOnlySpan<byte> text, int digits, ref Rune rune)
    {
        if (digits is 0 or > 8 || text.Length < digits)
            return false;
        long value = 0;
        foreach (var digit in text[..digits])
        {
            if (!Ascii.IsHex(digit))
                return false;
            value = (value << 4) | (uint)HexSpan.Digit(digit);
        }
        return value is > 0 and <= 0x10FFFF && Rune.TryCreate((int)value, out rune);
    }

    private static int LookAlike(ReadOnlySpan<byte> text, ref Rune rune)
    {
        if (Rune.DecodeFromUtf8(text, out var seen, out var taken) != OperationStatus.Done)
            return 0;
        rune = LookAlikes.Of(seen);
        return rune == seen ? -taken : taken;
    }
}
