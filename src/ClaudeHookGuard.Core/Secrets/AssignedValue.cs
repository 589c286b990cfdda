using System.Buffers;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>How a value is joined to the name before it.</summary>
internal enum Joint
{
    /// <summary>Nothing that joins them was found.</summary>
    None,

    /// <summary>Only a space, or a hyphen.</summary>
    Loose,

    /// <summary><c>=</c>, <c>:</c> and the like, no quotes.</summary>
    Bare,

    /// <summary>The value stands in quotes or between tags.</summary>
    Quoted,
}

/// <summary>The value that is given to a name, wherever it stands: <c>name = "value"</c>, <c>"name": "value"</c>, <c>name=value&amp;</c>, <c>&lt;name&gt;value&lt;</c>, <c>--name value</c>.</summary>
internal readonly ref struct AssignedValue(Joint joint, int start, int end)
{
    private const int LongestGap = 64;
    /// <summary>No more of a value is read; what goes on for longer is seldom one.</summary>
    public const int LongestValue = 512;
    private const int LongestOperator = 4;

    /// <summary>What a value without quotes never holds.</summary>
    private static readonly SearchValues<byte> BareEnds = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r \"'`,;)}]<>|&\\("u8);

    public Joint Joint { get; } = joint;
    public int Start { get; } = start;
    public int End { get; } = end;

    /// <summary>Reads what follows the name that ends at <paramref name="nameEnd"/>.</summary>
    public static AssignedValue Read(ReadOnlySpan<byte> text, int nameEnd)
    {
        var limit = Math.Min(text.Length, nameEnd + LongestGap);
        var at = SkipClosing(text, nameEnd, limit, out var closedQuote);
        var spaced = SkipSpaces(text, ref at, limit);
        var joint = SkipOperator(text, ref at, limit, closedQuote);
        if (joint == Joint.None && closedQuote)
            joint = SkipValueWord(text, ref at, limit);
        if (joint == Joint.None && spaced)
            joint = SkipType(text, ref at, limit) ? Joint.Bare : Joint.Loose;
        if (joint == Joint.None)
            return default;
        SkipSpaces(text, ref at, limit);
        if (joint == Joint.Bare && !SkipType(text, ref at, limit))
            SkipLine(text, ref at, limit);
        return ReadValue(text, at, joint);
    }

    private static int SkipClosing(ReadOnlySpan<byte> text, int at, int limit, out bool closedQuote)
    {
        closedQuote = false;
        while (at < limit && text[at] is (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'\\' or (byte)']' or (byte)'*')
        {
            closedQuote |= text[at] is (byte)'"' or (byte)'\'' or (byte)'`';
            at++;
        }
        return at;
    }

    private static bool SkipSpaces(ReadOnlySpan<byte> text, ref int at, int limit)
    {
        var from = at;
        while (at < limit && text[at] is (byte)' ' or (byte)'\t')
            at++;
        return at > from;
    }

    private static Joint SkipOperator(ReadOnlySpan<byte> text, ref int at, int limit, bool closedQuote)
    {
        var from = at;
        while (at < limit && at - from < LongestOperator && text[at] is (byte)'=' or (byte)':' or (byte)'?' or (byte)'>' or (byte)'|' or (byte)'+' or (byte)'.')
            at++;
        if (at > from && text[at - 1] is (byte)'=' or (byte)':' or (byte)'>')
            return Joint.Bare;
        at = from;
        if (at < limit && ((text[at] == ',' && closedQuote) || text[at] == '('))
        {
            at++;
            return SkipValueWord(text, ref at, limit) == Joint.None ? Joint.Bare : Joint.Quoted;
        }
        return Joint.None;
    }

    /// <summary>In <c>name="TOKEN" value="…"</c> and <c>"name": "TOKEN", "value": "…"</c> the value stands under a name of its own.</summary>
    private static Joint SkipValueWord(ReadOnlySpan<byte> text, ref int at, int limit)
    {
        var end = at;
        while (end < limit && text[end] is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            end++;
        if (!Ascii.StartsWithFolded(text[end..], "value"))
            return Joint.None;
        end += "value".Length;
        while (end < limit && text[end] is (byte)' ' or (byte)'"' or (byte)'\'')
            end++;
        if (end >= limit || text[end] is not ((byte)'=' or (byte)':'))
            return Joint.None;
        at = end + 1;
        return Joint.Bare;
    }

    /// <summary>Skips a type that stands between the name and an equals sign: <c>: str = </c>, <c>name string = </c>.</summary>
    private static bool SkipType(ReadOnlySpan<byte> text, ref int at, int limit)
    {
        var end = at;
        while (end < limit && (Ascii.IsName(text[end]) || text[end] is (byte)'.' or (byte)'?' or (byte)'[' or (byte)']' or (byte)'*' or (byte)'&'))
            end++;
        if (end == at || end >= limit || text[end] != ' ')
            return false;
        SkipSpaces(text, ref end, limit);
        if (end + 1 >= limit || text[end] != '=' || text[end + 1] == '=')
            return false;
        at = end + 1;
        SkipSpaces(text, ref at, limit);
        return true;
    }

    /// <summary>The value may stand on the next line: in an element of its own, or behind <c>name:</c>.</summary>
    private static void SkipLine(ReadOnlySpan<byte> text, ref int at, int limit)
    {
        if (at >= limit || text[at] is not ((byte)'\n' or (byte)'\r') || at == 0 || text[at - 1] is not ((byte)'>' or (byte)':' or (byte)'='))
            return;
        while (at < limit && text[at] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t')
            at++;
    }

    private static AssignedValue ReadValue(ReadOnlySpan<byte> text, int at, Joint joint)
    {
        // String prefixes of several languages: b"", r'', u8"", @"", $"".
        var quote = at;
        while (quote < text.Length && quote - at < 3 && text[quote] is (byte)'b' or (byte)'r' or (byte)'u' or (byte)'8' or (byte)'@' or (byte)'f' or (byte)'L' or (byte)'\\' or (byte)'[' or (byte)'(')
            quote++;
        if (quote < text.Length && text[quote] is (byte)'"' or (byte)'\'' or (byte)'`')
            return ReadQuoted(text, quote);
        return ReadBare(text, at, joint);
    }

    private static AssignedValue ReadQuoted(ReadOnlySpan<byte> text, int quote)
    {
        var mark = text[quote];
        var start = quote + 1;
        if (start + 1 < text.Length && text[start] == mark && text[start + 1] == mark)
            start += 2;
        var escaped = quote > 0 && text[quote - 1] == '\\';
        var limit = Math.Min(text.Length, start + LongestValue);
        var end = start;
        while (end < limit)
        {
            var stop = text[end..limit].IndexOfAny(mark, (byte)'\\', (byte)'\n');
            end = stop < 0 ? limit : end + stop;
            if (stop < 0 || text[end] != '\\' || escaped)
                break;
            end = Math.Min(limit, end + 2);
        }
        return new(Joint.Quoted, start, end);
    }

    private static AssignedValue ReadBare(ReadOnlySpan<byte> text, int start, Joint joint)
    {
        var window = text[start..Math.Min(text.Length, start + LongestValue)];
        var stop = window.IndexOfAny(BareEnds);
        var end = start + (stop < 0 ? window.Length : stop);
        while (end > start && text[end - 1] is (byte)'.' or (byte)':')
            end--;
        return new(joint, start, end);
    }
}
