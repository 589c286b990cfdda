using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>Finds absolute and home paths in a longer text, in one pass. A word that merely holds a slash (<c>and/or</c>, <c>/api/v1</c>) is none.</summary>
internal static class TextPaths
{
    /// <summary>Paths taken from one text; there is no honest call with more.</summary>
    private const int MaxPaths = 500;

    /// <summary>Characters looked at to tell whether a path begins.</summary>
    private const int MaxBeginning = 32;

    internal static List<string> In(string text, Surroundings surroundings)
    {
        var found = new List<string>();
        for (var at = 0; at < text.Length && found.Count < MaxPaths; at++)
        {
            if (text[at] is not ('/' or '~' or '$' or '%' or '\\') && !(text[at] == ':' && at > 0))
                continue;
            var start = text[at] == ':' ? at - 1 : at;
            if (!StartsWord(text, start))
                continue;
            if (!BeginsPath(text.AsSpan(start), surroundings))
                continue;
            var end = WordEnd(text, at);
            var word = text[start..end].TrimEnd('.', ':', '!', '?');
            if (word.Length < 2)
                continue;
            found.Add(word);
            at = end - 1;
        }
        return found;
    }

    /// <summary>True for a directory that stands at the root of a common system.</summary>
    internal static bool IsTopDirectory(ReadOnlySpan<char> name) => name
        is "home" or "root" or "etc" or "usr" or "var" or "tmp" or "opt" or "proc" or "sys" or "dev" or "mnt" or "media" or "srv" or "run" or "boot" or "bin" or "sbin"
        or "lib" or "lib64" or "nix" or "snap" or "Users" or "Volumes" or "private" or "Library" or "System" or "Applications" or "workspace" or "workspaces" or "data" or "cygdrive";

    // Looks only at the beginning, so that a text of beginnings is still read in one pass.
    private static bool BeginsPath(ReadOnlySpan<char> rest, Surroundings surroundings)
    {
        if (rest[0] != '/')
        {
            var beginning = rest[..Math.Min(rest.Length, MaxBeginning)];
            return beginning.Length > 2 && beginning[1..].ContainsAny('/', '\\') && LoosePaths.StartsRooted(beginning.ToString());
        }
        var slash = rest[1..Math.Min(rest.Length, MaxBeginning)].IndexOf('/');
        if (slash > 0 && IsTopDirectory(rest.Slice(1, slash)))
            return true;
        foreach (var home in surroundings.Homes)
            if (IsBelow(rest, home))
                return true;
        return IsBelow(rest, surroundings.WorkingDirectory) || IsBelow(rest, surroundings.ProjectRoot);
    }

    private static bool IsBelow(ReadOnlySpan<char> rest, string directory) =>
        rest.StartsWith(directory, StringComparison.Ordinal) && rest.Length > directory.Length && rest[directory.Length] == '/';

    private static bool StartsWord(string text, int start)
    {
        if (start == 0)
            return true;
        var before = text[start - 1];
        return char.IsWhiteSpace(before) || before is '"' or '\'' or '`' or '(' or '[' or '=' or ',' or ';' or ':' or '|' or '>' or '@' or '{';
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '\'' or '`' or '<' or '>' or '|' or ';' or ',' or ')' or ']' or '}') || (at < text.Length && text[at] == '}' && at > 6 && text.AsSpan(at - 6, 6) is "${HOME"))
            at++;
        return at;
    }
}
