using Org.BouncyCastle.Crypto.Digests;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>The name of one secret value that can be written down: in a policy's allow list, a baseline, a report.</summary>
public static class SecretFingerprint
{
    private const string Prefix = "sha256:";

    /// <summary><c>sha256:</c> and the lower-case hex of the SHA-256 of the secret's bytes.</summary>
    public static string Of(ReadOnlySpan<byte> secret) => Prefix + Convert.ToHexStringLower(Sha256(secret));

    internal static byte[] Sha256(ReadOnlySpan<byte> bytes)
    {
        var digest = new Sha256Digest();
        digest.BlockUpdate(bytes);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash);
        return hash;
    }
}
