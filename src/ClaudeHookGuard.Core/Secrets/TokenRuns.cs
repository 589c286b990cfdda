using System.Numerics;
using System.Runtime.InteropServices;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Walks the runs of letters, digits, underscore and hyphen that are at least <see cref="Shortest"/> long: every token has one, ordinary text
/// few. Sixty-four bytes are classified at a time, so that text without such runs is passed at a few gigabytes a second.
/// </summary>
internal ref struct TokenRuns(ReadOnlySpan<byte> text)
{
    public const int Shortest = 12;

    private const int Block = 64;

    private readonly ReadOnlySpan<byte> text = text;
    private int next;
    private int open = -1;
    private ulong members;
    private ulong starts;

    /// <summary>The run found last: first byte and the byte behind the last.</summary>
    public (int Start, int End) Current { get; private set; }

    public bool MoveNext()
    {
        while (starts == 0)
            if (ReadBlock())
                return true;
            else if (starts == 0 && next > text.Length)
                return false;
        var start = BitOperations.TrailingZeroCount(starts);
        var end = start + BitOperations.TrailingZeroCount(~(members >> start));
        starts = end >= Block ? 0 : starts & (ulong.MaxValue << end);
        Current = (next - Block + start, next - Block + end);
        return true;
    }

    /// <summary>Classifies the next block; true when it ended a run that began in an earlier one.</summary>
    private bool ReadBlock()
    {
        var begin = next;
        var mask = begin >= text.Length ? 0 : Classify(begin);
        next = begin + Block;
        var finished = false;
        if (open >= 0)
        {
            var head = BitOperations.TrailingZeroCount(~mask);
            if (head == Block)
                return false;
            Current = (open, begin + head);
            finished = Current.End - Current.Start >= Shortest;
            open = -1;
            mask &= ulong.MaxValue << head;
        }
        var tail = BitOperations.LeadingZeroCount(~mask);
        if (tail > 0)
        {
            open = next - tail;
            mask = tail == Block ? 0 : mask & (ulong.MaxValue >> tail);
        }
        members = mask;
        starts = mask & (mask >> 1);
        starts &= starts >> 2;
        starts &= starts >> 4;
        starts &= starts >> (Shortest - 8);
        return finished;
    }

    private readonly ulong Classify(int begin)
    {
        if (text.Length - begin >= Block)
            return ByteClasses.TokenCharacters(ref MemoryMarshal.GetReference(text[begin..]));
        Span<byte> padded = stackalloc byte[Block];
        padded.Clear();
        text[begin..].CopyTo(padded);
        return ByteClasses.TokenCharacters(ref MemoryMarshal.GetReference(padded));
    }
}
