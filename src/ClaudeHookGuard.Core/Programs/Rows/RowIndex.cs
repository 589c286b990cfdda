namespace ClaudeHookGuard.Core.Programs.Rows;

/// <summary>Finds the rows of a program by name. Rows are parsed when first asked for, so that a call pays for the programs in it only.</summary>
internal sealed class RowIndex
{
    private readonly Dictionary<string, Block> blocks = new(1024, StringComparer.Ordinal);
    private readonly Dictionary<string, ProgramRows> parsed = new(StringComparer.Ordinal);

    /// <summary>Adds the rows of <paramref name="text"/>; a name that is there already is replaced, so that a policy can say better.</summary>
    public void Add(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfBlock(text, at);
            AddBlock(text, at, end);
            at = end;
        }
    }

    public ProgramRows? Find(string program)
    {
        if (parsed.TryGetValue(program, out var rows))
            return rows;
        if (!blocks.TryGetValue(program, out var block))
            return null;
        return parsed[program] = ProgramRows.Of(block.Text.AsMemory(block.Start, block.End - block.Start));
    }

    public IEnumerable<string> Programs => blocks.Keys;

    private void AddBlock(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        if (line[0] is '#' or '\n' or '\r')
            return;
        var stop = line.IndexOfAny(" \r\n");
        var names = stop < 0 ? line : line[..stop];
        foreach (var range in names.Split(','))
            blocks[names[range].ToString()] = new(text, start, end);
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

    private readonly record struct Block(string Text, int Start, int End);
}
