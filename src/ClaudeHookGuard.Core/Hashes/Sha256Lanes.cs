using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaudeHookGuard.Core.Hashes;

/// <summary>
/// SHA-256 of many texts at once, one in each lane of a vector: .NET has no access to the processor's own SHA instructions on x86, and texts that do not
/// depend on one another need not wait for one another.
/// </summary>
/// <remarks>Vectors of 128 bits: a program compiled ahead of time, and for size, may use these on every processor it runs on, and no wider ones.</remarks>
public sealed class Sha256Lanes
{
    private const int Lanes = 4;
    private const int Block = 64;
    private const int Words = 16;

    private static readonly uint[] Start = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private readonly Vector128<uint>[] state = new Vector128<uint>[8];
    private readonly Vector128<uint>[] schedule = new Vector128<uint>[Words];
    private readonly Lane[] lanes = new Lane[Lanes];

    /// <summary>Computes the digest of every text.</summary>
    /// <param name="texts">Where the texts lie in <paramref name="buffer"/>.</param>
    /// <param name="digests">Takes <see cref="Sha256.Size"/> bytes for each text.</param>
    /// <param name="after">A state that some whole blocks before each text have led to; null where the text is all there is.</param>
    public void Hash(byte[] buffer, ReadOnlySpan<(int At, int Length)> texts, Span<byte> digests, Midstate? after = null)
    {
        var next = 0;
        var busy = 0;
        for (; busy < Lanes && next < texts.Length; busy++)
            Load(busy, next, texts[next++], after);
        while (busy > 0)
        {
            for (var lane = 0; lane < Lanes; lane++)
                if (lanes[lane].Busy)
                    FillSchedule(lane, buffer);
            Compress();
            for (var lane = 0; lane < Lanes; lane++)
                if (lanes[lane].Busy && lanes[lane].Blocks == 0)
                {
                    Store(lane, digests[(lanes[lane].Text * Sha256.Size)..]);
                    lanes[lane].Busy = false;
                    if (next < texts.Length)
                        Load(lane, next, texts[next++], after);
                    else
                        busy--;
                }
        }
    }

    /// <summary>The state behind one block, for what is put before every text.</summary>
    public Midstate Behind(ReadOnlySpan<byte> block)
    {
        SetLane(0, Start);
        for (var word = 0; word < Words; word++)
            schedule[word] = Vector128.Create(BinaryPrimitives.ReadUInt32BigEndian(block[(4 * word)..]));
        Compress();
        var words = new uint[8];
        for (var word = 0; word < 8; word++)
            words[word] = state[word].GetElement(0);
        return new(words);
    }

    private void Load(int lane, int number, (int At, int Length) text, Midstate? after)
    {
        var before = after is null ? 0 : Block;
        SetLane(lane, after?.Words ?? Start);
        lanes[lane] = new() { Busy = true, Text = number, At = text.At, Left = text.Length, Bits = 8L * (text.Length + before), Blocks = ((text.Length + 8) / Block) + 1 };
    }

    private void SetLane(int lane, uint[] words)
    {
        var all = MemoryMarshal.Cast<Vector128<uint>, uint>(state.AsSpan());
        for (var word = 0; word < 8; word++)
            all[(word * Lanes) + lane] = words[word];
    }

    private void Store(int lane, Span<byte> digest)
    {
        var all = MemoryMarshal.Cast<Vector128<uint>, uint>(state.AsSpan());
        for (var word = 0; word < 8; word++)
            BinaryPrimitives.WriteUInt32BigEndian(digest[(4 * word)..], all[(word * Lanes) + lane]);
    }

    /// <summary>Puts the lane's next block into the schedule; the last one or two carry the padding and the length.</summary>
    private void FillSchedule(int lane, byte[] buffer)
    {
        ref var at = ref lanes[lane];
        at.Blocks--;
        if (at.Left >= Block)
        {
            Spread(lane, buffer.AsSpan(at.At, Block));
            at.At += Block;
            at.Left -= Block;
            return;
        }
        Span<byte> block = stackalloc byte[Block];
        block.Clear();
        if (at.Left >= 0)
        {
            buffer.AsSpan(at.At, at.Left).CopyTo(block);
            block[at.Left] = 0x80;
            at.Left = -1;
        }
        if (at.Blocks == 0)
            BinaryPrimitives.WriteInt64BigEndian(block[(Block - 8)..], at.Bits);
        Spread(lane, block);
    }

    private void Spread(int lane, ReadOnlySpan<byte> block)
    {
        var words = MemoryMarshal.Cast<byte, uint>(block);
        var all = MemoryMarshal.Cast<Vector128<uint>, uint>(schedule.AsSpan());
        for (var word = 0; word < Words; word++)
            all[(word * Lanes) + lane] = BinaryPrimitives.ReverseEndianness(words[word]);
    }

    private void Compress()
    {
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        var w = schedule.AsSpan();
        var constants = Constants;
        for (var round = 0; round < 64; round += 8)
        {
            if (round >= Words)
                Extend(w, round & 15);
            var now = w.Slice(round & 15, 8);
            var k = constants.Slice(round, 8);
            // Eight rounds: the variables change their roles instead of their places.
            h = First(h, e, f, g, now[0], k[0]);
            d += h;
            h += Second(a, b, c);
            g = First(g, d, e, f, now[1], k[1]);
            c += g;
            g += Second(h, a, b);
            f = First(f, c, d, e, now[2], k[2]);
            b += f;
            f += Second(g, h, a);
            e = First(e, b, c, d, now[3], k[3]);
            a += e;
            e += Second(f, g, h);
            d = First(d, a, b, c, now[4], k[4]);
            h += d;
            d += Second(e, f, g);
            c = First(c, h, a, b, now[5], k[5]);
            g += c;
            c += Second(d, e, f);
            b = First(b, g, h, a, now[6], k[6]);
            f += b;
            b += Second(c, d, e);
            a = First(a, f, g, h, now[7], k[7]);
            e += a;
            a += Second(b, c, d);
        }
        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }

    /// <summary>The next eight words of the schedule, from <paramref name="from"/> on, in the place of those sixteen rounds back.</summary>
    private static void Extend(Span<Vector128<uint>> w, int from)
    {
        for (var i = from; i < from + 8; i++)
        {
            var (near, far) = (w[(i + 14) & 15], w[(i + 1) & 15]);
            w[i] += w[(i + 9) & 15] + (Rotate(near, 17) ^ Rotate(near, 19) ^ (near >>> 10)) + (Rotate(far, 7) ^ Rotate(far, 18) ^ (far >>> 3));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> First(Vector128<uint> h, Vector128<uint> e, Vector128<uint> f, Vector128<uint> g, Vector128<uint> w, uint k) =>
        h + w + Vector128.Create(k) + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + (g ^ (e & (f ^ g)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Second(Vector128<uint> a, Vector128<uint> b, Vector128<uint> c) =>
        (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) | (c & (a | b)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Rotate(Vector128<uint> x, int by) => (x >>> by) | (x << (32 - by));

    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>A state in the middle of a computation.</summary>
    public sealed class Midstate
    {
        internal Midstate(uint[] words) => Words = words;

        internal uint[] Words { get; }
    }

    /// <summary>What a lane works on: the text's number, the rest of it, and the blocks still to come.</summary>
    private struct Lane
    {
        public bool Busy;
        public int Text;
        public int At;
        public int Left;
        public int Blocks;
        public long Bits;
    }
}
