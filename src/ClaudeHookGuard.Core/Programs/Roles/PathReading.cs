using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Makes a program's path words absolute, by spelling alone.</summary>
internal static class PathReading
{
    /// <param name="tilde">
    /// True where the word may begin with a tilde that the program itself undoes, or that some shells do: behind an option's equals
    /// sign. In a word of its own a tilde that is still there was quoted.
    /// </param>
    public static PartialText Absolute(PartialText word, PartialText directory, Surroundings surroundings, bool tilde)
    {
        var text = word.KnownPrefix;
        if (IsAbsolute(text, surroundings.Platform))
            return word;
        if (tilde && text.StartsWith('~') && (text.Length == 1 || text[1] == '/'))
            return PartialText.Of(surroundings.Home).Add(Words.After(word, 1));
        if (word.Parts.Length > 0 && word.Parts[0] is UnknownPart)
            return word;
        if (word.Parts.Length == 0 || word.Known == ".")
            return directory;
        var slash = directory.Parts.Length > 0 && directory.Parts[^1] is KnownPart last && last.Text.EndsWith('/');
        return slash ? directory.Add(word) : directory.Add(PartialText.Of("/")).Add(word);
    }

    public static bool IsAbsolute(string text, Platform platform) =>
        text.StartsWith('/') || (platform == Platform.Windows && (text.StartsWith('\\') || (text.Length > 1 && text[1] == ':' && char.IsAsciiLetter(text[0]))));

    /// <summary>True of a stream that is no file: <c>-</c> is for the caller, <c>/dev/stdin</c> and the like stand here.</summary>
    public static bool IsStream(string? text) => text is "/dev/null" or "/dev/stdin" or "/dev/stdout" or "/dev/stderr" or "/dev/tty" or "/dev/zero"
        or "/dev/random" or "/dev/urandom" or "/dev/full" or "/dev/fd/0" or "/dev/fd/1" or "/dev/fd/2" or "/proc/self/fd/0" or "/proc/self/fd/1" or "/proc/self/fd/2" or "NUL";
}
