using System.Collections.Immutable;
using ClaudeHookGuard.Core.Counting;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Tests.Flow;

/// <summary>A session's memory without a disk.</summary>
internal sealed class RememberedSession : ISessionStore
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, PrintKey.SecretSize).Select(number => (byte)number)];

    private readonly List<SessionRecord> records = [];
    private readonly List<OutputSource> sources = [];
    private readonly List<Tally> counted = [];

    public string? Damage { get; set; }

    public SessionMemory Memory => Damage is null ? SessionMemory.Of([.. records]) : SessionMemory.Damaged(Damage);

    public Prints? Prints => Damage is null && Table.Length > 0 ? new(Table, Secret, Find) : null;

    public Tallies Tallies => new([.. counted]);

    /// <summary>The words of the table, as they would lie on disk.</summary>
    public ulong[] Table { get; set; } = [];

    /// <summary>Bytes of the memory, as they would lie on disk.</summary>
    public long Bytes => Table.Length * sizeof(ulong) + sources.Count * OutputSource.Size + RecordLog.Frame(records).Length;

    public IReadOnlyList<OutputSource> Sources => sources;

    public string? Remember(IReadOnlyList<SessionRecord> notes)
    {
        records.AddRange(notes);
        return null;
    }

    public string? Count(IReadOnlyList<Tally> tallies, long now)
    {
        counted.AddRange(tallies);
        return null;
    }

    public string? Keep(OutputReading reading, ImmutableArray<string> labelNames, DateTimeOffset now)
    {
        if (Table.Length == 0)
            PrintKeeper.Format(Table = new ulong[PrintKeeper.FirstWords(reading.Text.Length)]);
        Grow(PrintKeeper.GrownWords(Table, reading.Text.Length));
        var numbers = new Dictionary<string, int>();
        while (!PrintKeeper.Keep(Table, Secret, reading, labelNames, now, source => Register(source, numbers), Find))
            Grow(PrintKeeper.GrownWords(Table, int.MaxValue));
        return null;
    }

    private int Register(OutputSource source, Dictionary<string, int> numbers)
    {
        var labels = string.Join(' ', source.Labels);
        if (numbers.TryGetValue(labels, out var number))
            return number;
        sources.Add(source);
        return numbers[labels] = sources.Count - 1;
    }

    private OutputSource? Find(int number) => number < sources.Count ? sources[number] : null;

    private void Grow(int words)
    {
        if (words == 0)
            return;
        var grown = new ulong[words];
        PrintKeeper.Move(Table, grown);
        Table = grown;
    }
}
