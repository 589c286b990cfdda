using System.Runtime.CompilerServices;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>
/// Fingerprints of the passages of a text: of every run of <see cref="Gram"/> letters that spans three words, a rolling hash. Of a labelled text some are
/// kept, chosen by winnowing (the smallest of every window, so that a copy chooses the same ones); of a text that goes out all are looked up, so that
/// one kept passage inside it is enough.
/// </summary>
/// <remarks>A run inside one long identifier, path or URL is no passage: such names are quoted everywhere. Values of that kind are <see cref="DataValues"/>.</remarks>
internal static class Passages
{
    /// <summary>Letters of a passage. Shorter ones are shared by texts that have nothing else in common.</summary>
    public const int Gram = 28;

    /// <summary>
    /// Places of a window at level 0: of any so many places next to each other one is kept, so a copy of <c>Gram + Window - 1</c> letters (35: about 45 characters of
    /// prose, 60 of code) is found whatever surrounds it.
    /// </summary>
    public const int Window = 8;

    /// <summary>At each level the window is twice as long.</summary>
    public const int HighestLevel = 6;

    /// <summary>Breaks between words a passage has at least.</summary>
    private const int FewestBreaks = 2;

    private const int RingSize = 1024, RingMask = RingSize - 1;

    public delegate void Visitor<TState>(ref TState state, ulong print)
        where TState : allows ref struct;

    public static int WindowAt(int level) => ((Window + 1) << Math.Min(level, HighestLevel)) - 1;

    /// <summary>Calls <paramref name="visit"/> with each fingerprint that is kept of a text.</summary>
    public static void Choose<TState>(in Letters letters, in PrintKey key, int level, ref TState state, Visitor<TState> visit)
        where TState : allows ref struct
    {
        if (letters.Length < Gram)
            return;
        var window = WindowAt(level);
        Span<ulong> orders = stackalloc ulong[RingSize];
        var grams = new Grams(letters, key);
        int smallest = 0, kept = -1;
        var least = ulong.MaxValue;
        for (var place = 0; grams.MoveNext(); place++)
        {
            var order = grams.IsPassage ? grams.Hash * key.Order : ulong.MaxValue;
            orders[place & RingMask] = order;
            if (order <= least)
                (smallest, least) = (place, order);
            else if (smallest <= place - window)
            {
                smallest = Smallest(orders, place - window + 1, place);
                least = orders[smallest & RingMask];
            }
            // A text shorter than a window keeps its smallest all the same.
            if ((place >= window - 1 || place == letters.Length - Gram) && smallest != kept && least != ulong.MaxValue)
            {
                kept = smallest;
                visit(ref state, key.Finish(least));
            }
        }
    }

    public delegate void PlacedVisitor<TState>(ref TState state, ulong print, int place)
        where TState : allows ref struct;

    /// <summary>
    /// Calls <paramref name="visit"/> with the fingerprint of every run of letters of a text, and the place of its first. Whether it is a passage was
    /// decided where it was kept: a copy may have lost its spaces.
    /// </summary>
    public static void All<TState>(in Letters letters, in PrintKey key, ref TState state, PlacedVisitor<TState> visit)
        where TState : allows ref struct
    {
        var grams = new Grams(letters, key);
        for (var place = 0; grams.MoveNext(); place++)
            visit(ref state, key.Finish(grams.Hash * key.Order), place);
    }

    private static int Smallest(ReadOnlySpan<ulong> orders, int from, int to)
    {
        var smallest = from;
        for (var place = from + 1; place <= to; place++)
            if (orders[place & RingMask] <= orders[smallest & RingMask])
                smallest = place;
        return smallest;
    }

    /// <summary>Walks the runs of <see cref="Gram"/> letters.</summary>
    private ref struct Grams
    {
        private readonly ReadOnlySpan<byte> text;
        private readonly ReadOnlySpan<byte> breaks;
        private readonly ulong factor;
        private readonly ulong leaving;
        private int end;
        private int words;

        public Grams(in Letters letters, in PrintKey key)
        {
            text = letters.Text;
            breaks = letters.Breaks;
            factor = key.Base;
            leaving = 1;
            for (var i = 0; i < Gram; i++)
                leaving *= factor;
        }

        public ulong Hash { get; private set; }

        public readonly bool IsPassage => words >= FewestBreaks;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (end == 0)
                return Begin();
            if (end == text.Length)
                return false;
            var first = end - Gram;
            Hash = Hash * factor + text[end] + 1 - leaving * (ulong)(text[first] + 1);
            words += (breaks[end] >> 5) - (breaks[first + 1] >> 5);
            end++;
            return true;
        }

        private bool Begin()
        {
            if (text.Length < Gram)
                return false;
            for (; end < Gram; end++)
            {
                Hash = Hash * factor + text[end] + 1;
                words += end > 0 ? breaks[end] >> 5 : 0;
            }
            return true;
        }
    }
}
