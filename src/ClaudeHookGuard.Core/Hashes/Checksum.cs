using System.Buffers.Binary;
using System.Numerics;

namespace ClaudeHookGuard.Core.Hashes;

/// <summary>CRC-32C (RFC 3720, appendix B.4): tells bytes that came to harm, by accident and not by design.</summary>
public static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
