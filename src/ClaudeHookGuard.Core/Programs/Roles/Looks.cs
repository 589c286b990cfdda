using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>What a word looks like: for programs that are not in the table, and for words that may be one thing or another.</summary>
internal static class Looks
{
    /// <summary>True of <c>scheme://…</c>, where the scheme is of the usual letters.</summary>
    public static bool IsUrl(PartialText word)
    {
        var text = word.KnownPrefix;
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        if (colon <= 0)
            return false;
        foreach (var letter in text.AsSpan(0, colon))
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.'))
                return false;
        return char.IsAsciiLetter(text[0]);
    }

    public static bool IsFileUrl(PartialText word) => word.KnownPrefix.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || word.KnownPrefix.StartsWith("fileb:", StringComparison.Ordinal);

    /// <summary>The host of <c>user@host:path</c> or <c>host:path</c>, as scp and git tell it from a path: a colon before any slash.</summary>
    public static int ColonOfRemote(PartialText word, Platform platform)
    {
        var text = word.KnownPrefix;
        var colon = text.IndexOf(':');
        var slash = text.IndexOf('/');
        if (colon <= 0 || (slash >= 0 && slash < colon))
            return -1;
        return platform == Platform.Windows && colon == 1 ? -1 : colon;
    }

    /// <summary>
    /// True of a word a person would take for a path: it begins with a slash, a dot or a tilde, or holds a slash and no blank, or
    /// there is a file of that name. Prose, patterns and <c>key=value</c> are none.
    /// </summary>
    public static bool IsPath(PartialText word, Invocation invocation)
    {
        var text = word.KnownPrefix;
        if (text.Length == 0 || text[0] == '-')
            return false;
        foreach (var letter in text)
            if (letter is ' ' or '\t' or '\n' or '(' or ')' or '{' or '}' or '|' or '<' or '>' or '^' or '$')
                return false;
        if (text[0] is '/' or '~' || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal))
            return true;
        return (text[0] == '.' && text.Length > 2 && char.IsAsciiLetter(text[1])) || text.Contains('/') || HasFileEnding(text);
    }

    /// <summary>True where there is a file or directory of that name.</summary>
    public static bool Exists(PartialText word, PartialText directory, Invocation invocation) =>
        PathReading.Absolute(word, directory, invocation.Surroundings, tilde: false).Known is { } path && invocation.Surroundings.Files.KindOf(path) != FileKind.Absent;

    /// <summary>True of <c>name.ending</c> with an ending of two to four letters or digits.</summary>
    public static bool HasFileEnding(string text)
    {
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || text.Length - dot is < 3 or > 5)
            return false;
        foreach (var letter in text.AsSpan(dot + 1))
            if (!char.IsAsciiLetterOrDigit(letter))
                return false;
        return true;
    }
}
