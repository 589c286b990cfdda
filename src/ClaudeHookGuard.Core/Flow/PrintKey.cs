using System.Buffers.Binary;
using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>
/// The numbers that key a session's fingerprints, made of its secret: without it, nobody can tell from a fingerprint whether a guess at the text was right.
/// </summary>
public readonly struct PrintKey
{
    /// <summary>Bytes of a session's secret.</summary>
    public const int SecretSize = 32;

    private readonly ulong before;
    private readonly ulong behind;

    public PrintKey(ReadOnlySpan<byte> secret)
    {
        var bytes = Sha256.Of(secret);
        Base = BinaryPrimitives.ReadUInt64LittleEndian(bytes) | 1;
        before = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8));
        behind = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(16)) | 1;
        Order = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(24)) | 1;
    }

    /// <summary>The base of the rolling hash; odd.</summary>
    internal ulong Base { get; }

    /// <summary>The factor that puts rolling hashes into the order fingerprints are chosen by; odd.</summary>
    internal ulong Order { get; }

    /// <summary>The fingerprint of a rolling hash: every bit of it depends on every bit of the hash and the key.</summary>
    internal ulong Finish(ulong hash)
    {
        var value = hash ^ before;
        value = (value ^ (value >> 32)) * behind;
        value = (value ^ (value >> 29)) * 0xBF58476D1CE4E5B9;
        return value ^ (value >> 32);
    }

    /// <summary>The fingerprint of a whole value; a value and a passage of the same letters differ.</summary>
    internal ulong Of(ReadOnlySpan<byte> letters)
    {
        ulong hash = 0x9E3779B97F4A7C15;
        foreach (var letter in letters)
            hash = hash * Base + letter + 1;
        return Finish(hash ^ (ulong)letters.Length << 56);
    }
}
