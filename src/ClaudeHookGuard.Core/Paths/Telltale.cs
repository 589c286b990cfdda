namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// Tells quickly that a pattern has nothing to do with a path, so that it need not be read: the longest plain stretch of its text must stand in
/// the path. That holds only for a path that is plain itself; for any other, and for a pattern that begins at a link or takes a name back with <c>..</c>,
/// the answer is to look closer.
/// </summary>
internal static class Telltale
{
    public static bool MayConcern(string pattern, TouchedPath path)
    {
        if (!path.IsPlain || pattern.Contains("..", StringComparison.Ordinal))
            return true;
        var stretch = LongestPlain(pattern);
        return stretch.Length == 0 || path.Mentions(stretch) || BeginsAtLink(pattern, path.Landmarks);
    }

    /// <summary>The longest stretch without wildcards and separators; what stands in braces or brackets is a choice, and so no part of it.</summary>
    internal static ReadOnlySpan<char> LongestPlain(ReadOnlySpan<char> pattern)
    {
        var longest = default(Range);
        var length = 0;
        int start = 0, nested = 0;
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i < pattern.Length && pattern[i] is not ('/' or '\\' or '*' or '?' or '[' or ']' or '{' or '}' or '~' or '!'))
                continue;
            if (nested == 0 && i - start > length)
                (longest, length) = (start..i, i - start);
            if (i < pattern.Length)
                nested += pattern[i] is '{' or '[' ? 1 : pattern[i] is '}' or ']' && nested > 0 ? -1 : 0;
            start = i + 1;
        }
        return length == 0 || IsDots(pattern[longest]) ? default : pattern[longest];
    }

    /// <summary>A relative start says where, not what.</summary>
    private static bool IsDots(ReadOnlySpan<char> stretch) => stretch is "." or "..";

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
