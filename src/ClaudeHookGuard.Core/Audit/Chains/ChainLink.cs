using System.Text;

namespace ClaudeHookGuard.Core.Audit.Chains;

/// <summary>The link of one line.</summary>
/// <param name="sequence">The line's number.</param>
/// <param name="body">What the digest covers: the line up to the comma before it.</param>
/// <param name="previous">The digest of the line before, 64 hexadecimal digits as they stand there.</param>
/// <param name="digest">The line's own digest, likewise.</param>
/// <param name="keyed">True where it is an HMAC.</param>
public readonly ref struct ChainLink(long sequence, ReadOnlySpan<byte> body, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> digest, bool keyed)
{
    public long Sequence { get; } = sequence;

    public ReadOnlySpan<byte> Body { get; } = body;

    public ReadOnlySpan<byte> Previous { get; } = previous;

    public ReadOnlySpan<byte> Digest { get; } = digest;

    public bool Keyed { get; } = keyed;

    /// <summary>The chain's head behind this line.</summary>
    public ChainHead Head => new(Sequence, Encoding.ASCII.GetString(Digest));
}
