using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>
/// File names of media tools. ImageMagick takes a format or a maker of pictures before the name (<c>label:@text</c>), ffmpeg a protocol
/// (<c>concat:a|b</c>, <c>file:x</c>, <c>subfile,,start,0,,:x</c>).
/// </summary>
internal static class MediaReading
{
    public static void Read(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if (Looks.IsUrl(word))
        {
            HostFacts.Url(effects, word, directory);
            return;
        }
        foreach (var one in Words.Split(WithoutPrefix(word), '|'))
            ReadOne(effects, one, directory);
    }

    private static void ReadOne(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        var path = WithoutPrefix(word);
        if (path.KnownPrefix.StartsWith('@'))
            path = Words.After(path, 1);
        if (path.Known is not ("" or "-"))
            effects.Touch(PathAccess.Read, path, PathReach.Itself, directory, tilde: true);
    }

    /// <summary>The word behind <c>name:</c>; a single letter is a drive, and a name with a slash or dot in it is part of a path.</summary>
    private static PartialText WithoutPrefix(PartialText word)
    {
        var text = word.KnownPrefix;
        var colon = text.IndexOf(':');
        return colon > 1 && text.AsSpan(0, colon).IndexOfAny('/', '.', '\\') < 0 ? Words.After(word, colon + 1) : word;
    }
}
