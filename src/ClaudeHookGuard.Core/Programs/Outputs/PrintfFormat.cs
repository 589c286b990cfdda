using System.Globalization;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary><c>printf</c> as bash has it: the format is used again until all words are used up.</summary>
internal static class PrintfFormat
{
    private const int MaxRounds = 1024;

    private const int MaxWidth = 64;

    public static PartialText? Print(ImmutableArray<PartialText> words)
    {
        var at = words.Length > 0 && words[0].Known == "--" ? 1 : 0;
        if (at >= words.Length || words[at].Known is not { } format || format.StartsWith("-v", StringComparison.Ordinal))
            return at < words.Length && !words[at].IsKnown ? words[at] : null;
        var parts = new List<TextPart>();
        var next = at + 1;
        for (var round = 0; round < MaxRounds && (long)round * format.Length < TextCommands.MaxLength * 16L; round++)
        {
            var before = next;
            if (!Round(format, words, ref next, parts))
                return null;
            if (next >= words.Length || next == before)
                break;
        }
        return PartialText.Of(parts);
    }

    /// <summary>One pass over the format; false where a conversion is not followed.</summary>
    private static bool Round(string format, ImmutableArray<PartialText> words, ref int next, List<TextPart> parts)
    {
        var start = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '\\')
            {
                i++;
                continue;
            }
            if (format[i] != '%')
                continue;
            parts.Add(new KnownPart(Escapes.Undo(format[start..i], octalNeedsZero: false, out _)));
            var end = i + 1;
            while (end < format.Length && format[end] is '-' or '+' or ' ' or '#' or '.' or '\'' or (>= '0' and <= '9'))
                end++;
            if (end >= format.Length)
                return false;
            if (format[end] == '%')
                parts.Add(new KnownPart("%"));
            else if (!Convert(format[end], format.AsSpan(i + 1, end - i - 1), next < words.Length ? words[next] : PartialText.Empty, parts))
                return false;
            else
                next++;
            i = end;
            start = end + 1;
        }
        parts.Add(new KnownPart(Escapes.Undo(format[Math.Min(start, format.Length)..], octalNeedsZero: false, out _)));
        return true;
    }

    private static bool Convert(char conversion, ReadOnlySpan<char> flags, PartialText word, List<TextPart> parts)
    {
        switch (conversion)
        {
            case 's' or 'b' or 'q' when flags.Length == 0 && !word.IsKnown:
                parts.AddRange(word.Parts);
                return true;
            case 's' when word.Known is { } text:
                return Pad(text, flags, parts);
            case 'b' when word.Known is { } text:
                return Pad(Escapes.Undo(text, octalNeedsZero: true, out _), flags, parts);
            case 'c' when word.Known is { } text:
                return Pad(text.Length > 0 ? text[..1] : "", flags, parts);
            case 'd' or 'i' or 'u' or 'x' or 'X' or 'o' when word.Known is { } text && TryNumber(text, out var number):
                return Pad(conversion switch
                {
                    'x' => number.ToString("x", CultureInfo.InvariantCulture),
                    'X' => number.ToString("X", CultureInfo.InvariantCulture),
                    'o' => System.Convert.ToString(number, 8),
                    _ => number.ToString(CultureInfo.InvariantCulture),
                }, flags, parts);
            default:
                return false;
        }
    }

    private static bool TryNumber(string text, out long number)
    {
        number = 0;
        if (text.Length == 0)
            return true;
        if (text.Length == 2 && text[0] is '\'' or '"')
        {
            number = text[1];
            return true;
        }
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return long.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out number);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Width and precision: <c>-10.3</c>, <c>08</c>.</summary>
    private static bool Pad(string text, ReadOnlySpan<char> flags, List<TextPart> parts)
    {
        var left = flags.Contains('-');
        var zero = flags.Length > 0 && flags[0] == '0';
        var sizes = flags.TrimStart("-+ #0'");
        var dot = sizes.IndexOf('.');
        if (dot >= 0 && int.TryParse(sizes[(dot + 1)..], out var precision) && precision < text.Length)
            text = text[..precision];
        _ = int.TryParse(dot < 0 ? sizes : sizes[..dot], out var width);
        if (width > MaxWidth)
            return false;
        parts.Add(new KnownPart(left ? text.PadRight(width) : text.PadLeft(width, zero ? '0' : ' ')));
        return true;
    }
}
