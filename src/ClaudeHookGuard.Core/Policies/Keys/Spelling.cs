namespace ClaudeHookGuard.Core.Policies.Keys;

/// <summary>Finds what a misspelt word was probably meant to be.</summary>
internal static class Spelling
{
    private const int LongestCompared = 64;

    /// <summary>The candidate that is nearest to <paramref name="word"/>, or null where none is near: one mistake for each three letters.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestCompared)
            return null;
        var plain = word.Replace('_', '-').ToLowerInvariant();
        var most = Math.Max(1, word.Length / 3);
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestCompared || Distance(plain, candidate) is var distance && distance > most)
                continue;
            (nearest, most) = (candidate, distance - 1);
        }
        return nearest;
    }

    /// <summary>Letters to add, drop, change or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var width = b.Length + 1;
        var cells = new int[(a.Length + 1) * width];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
            {
                var here = (i * width) + j;
                if (i == 0 || j == 0)
                {
                    cells[here] = i + j;
                    continue;
                }
                var change = cells[here - width - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cells[here] = Math.Min(change, Math.Min(cells[here - width], cells[here - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cells[here] = Math.Min(cells[here], cells[here - (2 * width) - 2] + 1);
            }
        return cells[^1];
    }
}
