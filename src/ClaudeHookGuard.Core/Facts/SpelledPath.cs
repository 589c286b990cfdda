using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>Makes a path as a tool's argument spells it absolute; everything else about its spelling is left to the path check.</summary>
public static class SpelledPath
{
    /// <summary>The path that <paramref name="text"/> means to a tool whose working directory is the session's.</summary>
    public static PartialText Absolute(string text, Surroundings surroundings)
    {
        if (text is "~" || text.StartsWith("~/", StringComparison.Ordinal) || (surroundings.Platform == Platform.Windows && text.StartsWith("~\\", StringComparison.Ordinal)))
            return PartialText.Of(surroundings.Home + text[1..]);
        return PartialText.Of(IsAbsolute(text, surroundings.Platform) ? text : Join(surroundings.WorkingDirectory, text));
    }

    /// <summary>The path <paramref name="below"/> in <paramref name="directory"/>.</summary>
    public static string Join(string directory, string below) =>
        below.Length == 0 ? directory : directory.EndsWith('/') ? directory + below : directory + "/" + below;

    private static bool IsAbsolute(string text, Platform platform) =>
        text.StartsWith('/')
        || (platform == Platform.Windows && (text.StartsWith('\\') || (text.Length >= 2 && char.IsAsciiLetter(text[0]) && text[1] == ':')));
}
