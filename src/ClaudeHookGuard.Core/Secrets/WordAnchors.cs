using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Walks the places where a <see cref="SecretWord"/> begins, in any case. Three neighbouring bytes are compared with the first three of all words
/// at once, sixteen places at a time; what passes is compared in full.
/// </summary>
internal ref struct WordAnchors
{
    private const int Block = 16;
    private const int Compared = 3;

    private readonly ReadOnlySpan<byte> text;
    private int next;
    private uint hits;

    public WordAnchors(ReadOnlySpan<byte> text) => this.text = text;

    /// <summary>Where the word found last begins, which it is, and how many bytes of it were compared.</summary>
    public (int Start, SecretWord Word, int Length) Current { get; private set; }

    public bool MoveNext()
    {
        while (true)
        {
            while (hits == 0)
            {
                if (next >= text.Length - Compared + 1)
                    return false;
                hits = ReadBlock();
                next += Block;
            }
            var start = next - Block + BitOperations.TrailingZeroCount(hits);
            hits &= hits - 1;
            if (start < text.Length && WordAt(text[start..]) is (not SecretWord.None, _) word)
            {
                Current = (start, word.Word, word.Length);
                return true;
            }
        }
    }

    /// <summary>The word at the start of <paramref name="text"/>, and its length.</summary>
    private static (SecretWord Word, int Length) WordAt(ReadOnlySpan<byte> text)
    {
        var first = Ascii.Fold(text[0]);
        foreach (var (spelling, word) in WordTable.All)
            if (spelling[0] == first && Ascii.StartsWithFolded(text, spelling))
                return (word, spelling.Length);
        return (SecretWord.None, 0);
    }

    private readonly uint ReadBlock()
    {
        if (text.Length - next >= Block + Compared - 1)
            return Hits(ref MemoryMarshal.GetReference(text[next..]));
        Span<byte> padded = stackalloc byte[Block + Compared - 1];
        padded.Clear();
        text[next..].CopyTo(padded);
        return Hits(ref MemoryMarshal.GetReference(padded));
    }

    private static uint Hits(ref byte bytes)
    {
        var shared = Nibbles.First.Look(Vector128.LoadUnsafe(ref bytes))
            & Nibbles.Second.Look(Vector128.LoadUnsafe(ref bytes, 1))
            & Nibbles.Third.Look(Vector128.LoadUnsafe(ref bytes, 2));
        return (~Vector128.Equals(shared, Vector128<byte>.Zero)).ExtractMostSignificantBits();
    }

    /// <summary>For one of the compared places: which words allow a byte there, by its low and its high half.</summary>
    private readonly struct Nibbles
    {
        private readonly Vector128<byte> low;
        private readonly Vector128<byte> high;

        public static readonly Nibbles First = new(0);
        public static readonly Nibbles Second = new(1);
        public static readonly Nibbles Third = new(2);

        private Nibbles(int place)
        {
            Span<byte> lows = stackalloc byte[16];
            Span<byte> highs = stackalloc byte[16];
            lows.Clear();
            highs.Clear();
            foreach (var (text, word) in WordTable.All)
            {
                var bit = (byte)(1 << ((int)word - 1));
                var character = (byte)text[place];
                lows[character & 15] |= bit;
                highs[character >> 4] |= bit;
                if (char.IsAsciiLetter((char)character))
                    highs[(character ^ 0x20) >> 4] |= bit;
            }
            low = Vector128.Create<byte>(lows);
            high = Vector128.Create<byte>(highs);
        }

        public Vector128<byte> Look(Vector128<byte> bytes) =>
            Vector128.ShuffleNative(low, bytes & Vector128.Create((byte)15)) & Vector128.ShuffleNative(high, bytes >>> 4);
    }
}
