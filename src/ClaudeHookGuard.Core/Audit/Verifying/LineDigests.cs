using System.Runtime.InteropServices;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Core.Audit.Verifying;

/// <summary>Computes the digests of many lines at once, with or without a key.</summary>
internal sealed class LineDigests
{
    private const int Block = 64;
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5c;

    private readonly ChainKey? key;
    private readonly Sha256Lanes lanes = new();
    private readonly Sha256Lanes.Midstate? inner;
    private readonly Sha256Lanes.Midstate? outer;
    private readonly List<(int At, int Length)> innerDigests = [];

    public LineDigests(ChainKey? key)
    {
        this.key = key;
        if (key is null)
            return;
        var block = new byte[Block];
        (key.Bytes.Length > Block ? Sha256.Of(key.Bytes) : key.Bytes).CopyTo(block);
        inner = lanes.Behind(Array.ConvertAll(block, each => (byte)(each ^ InnerPad)));
        outer = lanes.Behind(Array.ConvertAll(block, each => (byte)(each ^ OuterPad)));
    }

    /// <summary>The digests of the texts in <paramref name="buffer"/>, one behind the other.</summary>
    public byte[] Of(byte[] buffer, List<(int At, int Length)> texts)
    {
        var digests = new byte[texts.Count * Sha256.Size];
        lanes.Hash(buffer, CollectionsMarshal.AsSpan(texts), digests, inner);
        if (key is null)
            return digests;
        innerDigests.Clear();
        for (var text = 0; text < texts.Count; text++)
            innerDigests.Add((text * Sha256.Size, Sha256.Size));
        var macs = new byte[digests.Length];
        lanes.Hash(digests, CollectionsMarshal.AsSpan(innerDigests), macs, outer);
        return macs;
    }
}
