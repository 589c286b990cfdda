namespace ClaudeHookGuard.Core.Programs.Rows;

/// <summary>The row of a program and those of its subcommands.</summary>
internal sealed class ProgramRows
{
    private readonly SubRow[] subcommands;

    private ProgramRows(ProgramRow main, SubRow[] subcommands)
    {
        Main = main;
        this.subcommands = subcommands;
    }

    public ProgramRow Main { get; }

    public bool HasSubcommands => subcommands.Length > 0;

    /// <summary>Reads a block: a program's line and the indented lines below it. Subcommands are parsed when they are selected.</summary>
    public static ProgramRows Of(ReadOnlyMemory<char> block)
    {
        var subcommands = new List<SubRow>();
        ProgramRow? main = null;
        foreach (var range in Lines(block.Span))
        {
            var line = block[range];
            if (main is null)
                main = ParseMain(line.Span, 1, ImmutableArray.CreateBuilder<RowError>());
            else if (!line.Span.TrimStart(' ').StartsWith("#") && line.Span.Trim().Length > 0)
                subcommands.Add(new(line));
        }
        return new(main ?? ProgramRow.Empty, [.. subcommands]);
    }

    /// <summary>All mistakes in a block, every line parsed.</summary>
    public static ImmutableArray<RowError> Check(string block)
    {
        var errors = ImmutableArray.CreateBuilder<RowError>();
        var number = 0;
        foreach (var range in Lines(block))
        {
            number++;
            var line = block.AsSpan(range);
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith("#"))
                continue;
            if (line[0] != ' ')
                ParseMain(line, number, errors);
            else if (RowParser.Parse(line, number, errors).Path.Length == 0)
                errors.Add(new(number, 1, "an indented line names no subcommand", "begin it with the subcommand's name"));
        }
        return errors.ToImmutable();
    }

    /// <summary>The row whose path begins with <paramref name="words"/> and is longest fully matched; null where none is.</summary>
    /// <param name="canGrow">True where a longer path begins so.</param>
    public ProgramRow? Select(IReadOnlyList<string> words, out bool canGrow)
    {
        canGrow = false;
        ProgramRow? selected = null;
        foreach (var sub in subcommands)
        {
            if (sub.IsSelectedBy(words, ref canGrow))
                selected ??= sub.Row;
        }
        return selected;
    }

    private static ProgramRow ParseMain(ReadOnlySpan<char> line, int number, ImmutableArray<RowError>.Builder errors)
    {
        var space = line.IndexOf(' ');
        var row = space < 0 ? ProgramRow.Empty : RowParser.Parse(line[space..], number, errors);
        if (row.Path.Length > 0)
            errors.Add(new(number, space + 2, $"'{row.Path[0]}' has no role", "subcommands stand on indented lines of their own"));
        return row;
    }

    private static List<Range> Lines(ReadOnlySpan<char> text)
    {
        var lines = new List<Range>();
        foreach (var range in text.Split('\n'))
            if (range.End.Value > range.Start.Value)
                lines.Add(range);
        return lines;
    }

    private sealed class SubRow(ReadOnlyMemory<char> line)
    {
        private ProgramRow? row;

        private readonly ImmutableArray<ImmutableArray<string>> paths = RowParser.PathsOf(line.Span);

        public ProgramRow Row => row ??= RowParser.Parse(line.Span, 1, ImmutableArray.CreateBuilder<RowError>());

        /// <summary>True where the words are one of its paths; <paramref name="canGrow"/> where they begin a longer one.</summary>
        public bool IsSelectedBy(IReadOnlyList<string> words, ref bool canGrow)
        {
            var selected = false;
            foreach (var path in paths)
            {
                if (!BeginsWith(path, words))
                    continue;
                selected |= path.Length == words.Count;
                canGrow |= path.Length > words.Count;
            }
            return selected;
        }

        private static bool BeginsWith(ImmutableArray<string> path, IReadOnlyList<string> words)
        {
            if (words.Count > path.Length)
                return false;
            for (var i = 0; i < words.Count; i++)
                if (path[i] != words[i] && path[i] != "*")
                    return false;
            return true;
        }
    }
}
