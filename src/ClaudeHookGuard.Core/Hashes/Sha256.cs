using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace ClaudeHookGuard.Core.Hashes;

/// <summary>SHA-256 (FIPS 180-4) in managed code: the platform's own loads OpenSSL at first use, which no hook call can afford.</summary>
public static class Sha256
{
    /// <summary>Bytes of a digest.</summary>
    public const int Size = 32;

    public static byte[] Of(ReadOnlySpan<byte> data)
    {
        var digest = new Sha256Digest();
        digest.BlockUpdate(data);
        var hash = new byte[Size];
        digest.DoFinal(hash, 0);
        return hash;
    }

    /// <summary>The digest as 64 lower-case hexadecimal digits.</summary>
    public static string Hex(ReadOnlySpan<byte> data) => Convert.ToHexStringLower(Of(data));

    /// <summary>The digest of the text's UTF-8 form, likewise.</summary>
    public static string Hex(string text) => Hex(Encoding.UTF8.GetBytes(text));
}
