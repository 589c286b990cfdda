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
    private const int LongestValue = 512;

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
        if (joint == Joint.None && spaced)
            joint = Joint.Loose;
        if (joint == Joint.None)
            return default;
        SkipSpaces(text, ref at, limit);
        if (joint == Joint.Bare)
            SkipType(text, ref at, limit);
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
        while (at < limit && at - from < 3 && text[at] is (byte)'=' or (byte)':' or (byte)'?' or (byte)'>' or (byte)'|' or (byte)'+')
            at++;
        if (at > from)
            return at - from == 1 && text[from] is (byte)'?' or (byte)'|' or (byte)'+' ? Joint.None : Joint.Bare;
        if (at < limit && ((text[at] == ',' && closedQuote) || text[at] == '('))
        {
            at++;
            return Joint.Bare;
        }
        return Joint.None;
    }

    /// <summary>Skips a type that stands between the name and an equals sign: <c>: str = </c>.</summary>
    private static void SkipType(ReadOnlySpan<byte> text, ref int at, int limit)
    {
        var end = at;
        while (end < limit && (Ascii.IsName(text[end]) || text[end] is (byte)'.' or (byte)'?' or (byte)'[' or (byte)']'))
            end++;
        if (end == at)
            return;
        SkipSpaces(text, ref end, limit);
        if (end + 1 >= limit || text[end] != '=' || text[end + 1] == '=' || (end > 0 && text[end - 1] != ' '))
            return;
        at = end + 1;
        SkipSpaces(text, ref at, limit);
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
        var end = start;
        var limit = Math.Min(text.Length, start + LongestValue);
        while (end < limit && text[end] != mark && !Ascii.IsLineEnd(text[end]))
            end += text[end] == '\\' && !escaped && end + 1 < limit ? 2 : 1;
        end = Math.Min(end, limit);
        if (end < text.Length && escaped && end > start && text[end - 1] == '\\')
            end--;
        return new(Joint.Quoted, start, end);
    }

    private static AssignedValue ReadBare(ReadOnlySpan<byte> text, int start, Joint joint)
    {
        var end = start;
        var limit = Math.Min(text.Length, start + LongestValue);
        while (end < limit && !EndsBare(text[end]))
            end++;
        while (end > start && text[end - 1] is (byte)'.' or (byte)':')
            end--;
        return new(joint, start, end);
    }

    private static bool EndsBare(byte c) =>
        c <= ' ' || c is (byte)'"' or (byte)'\'' or (byte)'`' or (byte)',' or (byte)';' or (byte)')' or (byte)'}' or (byte)']' or (byte)'<' or (byte)'>' or (byte)'|' or (byte)'&' or (byte)'\\' or (byte)'(';
}
