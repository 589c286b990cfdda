using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>Paths in strings of tools that no table knows: every reading that some server might follow is a fact of its own.</summary>
internal static class LoosePaths
{
    private const int MaxName = 255;
    private const int MaxDecodings = 3;
    private const int MaxRelative = 1024;

    /// <summary>Adds the path and its other readings: percent-encoding undone, a home variable put in, backslashes as separators, wildcards.</summary>
    internal static void Add(string text, ReadOnlySpan<PathAccess> accesses, PathReach reach, Surroundings surroundings, string place, List<Fact> facts)
    {
        for (var i = 0; i < MaxDecodings; i++)
        {
            AddSpelling(text, accesses, reach, surroundings, place, facts);
            if (!PercentText.TryDecode(text, out var decoded) || decoded == text)
                return;
            text = decoded;
        }
    }

    /// <summary>True for a text that starts like an absolute path, a home, a step up or a network share.</summary>
    internal static bool StartsRooted(string text) =>
        text[0] == '/' || IsHome(text) || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal) || text is "." or ".."
        || text.StartsWith(".\\", StringComparison.Ordinal) || text.StartsWith("..\\", StringComparison.Ordinal) || text.StartsWith("\\\\", StringComparison.Ordinal)
        || IsDrive(text) || HomeVariableLength(text) > 0;

    /// <summary>The same after percent-encoding is undone, once or more.</summary>
    internal static bool StartsRootedDecoded(string text)
    {
        for (var i = 1; i < MaxDecodings; i++)
        {
            PercentText.TryDecode(text, out text);
            if (text.Length > 0 && StartsRooted(text))
                return true;
        }
        return false;
    }

    /// <summary>True for an absolute path whose first component is one that systems have; a text that merely begins with a slash (<c>/help me</c>) has none.</summary>
    internal static bool StartsKnownPlace(string text) => text[0] != '/' ? StartsRooted(text) : TextPaths.IsTopDirectory(FirstComponent(text));

    /// <summary>True for one word that is a relative path: separators in it, or a file's name with an ending, or a hidden file.</summary>
    internal static bool IsRelative(string text)
    {
        if (text.Length > MaxRelative || HasTextMark(text))
            return false;
        if (text.AsSpan().ContainsAny('/', '\\'))
            return !text.Contains('+');
        var dot = text.LastIndexOf('.');
        if (dot < 0 || text.Length > MaxName || dot == text.Length - 1)
            return false;
        return dot == 0 || (char.IsAsciiLetter(text[dot + 1]) && text.Length - dot <= 12) || text[0] == '.';
    }

    // What names of files rarely have and texts and expressions often do.
    private static bool HasTextMark(string text)
    {
        foreach (var c in text)
            if (c is '<' or '>' or '"' or '\'' or '`' or '{' or '}' or '|' or ';' or ',' or '(' or ')' or '=' or '\n')
                return true;
        return false;
    }

    private static void AddSpelling(string text, ReadOnlySpan<PathAccess> accesses, PathReach reach, Surroundings surroundings, string place, List<Fact> facts)
    {
        AddReadings(text, accesses, reach, surroundings, place, facts);
        if (surroundings.Platform != Platform.Windows && text.Contains('\\'))
            AddReadings(text.Replace('\\', '/'), accesses, reach, surroundings, place, facts);
        if (!text.AsSpan().ContainsAny("*?[{"))
            return;
        foreach (var glob in FileGlob.Read(SpelledPath.Absolute(text, surroundings).ToString()))
            Touch(glob, accesses, reach, place, facts);
    }

    private static void AddReadings(string text, ReadOnlySpan<PathAccess> accesses, PathReach reach, Surroundings surroundings, string place, List<Fact> facts)
    {
        var variable = HomeVariableLength(text);
        if (!IsHome(text) || text.Length > 1 && text[1] is not ('/' or '\\'))
            Touch(IsDrive(text) ? PartialText.Of(text) : SpelledPath.Absolute(text, surroundings), accesses, reach, place, facts);
        if (variable == 0 && !IsHome(text))
            return;
        foreach (var home in surroundings.Homes)
            Touch(PartialText.Of(home + text[(variable > 0 ? variable : 1)..]), accesses, reach, place, facts);
    }

    private static void Touch(PartialText path, ReadOnlySpan<PathAccess> accesses, PathReach reach, string place, List<Fact> facts)
    {
        foreach (var access in accesses)
            facts.Add(new PathTouched(access, path, reach, place));
    }

    private static bool IsHome(string text) => text[0] == '~' && (text.Length == 1 || text[1] is '/' or '\\' || char.IsAsciiLetter(text[1]));

    private static bool IsDrive(string text) => text.Length >= 3 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] is '/' or '\\';

    private static int HomeVariableLength(string text)
    {
        ReadOnlySpan<string> spellings = ["$HOME", "${HOME}", "%USERPROFILE%", "%HOME%", "$env:USERPROFILE", "$env:HOME", "%HOMEPATH%"];
        foreach (var spelling in spellings)
            if (text.StartsWith(spelling, StringComparison.OrdinalIgnoreCase) && (text.Length == spelling.Length || text[spelling.Length] is '/' or '\\'))
                return spelling.Length;
        return 0;
    }

    private static ReadOnlySpan<char> FirstComponent(string text)
    {
        var rest = text.AsSpan().TrimStart('/');
        var end = rest.IndexOfAny('/', ' ');
        return end < 0 ? rest : rest[..end];
    }
}
