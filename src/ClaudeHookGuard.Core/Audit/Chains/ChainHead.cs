namespace ClaudeHookGuard.Core.Audit.Chains;

/// <summary>The last line of a chain, as the next one carries it on.</summary>
/// <param name="Sequence">Number of the line, 1 for the first; it goes on from file to file.</param>
/// <param name="Digest">SHA-256, or HMAC-SHA-256 under a key, of the line: 64 lower-case hexadecimal digits.</param>
public readonly record struct ChainHead(long Sequence, string Digest)
{
    /// <summary>Before the first line.</summary>
    public static ChainHead None => new(0, new('0', ChainedLine.DigestDigits));
}
