using ClaudeHookGuard.Core.Hashes;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace ClaudeHookGuard.Core.Audit.Chains;

/// <summary>The key of a log whose chain is an HMAC (RFC 2104): without it nobody can write a chain that verifies.</summary>
public sealed class ChainKey
{
    /// <summary>Fewest bytes of a key: as many as a digest has halves, below which guessing comes into reach.</summary>
    public const int LeastBytes = 16;

    /// <summary>Most bytes of a key file.</summary>
    public const int MostBytes = 4096;

    private readonly byte[] key;

    private ChainKey(byte[] key) => this.key = key;

    /// <summary>The key's bytes, for a verifier that computes many digests at once.</summary>
    public ReadOnlySpan<byte> Bytes => key;

    /// <summary>The key in a file or variable: its bytes without the line ends behind them. Null where there are too few or too many.</summary>
    public static ChainKey? Of(ReadOnlySpan<byte> text)
    {
        var trimmed = text.TrimEnd("\r\n"u8);
        return trimmed.Length is >= LeastBytes and <= MostBytes ? new(trimmed.ToArray()) : null;
    }

    public byte[] Mac(ReadOnlySpan<byte> data)
    {
        var mac = new HMac(new Sha256Digest());
        mac.Init(new KeyParameter(key));
        mac.BlockUpdate(data);
        var digest = new byte[Sha256.Size];
        mac.DoFinal(digest, 0);
        return digest;
    }
}
