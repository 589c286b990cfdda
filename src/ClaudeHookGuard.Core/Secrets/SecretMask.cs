using System.Buffers.Binary;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// What stands in a masked text where the secret stood: <c>[secret:github-token#3f9a]</c>. Within one session the same secret has the same mask
/// in every encoding, so that a model can still see that two places hold the same key; without the session's key the four digits tell nothing.
/// </summary>
public static class SecretMask
{
    private const int FingerprintBytes = 2;

    /// <param name="sighting">What was found.</param>
    /// <param name="text">The bytes that the sighting's positions count in.</param>
    /// <param name="sessionKey">A key that is the same for one session and not known outside this machine.</param>
    public static string Of(SecretSighting sighting, ReadOnlySpan<byte> text, ReadOnlySpan<byte> sessionKey)
    {
        var identity = sighting.Identity != 0 ? sighting.Identity : IdentityOf(text.Slice(sighting.Start, sighting.Length));
        return $"[secret:{sighting.Rule}#{Fingerprint(identity, sessionKey)}]";
    }

    /// <summary>The name of a decoded secret that a sighting may carry: 64 bits of its hash.</summary>
    internal static ulong IdentityOf(ReadOnlySpan<byte> secret) => BinaryPrimitives.ReadUInt64LittleEndian(SecretFingerprint.Sha256(secret)) | 1;

    private static string Fingerprint(ulong identity, ReadOnlySpan<byte> sessionKey)
    {
        Span<byte> message = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(message, identity);
        var mac = new HMac(new Sha256Digest());
        mac.Init(new KeyParameter(sessionKey.ToArray()));
        mac.BlockUpdate(message);
        var tag = new byte[mac.GetMacSize()];
        mac.DoFinal(tag, 0);
        return Convert.ToHexStringLower(tag.AsSpan(0, FingerprintBytes));
    }
}
