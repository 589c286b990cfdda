namespace ClaudeHookGuard.Core.Flow;

/// <summary>Puts the fingerprints of a text into a table.</summary>
/// <param name="isData">Whether the output of a number came from a server or host.</param>
internal ref struct PrintRecorder(PrintTable table, PrintKey key, Func<int, bool> isData)
{
    /// <summary>Letters of one output that are kept at full density; a larger one is kept thinner, so that one output does not fill the table.</summary>
    private const int DenseLetters = 64 * 1024;

    /// <summary>A part that is labelled of an open text, in percent, and passages of it, that make the whole text labelled: somebody printed what was read.</summary>
    private const int CopiedPercent = 25, FewestCopied = 4;

    private readonly PrintTable table = table;
    private readonly PrintKey key = key;
    private PrintKind kind;
    private int labels;
    private int source;
    private int thinBits;
    private bool refused;
    private bool anyway;
    private int seen;
    private int known;
    private PrintEntry firstKnown;

    /// <summary>True once an entry found no room: the table must grow or be thinned.</summary>
    public readonly bool Refused => refused;

    /// <summary>Keeps a labelled text.</summary>
    /// <param name="set">Its labels (<see cref="LabelSet"/>).</param>
    /// <param name="from">The number of its source.</param>
    public void Keep(in Letters letters, int set, int from, bool cells)
    {
        var level = Math.Min(Passages.HighestLevel, table.Level + LevelFor(letters.Length));
        (kind, labels, source, thinBits) = (PrintKind.Passage, set, from, level);
        Passages.Choose(letters, key, level, ref this, static (ref recorder, print) => recorder.Add(print));
        kind = PrintKind.Value;
        DataValues.All(letters, key, cells, ref this, static (ref recorder, print, _) => recorder.AddThinned(print));
    }

    /// <summary>Keeps values that were found for what they are.</summary>
    public void KeepExact(ReadOnlySpan<byte> value, int set, int from)
    {
        using var letters = Letters.Of(value);
        (kind, labels, source) = (PrintKind.Exact, set, from);
        Add(key.Of(letters.Text));
    }

    /// <summary>An entry of the output that an open text is a copy of; null where it only quotes one, or says something else.</summary>
    public PrintEntry? CopiedFrom(in Letters letters)
    {
        (seen, known, firstKnown) = (0, 0, default);
        Passages.Choose(letters, key, 0, ref this, static (ref recorder, print) => recorder.CountOne(print));
        return known >= FewestCopied && known * 100 >= seen * CopiedPercent ? firstKnown : null;
    }

    /// <summary>Marks what a text says as open: what is labelled later, and what is kept already. Data that is merely quoted somewhere stays what it is.</summary>
    /// <param name="regardless">True where even data is public from now on: the user or the web said it.</param>
    public void Open(in Letters letters, bool cells, bool regardless)
    {
        (thinBits, anyway) = (table.Level, regardless);
        Passages.All(letters, key, ref this, static (ref recorder, print, _) => recorder.OpenKept(print));
        DataValues.All(letters, key, cells, ref this, static (ref recorder, print, _) => recorder.OpenKept(print));
        var level = Math.Min(Passages.HighestLevel, table.Level + LevelFor(letters.Length));
        Passages.Choose(letters, key, level, ref this, static (ref recorder, print) => recorder.AddOpen(print));
        DataValues.All(letters, key, cells, ref this, static (ref recorder, print, _) => recorder.AddOpen(print));
    }

    private static int LevelFor(int letters)
    {
        var level = 0;
        for (var dense = DenseLetters; letters > dense && level < Passages.HighestLevel; dense *= 2)
            level++;
        return level;
    }

    private void Add(ulong print) => refused |= !table.Add(PrintEntry.Of(PrintEntry.Shorten(print), kind, labels, source));

    /// <summary>A value has no neighbours that could stand for it: at each level every other one is left out.</summary>
    private void AddThinned(ulong print)
    {
        if ((PrintEntry.Shorten(print) & ((1UL << thinBits) - 1)) == 0)
            Add(print);
    }

    private void OpenKept(ulong print)
    {
        var kept = PrintEntry.Shorten(print);
        if (table.Find(kept) is { Kind: not PrintKind.Open } entry && (anyway || !isData(entry.Source)))
            table.Open(kept);
    }

    /// <summary>Open text gives way: where there is little room it is not kept, and what is labelled later counts although it is common.</summary>
    private void AddOpen(ulong print)
    {
        var kept = PrintEntry.Shorten(print);
        if (!table.IsFull && table.Find(kept) is null)
            table.Add(PrintEntry.Of(kept, PrintKind.Open, 0, 0));
    }

    private void CountOne(ulong print)
    {
        seen++;
        if (table.Find(PrintEntry.Shorten(print)) is not { Kind: PrintKind.Passage } entry)
            return;
        if (known++ == 0)
            firstKnown = entry;
    }
}
