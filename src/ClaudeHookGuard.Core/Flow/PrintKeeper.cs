namespace ClaudeHookGuard.Core.Flow;

/// <summary>Puts a text that was read into the session's table, and says how large the table must be for it.</summary>
public static class PrintKeeper
{
    /// <summary>Letters for one entry, as the density is at level 0, values among them.</summary>
    private const int LettersPerEntry = 4;

    /// <summary>The highest number of an output; all later ones share it.</summary>
    public const int LastSource = PrintEntry.MostSources;

    /// <summary>Words of the table that a session begins with, when it begins with a text of so many bytes.</summary>
    public static int FirstWords(int bytes) => PrintTable.SizeOf(PagesFor(0, bytes, PrintTable.FewestPages));

    /// <summary>Makes an empty table of zeroed memory.</summary>
    public static void Format(Span<ulong> words) => PrintTable.Format(words, words.Length / PrintTable.PageWords - 1, 0);

    /// <summary>Whether the memory holds a whole table.</summary>
    public static bool IsSound(Span<ulong> words) => new PrintTable(words).IsSound;

    /// <summary>Puts right what a writer that was killed left behind.</summary>
    public static void Mend(Span<ulong> words) => new PrintTable(words).Mend();

    /// <summary>Words of the table that takes the place of this one before <paramref name="bytes"/> more bytes of text are kept; 0: it may stay.</summary>
    public static int GrownWords(Span<ulong> words, int bytes)
    {
        var table = new PrintTable(words);
        var pages = PagesFor(table.Count, bytes, table.Pages);
        return pages > table.Pages || table.IsFull ? PrintTable.SizeOf(pages) : 0;
    }

    private static int PagesFor(int entries, int bytes, int pages)
    {
        var wanted = entries + Math.Min(bytes, DenseBytes) / LettersPerEntry;
        while (pages < PrintTable.MostPages && (long)wanted * 100 > (long)pages * PrintTable.PageEntries * PrintTable.MostLoadPercent)
            pages = Math.Min(PrintTable.MostPages, pages * 2);
        return pages;
    }

    /// <summary>Moves a table into zeroed memory; one that cannot grow any more is thinned by half.</summary>
    public static void Move(Span<ulong> from, Span<ulong> to)
    {
        var old = new PrintTable(from);
        var pages = to.Length / PrintTable.PageWords - 1;
        var thin = pages == old.Pages ? old.Level : -1;
        PrintTable.Format(to, pages, thin < 0 ? old.Level : old.Level + 1);
        old.CopyTo(new PrintTable(to), thin);
    }

    /// <summary>Keeps a text. False where an entry found no room: move the table and keep it again.</summary>
    /// <param name="names">The labels of the policy (<see cref="LabelSet.Names"/>).</param>
    /// <param name="register">Gives an output its number; asked once at most.</param>
    /// <param name="source">The output of a number.</param>
    public static bool Keep(Span<ulong> words, ReadOnlySpan<byte> secret, OutputReading reading, ImmutableArray<string> names, DateTimeOffset now, Func<OutputSource, int> register, Func<int, OutputSource?> source)
    {
        var cells = reading.IsData || TableLook.IsTable(reading.Text.Span);
        using var letters = Letters.Of(reading.Text.Span[(cells ? TableLook.HeaderEnd(reading.Text.Span) : 0)..]);
        var recorder = new PrintRecorder(new PrintTable(words), new PrintKey(secret), number => source(number)?.IsData == true);
        if (!reading.Labels.IsEmpty)
            recorder.Keep(letters, LabelSet.Of(reading.Labels, names), register(SourceOf(reading, reading.Labels, now)), cells);
        else if (!reading.IsPublic && recorder.CopiedFrom(letters) is { } copied && source(copied.Source) is { } original)
            recorder.Keep(letters, copied.Labels, register(original with { Time = now, Tool = reading.Tool, Call = reading.Call }), cells);
        else
            recorder.Open(letters, cells, reading.IsPublic);
        if (!reading.Exact.IsEmpty)
        {
            var from = register(SourceOf(reading, reading.ExactLabels, now));
            foreach (var value in reading.Exact)
                recorder.KeepExact(value, LabelSet.Of(reading.ExactLabels, names), from);
        }
        return !recorder.Refused;
    }

    /// <summary>Bytes beyond which an output is kept thinner.</summary>
    private const int DenseBytes = 64 * 1024;

    private static OutputSource SourceOf(OutputReading reading, ImmutableArray<string> labels, DateTimeOffset now) =>
        new(now, [.. labels.Take(OutputSource.MostLabels).Select(OutputSource.Sign)], reading.Tool, reading.Call, reading.IsData);
}
