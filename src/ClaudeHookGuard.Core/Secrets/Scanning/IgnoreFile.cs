namespace ClaudeHookGuard.Core.Secrets.Scanning;

/// <summary>One <c>.gitignore</c>: patterns as <c>man gitignore</c> defines them, the last that matches decides.</summary>
public sealed class IgnoreFile
{
    private readonly List<(string Pattern, bool Again, bool OnlyDirectories, bool Anchored)> patterns = [];

    public IgnoreFile(string text)
    {
        foreach (var line in text.Split('\n'))
            Add(line.TrimEnd('\r'));
    }

    /// <summary>True when ignored, false when taken in again, null when no pattern speaks about it.</summary>
    /// <param name="path">Relative to the file's directory, with forward slashes.</param>
    public bool? Judges(string path, bool isDirectory)
    {
        for (var i = patterns.Count - 1; i >= 0; i--)
        {
            var (pattern, again, onlyDirectories, anchored) = patterns[i];
            if (onlyDirectories && !isDirectory)
                continue;
            if (Matches(pattern, anchored ? path : path.AsSpan(path.LastIndexOf('/') + 1)))
                return !again;
        }
        return null;
    }

    private void Add(string line)
    {
        line = line.EndsWith("\\ ", StringComparison.Ordinal) ? line : line.TrimEnd(' ');
        if (line.Length == 0 || line[0] == '#')
            return;
        var again = line[0] == '!';
        line = again ? line[1..] : line;
        var onlyDirectories = line.EndsWith('/');
        line = line.TrimEnd('/');
        if (line.Length > 0)
            patterns.Add((line.TrimStart('/'), again, onlyDirectories, line.Contains('/')));
    }

    /// <summary>Whole-path match; a star stays within a part, two stars do not. Linear in each star's retries: the last star only is retried.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        if (pattern.StartsWith("**/"))
        {
            if (Matches(pattern[3..], path))
                return true;
            var slash = path.IndexOf('/');
            return slash >= 0 && Matches(pattern, path[(slash + 1)..]);
        }
        int p = 0, s = 0, star = -1, retry = 0;
        while (s < path.Length)
        {
            if (p < pattern.Length && pattern[p..].StartsWith("/**"))
                return Below(pattern[(p + 3)..], path[s..]);
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = s;
            }
            else if (p < pattern.Length && MatchesOne(pattern, ref p, path[s]))
                s++;
            else if (star >= 0 && path[retry] != '/')
            {
                p = star + 1;
                s = ++retry;
            }
            else
                return false;
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private static bool Below(ReadOnlySpan<char> rest, ReadOnlySpan<char> path)
    {
        if (path[0] != '/')
            return false;
        return rest.IsEmpty || (rest[0] == '/' && Matches(string.Concat("**", rest), path[1..]));
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, ref int p, char c)
    {
        if (pattern[p] == '[' && pattern[p..].IndexOf(']') is > 1 and var close)
        {
            var set = pattern.Slice(p + 1, close - 1);
            p += close + 1;
            var negated = set[0] is '!' or '^';
            return c != '/' && InSet(negated ? set[1..] : set, c) != negated;
        }
        if (pattern[p] == '\\' && p + 1 < pattern.Length)
            p++;
        var match = pattern[p] == '?' ? c != '/' : pattern[p] == c;
        p++;
        return match;
    }

    private static bool InSet(ReadOnlySpan<char> set, char c)
    {
        for (var i = 0; i < set.Length; i++)
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (c >= set[i] && c <= set[i + 2])
                    return true;
                i += 2;
            }
            else if (set[i] == c)
                return true;
        return false;
    }
}
