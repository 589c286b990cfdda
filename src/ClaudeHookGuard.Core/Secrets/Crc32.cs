namespace ClaudeHookGuard.Core.Secrets;

/// <summary>The CRC-32 of ISO 3309 (polynomial 0xEDB88320, reflected), bit by bit: token bodies are short.</summary>
internal static class Crc32
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
        }
        return ~crc;
    }
}
