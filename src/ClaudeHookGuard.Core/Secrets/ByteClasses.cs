using System.Runtime.Intrinsics;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Classifies bytes sixteen at a time: each byte's two nibbles look up a set of bits, and the byte is a member where they share one.</summary>
internal static class ByteClasses
{
    /// <summary>One bit for each of the 64 bytes: set where it is a letter, a digit, <c>_</c> or <c>-</c>.</summary>
    public static ulong TokenCharacters(ref byte first)
    {
        var low = Vector128.Create((byte)0x15, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1E, 0x0A, 0x0A, 0x2A, 0x0A, 0x4A);
        // Columns: 2 '-', 3 digits, 4 and 6 letters from @, 5 and 7 letters from P, of which 5 holds '_'.
        var high = Vector128.Create((byte)0, 0, 0x20, 0x01, 0x02, 0x44, 0x08, 0x10, 0, 0, 0, 0, 0, 0, 0, 0);
        return Members(Vector128.LoadUnsafe(ref first), low, high)
            | ((ulong)Members(Vector128.LoadUnsafe(ref first, 16), low, high) << 16)
            | ((ulong)Members(Vector128.LoadUnsafe(ref first, 32), low, high) << 32)
            | ((ulong)Members(Vector128.LoadUnsafe(ref first, 48), low, high) << 48);
    }

    private static uint Members(Vector128<byte> bytes, Vector128<byte> low, Vector128<byte> high)
    {
        var nibble = Vector128.Create((byte)0x0F);
        var bits = Vector128.ShuffleNative(low, bytes & nibble) & Vector128.ShuffleNative(high, bytes >>> 4);
        return (~Vector128.Equals(bits, Vector128<byte>.Zero)).ExtractMostSignificantBits();
    }
}
