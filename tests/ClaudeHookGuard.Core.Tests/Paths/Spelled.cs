using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Paths;

/// <summary>Writes touched paths briefly: <c>*</c>, <c>?</c> and <c>[ab]</c> are a command's wildcards, <c>$</c> is a hole.</summary>
internal static class Spelled
{
    public static PartialText Text(string text)
    {
        var parts = new List<TextPart>();
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '[' && text.IndexOf(']', i) is var close and > 0)
            {
                parts.Add(new CharacterClassPart([.. text[(i + 1)..close].Select(character => new CharacterRange(character, character))], false));
                i = close;
            }
            else
            {
                parts.Add(text[i] switch { '*' => new AnyRunPart(), '?' => new AnyCharacterPart(), '$' => new UnknownPart("unknown"), var character => new KnownPart(character.ToString()) });
            }
        return PartialText.Of(parts);
    }

    public static TouchedPath Path(string text, Surroundings surroundings, PathReach reach = PathReach.Itself, PathAccess access = PathAccess.Read) =>
        TouchedPath.Of(new PathTouched(access, Text(text), reach, "/test"), surroundings);

    /// <summary>A path in which every character is itself.</summary>
    public static TouchedPath Known(string text, Surroundings surroundings) =>
        TouchedPath.Of(new PathTouched(PathAccess.Read, PartialText.Of(text), PathReach.Itself, "/test"), surroundings);

    public static bool Reaches(string pattern, TouchedPath path) => PathPattern.Of(pattern, PatternBase.Project).Reaches(path);

    public static bool Covers(string pattern, TouchedPath path) => PathPattern.Of(pattern, PatternBase.Project).Covers(path);
}
