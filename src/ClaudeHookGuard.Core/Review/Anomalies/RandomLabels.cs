using System.Text;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>Labels of a host's name that nobody made up: what is smuggled out in look-ups, or a name made by a program.</summary>
public static class RandomLabels
{
    /// <summary>Characters a random label has at least where several make the case.</summary>
    public const int ShortestOfMany = 12;

    /// <summary>Percent of unusual neighbours from which a text is random; see <see cref="Randomness.Unusual"/>.</summary>
    private const int LeastUnusual = 30;

    /// <summary>Tenths of a bit a character.</summary>
    private const int LeastEntropy = 28;

    /// <summary>The longest random piece of a label (pieces are apart by hyphens), or null where all are words.</summary>
    public static string? Longest(string host)
    {
        string? longest = null;
        foreach (var range in host.AsSpan().SplitAny('.', '-', '_'))
        {
            var piece = host.AsSpan(range);
            if (piece.Length >= ShortestOfMany && piece.Length > (longest?.Length ?? 0) && IsRandom(piece))
                longest = piece.ToString();
        }
        return longest;
    }

    private static bool IsRandom(ReadOnlySpan<char> piece)
    {
        Span<byte> text = stackalloc byte[64];
        if (!Encoding.ASCII.TryGetBytes(piece[..Math.Min(piece.Length, text.Length)], text, out var length))
            return false;
        text = text[..length];
        return Randomness.Unusual(text) >= LeastUnusual && Randomness.Entropy(text) >= LeastEntropy;
    }
}
