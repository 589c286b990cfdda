using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Injection.Hidden;

/// <summary>Comments of HTML and Markdown, and elements that a style or attribute keeps from being seen.</summary>
internal static class HiddenMarkup
{
    private const int LongestTag = 1024;
    private const int LongestElement = 16 * 1024;

    public static void Find(ReadOnlySpan<byte> text, List<HiddenSpan> found)
    {
        var at = 0;
        while (at < text.Length && text[at..].IndexOfAny((byte)'<', (byte)'[') is >= 0 and var next)
        {
            at += next;
            at += Math.Max(1, text[at] == '<' ? Angle(text, at, found) : LinkComment(text, at, found));
        }
    }

    private static int Angle(ReadOnlySpan<byte> text, int at, List<HiddenSpan> found)
    {
        if (text[at..].StartsWith("<!--"u8))
            return Comment(text, at, found);
        if (at + 2 >= text.Length || !Ascii.IsLetter(text[at + 1]))
            return 1;
        var length = text.Slice(at, Math.Min(LongestTag, text.Length - at)).IndexOf((byte)'>');
        if (length < 0 || !IsInvisible(text.Slice(at, length)))
            return 1;
        var name = at + 1;
        while (name < text.Length && Ascii.IsName(text[name]))
            name++;
        var inner = at + length + 1;
        if (ElementEnd(text, inner, text[(at + 1)..name]) is not (>= 0 and var end))
            return 1;
        found.Add(new(at, BehindTag(text, end), inner..end, false));
        return inner - at;
    }

    private static int Comment(ReadOnlySpan<byte> text, int at, List<HiddenSpan> found)
    {
        var length = text[(at + 4)..].IndexOf("-->"u8);
        var end = length < 0 ? text.Length : at + 4 + length;
        found.Add(new(at, Math.Min(end + 3, text.Length), (at + 4)..end, false));
        return Math.Min(end + 3, text.Length) - at;
    }

    /// <summary><c>[//]: # (…)</c> and its kin: a link definition nobody refers to.</summary>
    private static int LinkComment(ReadOnlySpan<byte> text, int at, List<HiddenSpan> found)
    {
        if (at > 0 && text[at - 1] != '\n')
            return 1;
        var head = text[at..];
        var marks = head.StartsWith("[//]:"u8) ? 5 : head.StartsWith("[comment]:"u8) ? 10 : head.StartsWith("[_]:"u8) ? 4 : 0;
        if (marks == 0)
            return 1;
        var length = head.IndexOf((byte)'\n');
        var end = length < 0 ? text.Length : at + length;
        found.Add(new(at, end, (at + marks)..end, false));
        return end - at;
    }

    private static int ElementEnd(ReadOnlySpan<byte> text, int from, ReadOnlySpan<byte> name)
    {
        var limit = Math.Min(text.Length, from + LongestElement);
        for (var at = from; at < limit && text[at..limit].IndexOf("</"u8) is >= 0 and var next; at += next + 2)
            if (text[(at + next + 2)..].StartsWith(name))
                return at + next;
        return -1;
    }

    private static int BehindTag(ReadOnlySpan<byte> text, int at)
    {
        var close = text[at..].IndexOf((byte)'>');
        return close < 0 ? text.Length : at + close + 1;
    }

    private static bool IsInvisible(ReadOnlySpan<byte> tag)
    {
        if (tag.IndexOf((byte)' ') < 0)
            return false;
        Span<byte> packed = stackalloc byte[LongestTag];
        var length = 0;
        foreach (var letter in tag)
            if (letter > ' ' && letter is not ((byte)'"' or (byte)'\''))
                packed[length++] = Ascii.Fold(letter);
        return HasInvisibleStyle(packed[..length]) || Has(packed[..length], "aria-hidden=true"u8) || Has(packed[..length], "sr-only"u8) || Has(packed[..length], "visually-hidden"u8) || HasWord(tag, "hidden"u8);
    }

    private static bool HasInvisibleStyle(ReadOnlySpan<byte> packed) =>
        Has(packed, "display:none"u8) || Has(packed, "visibility:hidden"u8) || Has(packed, "visibility:collapse"u8) || IsZero(packed, "font-size:"u8) || IsZero(packed, "opacity:"u8) || Has(packed, "font-size:1px"u8)
        || Has(packed, "color:white"u8) || Has(packed, "color:#fff"u8) || Has(packed, "color:transparent"u8) || Has(packed, "color:rgb(255,255,255)"u8) || Has(packed, "left:-9"u8) || Has(packed, "top:-9"u8)
        || Has(packed, "text-indent:-9"u8) || IsZero(packed, "height:"u8) || IsZero(packed, "width:"u8) || Has(packed, "clip:rect(0"u8) || Has(packed, "clip-path:inset(100%"u8) || IsZero(packed, "scale("u8);

    /// <summary>The number behind the name is zero, or next to it.</summary>
    private static bool IsZero(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> name)
    {
        var at = packed.IndexOf(name);
        if (at < 0)
            return false;
        var value = packed[(at + name.Length)..];
        if (value.IsEmpty || value[0] is not ((byte)'0' or (byte)'.'))
            return false;
        var number = value.IndexOfAnyExcept("0123456789."u8) is >= 0 and var end ? value[..end] : value;
        return number.TrimStart("0."u8).IsEmpty || number.StartsWith("0.0"u8) || number.StartsWith(".0"u8);
    }

    private static bool Has(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) => text.IndexOf(part) >= 0;

    private static bool HasWord(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> word)
    {
        var at = tag.IndexOf(word);
        return at > 0 && tag[at - 1] == ' ' && (at + word.Length == tag.Length || tag[at + word.Length] is (byte)' ' or (byte)'=' or (byte)'/');
    }
}
