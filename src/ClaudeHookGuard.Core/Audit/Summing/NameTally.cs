using System.Numerics;
using System.Runtime.InteropServices;

namespace ClaudeHookGuard.Core.Audit.Summing;

/// <summary>
/// Counts names as they lie in the log's bytes. Memory is bounded: beyond <see cref="MostNames"/> different names, or <see cref="MostBytes"/> of them, the rarest half is
/// forgotten, and the counts of what comes back are too low by at most <see cref="Slack"/>. The busiest names are right all the same.
/// </summary>
public sealed class NameTally
{
    /// <summary>Names that are counted exactly.</summary>
    public const int MostNames = 1 << 17;

    /// <summary>Bytes of their texts.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Bytes of one name that count; longer ones that begin alike are one.</summary>
    private const int MostNameBytes = 512;

    private int[] slots = new int[64];
    private Row[] rows = new Row[32];
    private byte[] texts = new byte[1024];
    private int textEnd;

    /// <summary>Different names that are known now.</summary>
    public int Count { get; private set; }

    /// <summary>By how much a count may be too low; 0 while nothing was forgotten.</summary>
    public long Slack { get; private set; }

    /// <param name="refused">Whether the entry was refused.</param>
    public void Add(ReadOnlySpan<byte> name, bool refused)
    {
        if (name.Length > MostNameBytes)
            name = name[..MostNameBytes];
        ref var row = ref Find(name, HashOf(name));
        row.Count++;
        if (refused)
            row.Refused++;
    }

    /// <summary>Adds the counts of another tally.</summary>
    public void Add(NameTally other)
    {
        Slack += other.Slack;
        for (var at = 0; at < other.Count; at++)
        {
            var theirs = other.rows[at];
            var name = other.texts.AsSpan(theirs.At, theirs.Length);
            ref var row = ref Find(name, theirs.Hash);
            row.Count += theirs.Count;
            row.Refused += theirs.Refused;
        }
    }

    /// <summary>The names that occur most, with equal counts in the order of their texts.</summary>
    public IReadOnlyList<Counted> Top(int most)
    {
        var all = new List<Counted>(Count);
        for (var at = 0; at < Count; at++)
            all.Add(new(Reading.EntryText.Decode(texts.AsSpan(rows[at].At, rows[at].Length)), rows[at].Count, rows[at].Refused));
        all.Sort(static (one, other) => one.Count == other.Count ? string.CompareOrdinal(one.Name, other.Name) : other.Count.CompareTo(one.Count));
        return all.Count <= most ? all : all.GetRange(0, most);
    }

    private ref Row Find(ReadOnlySpan<byte> name, uint hash)
    {
        var mask = (uint)slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var at = slots[slot] - 1;
            if (at < 0)
                return ref Insert(name, hash, slot);
            ref var row = ref rows[at];
            if (row.Hash == hash && row.Length == name.Length && texts.AsSpan(row.At, row.Length).SequenceEqual(name))
                return ref row;
        }
    }

    private ref Row Insert(ReadOnlySpan<byte> name, uint hash, uint slot)
    {
        if (Count == MostNames || textEnd + name.Length > MostBytes)
        {
            Forget();
            return ref Find(name, hash);
        }
        if (Count == rows.Length)
        {
            Array.Resize(ref rows, 2 * Count);
            Array.Resize(ref slots, 2 * slots.Length);
            Reseat();
            return ref Find(name, hash);
        }
        if (textEnd + name.Length > texts.Length)
            Array.Resize(ref texts, Math.Max(2 * texts.Length, textEnd + name.Length));
        name.CopyTo(texts.AsSpan(textEnd));
        rows[Count] = new() { Hash = hash, At = textEnd, Length = name.Length };
        textEnd += name.Length;
        slots[slot] = ++Count;
        return ref rows[Count - 1];
    }

    /// <summary>Forgets the half of the names that occur least.</summary>
    private void Forget()
    {
        var counts = new long[Count];
        for (var at = 0; at < Count; at++)
            counts[at] = rows[at].Count;
        Array.Sort(counts);
        var bound = counts[Count / 2];
        Slack += bound;
        var (kept, end) = (0, 0);
        for (var at = 0; at < Count; at++)
        {
            var row = rows[at];
            if (row.Count <= bound)
                continue;
            texts.AsSpan(row.At, row.Length).CopyTo(texts.AsSpan(end));
            row.At = end;
            end += row.Length;
            rows[kept++] = row;
        }
        Count = kept;
        textEnd = end;
        Reseat();
    }

    private void Reseat()
    {
        Array.Clear(slots);
        var mask = (uint)slots.Length - 1;
        for (var at = 0; at < Count; at++)
        {
            var slot = rows[at].Hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = at + 1;
        }
    }

    /// <summary>Eight bytes at a time, multiplied and folded; names chosen to collide cost time, never a wrong count, and their number is bounded.</summary>
    private static uint HashOf(ReadOnlySpan<byte> name)
    {
        const ulong odd = 0x9e3779b97f4a7c15;
        var hash = (ulong)name.Length * odd;
        var words = MemoryMarshal.Cast<byte, ulong>(name);
        foreach (var word in words)
            hash = BitOperations.RotateLeft((hash ^ word) * odd, 29);
        ulong rest = 0;
        foreach (var each in name[(words.Length * 8)..])
            rest = (rest << 8) | each;
        hash = (hash ^ rest) * odd;
        return (uint)(hash >> 32);
    }

    private struct Row
    {
        public uint Hash;
        public int At;
        public int Length;
        public long Count;
        public long Refused;
    }
}

/// <summary>A name and how often it occurred.</summary>
/// <param name="Refused">How many of these were refused, or would have been.</param>
public sealed record Counted(string Name, long Count, long Refused);
