namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// Which two letters stand side by side in a text, whatever their case: a set that may say yes for a pair that is not there, and never no for one
/// that is. Asking it costs a few instructions, so most patterns are done with after their first letters.
/// </summary>
internal sealed class LetterPairs
{
    private const int Bits = 1024;

    private readonly ulong[] pairs = new ulong[Bits / 64];

    public void Add(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var pair = Pair(text[i - 1], text[i]);
            pairs[pair / 64] |= 1UL << (int)(pair % 64);
        }
    }

    public bool MayHold(char first, char second)
    {
        var pair = Pair(first, second);
        return (pairs[pair / 64] >> (int)(pair % 64) & 1) != 0;
    }

    /// <summary>Setting the bit 0x20 makes the two cases of an ASCII letter one, and of other characters at worst two that share a place.</summary>
    private static uint Pair(char first, char second) => ((first | 0x20u) * 37 + (second | 0x20u)) % Bits;
}
