using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>Finds absolute and home paths in a longer text, in one pass. A word that merely holds a slash (<c>and/or</c>, <c>/api/v1</c>) is none.</summary>
internal static class TextPaths
{
    /// <summary>Paths taken from one text; there is no honest call with more.</summary>
    private const int MaxPaths = 500;

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
            var end = WordEnd(text, at);
            var word = text[start..end].TrimEnd('.', ':', '!', '?');
            if (!IsPath(word, surroundings))
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

    private static bool IsPath(string word, Surroundings surroundings)
    {
        if (word.Length < 2)
            return false;
        if (word[0] != '/')
            return LoosePaths.StartsRooted(word) && word.AsSpan().ContainsAny('/', '\\') && !word.StartsWith("\\\\n", StringComparison.Ordinal);
        var slash = word.AsSpan(1).IndexOf('/');
        if (slash > 0 && IsTopDirectory(word.AsSpan(1, slash)))
            return true;
        foreach (var home in surroundings.Homes)
            if (word.StartsWith(home + "/", StringComparison.Ordinal))
                return true;
        return word.StartsWith(surroundings.WorkingDirectory + "/", StringComparison.Ordinal) || word.StartsWith(surroundings.ProjectRoot + "/", StringComparison.Ordinal);
    }

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
