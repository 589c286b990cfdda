namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// Tells quickly that a pattern has nothing to do with a path, so that it need not be read: every plain stretch of its text must stand in the path,
/// and so must every two letters of one. That holds only for a path that is plain itself; for any other, and for a pattern that begins at a link or
/// takes a name back with <c>..</c>, the answer is to look closer.
/// </summary>
internal static class Telltale
{
    public static bool MayConcern(string pattern, TouchedPath path) =>
        !path.IsPlain || pattern.Contains("..", StringComparison.Ordinal) || MayStandIn(pattern, path.Pairs) || BeginsAtLink(pattern, path.Landmarks);

    /// <summary>What stands in braces or brackets is a choice, and so no part of what must be there; neither is a letter outside ASCII, which has several spellings.</summary>
    private static bool MayStandIn(string pattern, LetterPairs pairs)
    {
        var nested = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var letter = pattern[i];
            if (letter is '{' or '[')
                nested++;
            else if (letter is '}' or ']')
                nested = Math.Max(0, nested - 1);
            else if (nested == 0 && i > 0 && IsPlain(letter) && IsPlain(pattern[i - 1]) && !pairs.MayHold(pattern[i - 1], letter))
                return false;
        }
        return true;
    }

    private static bool IsPlain(char letter) => letter is > ' ' and < '\u007F' and not ('/' or '\\' or '*' or '?' or '[' or ']' or '{' or '}' or '~' or '!');

    private static bool BeginsAtLink(ReadOnlySpan<char> pattern, Landmarks landmarks)
    {
        var (home, from) = pattern.StartsWith("~/") ? (true, 2) : pattern.StartsWith("/") ? (false, 1) : (false, -1);
        if (from < 0)
            return false;
        var rest = pattern[from..];
        var end = rest.IndexOf('/');
        var first = end < 0 ? rest : rest[..end];
        return first.IndexOfAny("*?[{") >= 0 ? end >= 0 && !home : landmarks.MayBeLink(home, first);
    }
}
