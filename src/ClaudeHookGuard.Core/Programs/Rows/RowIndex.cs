namespace ClaudeHookGuard.Core.Programs.Rows;

/// <summary>
/// Finds the rows of a program by name, by searching the tables' text: an index of all names would have to be built at every start, for the few
/// programs of one call.
/// </summary>
internal sealed class RowIndex
{
    private readonly List<string> texts = [];
    private readonly Dictionary<string, ProgramRows?> parsed = new(StringComparer.Ordinal);

    /// <summary>Adds the rows of <paramref name="text"/>; a program that is there already is read from the text added last, so that a policy can say better.</summary>
    public void Add(string text) => texts.Add(text);

    public ProgramRows? Find(string program)
    {
        if (parsed.TryGetValue(program, out var rows))
            return rows;
        for (var i = texts.Count - 1; i >= 0 && rows is null; i--)
            if (StartOf(texts[i], program) is var start and >= 0)
                rows = ProgramRows.Of(texts[i].AsMemory(start, EndOfBlock(texts[i], start) - start));
        return parsed[program] = rows;
    }

    /// <summary>All names, each once.</summary>
    public IEnumerable<string> Programs => texts.SelectMany(NamesIn).Distinct(StringComparer.Ordinal);

    /// <summary>Where the block of <paramref name="program"/> begins, the last one if there are several; -1 where there is none.</summary>
    private static int StartOf(string text, string program)
    {
        if (program.Length == 0 || program.AsSpan().ContainsAny(" ,\r\n#"))
            return -1;
        for (var at = text.Length; at > 0 && text.AsSpan(0, at).LastIndexOf(program, StringComparison.Ordinal) is var found and >= 0; at = found + program.Length - 1)
            if (BlockNaming(text, found, program.Length) is var start and >= 0)
                return start;
        return -1;
    }

    /// <summary>The start of the line where a name stands whole in its first word (names apart by commas), else -1.</summary>
    private static int BlockNaming(string text, int found, int length)
    {
        var end = found + length;
        if (end < text.Length && text[end] is not (' ' or ',' or '\r' or '\n'))
            return -1;
        var start = text.LastIndexOf('\n', Math.Max(0, found - 1), Math.Max(0, found)) + 1;
        var before = text.AsSpan(start, found - start);
        return (before.IsEmpty || before[^1] == ',') && !before.Contains(' ') && !before.StartsWith('#') ? start : -1;
    }

    private static IEnumerable<string> NamesIn(string text)
    {
        for (var at = 0; at < text.Length; at = EndOfBlock(text, at))
        {
            if (text[at] is '#' or '\n' or '\r')
                continue;
            var stop = text.AsSpan(at).IndexOfAny(" \r\n");
            foreach (var name in (stop < 0 ? text[at..] : text.Substring(at, stop)).Split(','))
                yield return name;
        }
    }

    /// <summary>A block ends before the next line that does not begin with a space.</summary>
    private static int EndOfBlock(string text, int start)
    {
        var at = start;
        while (true)
        {
            var newline = text.IndexOf('\n', at);
            if (newline < 0)
                return text.Length;
            at = newline + 1;
            if (at >= text.Length || text[at] != ' ')
                return at;
        }
    }
}
