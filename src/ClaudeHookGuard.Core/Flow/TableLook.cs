namespace ClaudeHookGuard.Core.Flow;

/// <summary>Tells data from prose and programs by how it looks: objects with named members, or lines that are cut alike.</summary>
internal static class TableLook
{
    private const int JudgedBytes = 16 * 1024;
    private const int JudgedLines = 40;
    private const int FewestLines = 2;
    private const int FewestCommas = 2;

    public static bool IsTable(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, JudgedBytes)];
        return HasMembers(text) || HasColumns(text, (byte)'|', 1) || HasColumns(text, (byte)'\t', 1) || HasColumns(text, (byte)',', FewestCommas) || HasColumns(text, (byte)';', FewestCommas);
    }

    /// <summary>
    /// Where the line with the names of the columns ends: a first line that is cut like the next and has no digits. Names of columns are the table's form
    /// and are told to everybody who asks about it. 0 where there is none.
    /// </summary>
    public static int HeaderEnd(ReadOnlySpan<byte> text)
    {
        var judged = text[..Math.Min(text.Length, JudgedBytes)];
        var rest = judged;
        var first = NextLine(ref rest);
        var second = NextLine(ref rest);
        if (first.IsEmpty || first.ContainsAnyInRange((byte)'0', (byte)'9'))
            return 0;
        foreach (var separator in ",|;"u8)
            if (first.Count(separator) is > 0 and var count && second.Count(separator) == count)
                return first.Length;
        return first.Count((byte)'|') > 0 && second.IndexOf("-+-"u8) >= 0 ? first.Length : 0;
    }

    /// <summary>A list or object whose members have names in quotes, as it stands or inside another string.</summary>
    private static bool HasMembers(ReadOnlySpan<byte> text)
    {
        for (var rest = text; rest.IndexOfAny("{["u8) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            var behind = rest[(at + 1)..].TrimStart(" \t\r\n\\{["u8);
            if (behind.IsEmpty || behind[0] != '"')
                continue;
            var name = behind[1..];
            var end = name.IndexOfAny("\"\\"u8);
            if (end > 0 && name[end..].TrimStart("\\\" "u8) is [(byte)':', ..])
                return true;
        }
        return false;
    }

    /// <summary>Most lines have the same number of separators, and some.</summary>
    private static bool HasColumns(ReadOnlySpan<byte> text, byte separator, int fewest)
    {
        int lines = 0, alike = 0, usual = -1;
        while (!text.IsEmpty && lines < JudgedLines)
        {
            var line = NextLine(ref text);
            if (line.Length == 0)
                continue;
            lines++;
            var count = separator == '\t' ? line.Count((byte)'\t') + line.Count("\\t"u8) : line.Count(separator);
            if (usual < fewest)
                usual = count;
            if (count >= fewest && count == usual)
                alike++;
        }
        return alike >= FewestLines && alike * 5 >= lines * 3;
    }

    /// <summary>A line end may be one, or its escape in a string.</summary>
    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var escaped = text.IndexOf("\\n"u8);
        var at = end < 0 ? escaped : escaped < 0 ? end : Math.Min(end, escaped);
        var line = at < 0 ? text : text[..at];
        text = at < 0 ? default : text[(at + (text[at] == '\n' ? 1 : 2))..];
        return line;
    }
}
