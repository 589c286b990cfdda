namespace ClaudeHookGuard.Core.Flow;

/// <summary>A session's kept fingerprints, to hold texts against.</summary>
/// <param name="words">The table, which may be a mapped file that others write to.</param>
/// <param name="secret">The session's secret.</param>
/// <param name="source">The output of that number, or null where it cannot be told any more.</param>
public sealed class Prints(ReadOnlyMemory<ulong> words, byte[] secret, Func<int, OutputSource?> source)
{
    /// <summary>Decoded texts and the text itself are one text to the judge.</summary>
    public Traces Trace(ReadOnlySpan<byte> text)
    {
        var traces = new Traces(source);
        if (words.IsEmpty)
            return traces;
        var key = new PrintKey(secret);
        Look(text, key, traces);
        DecodedTexts.Of(text, decoded => Look(decoded, key, traces));
        return traces;
    }

    private void Look(ReadOnlySpan<byte> text, in PrintKey key, Traces traces)
    {
        using var letters = Letters.Of(text);
        var look = new Looking(Table(), letters.Text, traces);
        Passages.All(letters, key, ref look, static (ref looking, print, place) => looking.Passage(print, place));
        DataValues.All(letters, key, cells: true, ref look, static (ref looking, print, weight) => looking.Value(print, weight));
        DataValues.PossibleCells(letters, key, ref look, static (ref looking, print, weight) => looking.Value(print, weight));
    }

    /// <summary>Which of these values, found for what they are, were found in a labelled output too.</summary>
    public Traces TraceExact(IEnumerable<byte[]> values)
    {
        var traces = new Traces(source);
        if (words.IsEmpty)
            return traces;
        var key = new PrintKey(secret);
        foreach (var value in values)
        {
            using var letters = Letters.Of(value);
            new Looking(Table(), letters.Text, traces).Value(key.Of(letters.Text), DataValues.Enough);
        }
        return traces;
    }

    // Nothing is written through it: the table's methods that write are for the recorder's own memory.
    private PrintTable Table() => new(System.Runtime.InteropServices.MemoryMarshal.AsMemory(words).Span);

    private readonly ref struct Looking(PrintTable table, ReadOnlySpan<byte> letters, Traces traces)
    {
        private readonly PrintTable table = table;
        private readonly ReadOnlySpan<byte> letters = letters;

        public void Passage(ulong print, int place)
        {
            var next = 0;
            var kept = PrintEntry.Shorten(print);
            while (table.Find(kept, ref next) is { } entry)
                if (entry.Kind == PrintKind.Passage && !CommonText.Contains(letters.Slice(place, Passages.Gram)))
                    traces.AddPassage(entry.Source);
        }

        public void Value(ulong print, int weight)
        {
            var next = 0;
            var kept = PrintEntry.Shorten(print);
            while (table.Find(kept, ref next) is { } entry)
                if (entry.Kind is PrintKind.Value or PrintKind.Exact)
                    traces.AddValue(entry.Source, kept, entry.Kind == PrintKind.Exact ? DataValues.Enough : weight);
        }
    }
}
