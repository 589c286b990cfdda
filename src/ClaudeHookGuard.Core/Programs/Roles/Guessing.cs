using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Judges a word by its look, where no row says what it is.</summary>
internal static class Guessing
{
    /// <summary>A URL is contacted, what looks like a path is read, of <c>key=value</c> and <c>@file</c> the part behind is judged so; prose names nothing.</summary>
    public static void Word(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        var text = word.KnownPrefix;
        if (text.StartsWith('@'))
            TryWord(effects, Words.After(word, 1), directory, tilde: false);
        else if (!TryWord(effects, word, directory, tilde: false) && text.AsSpan().IndexOf(' ') < 0 && Words.Cut(word, '=') is var (_, value))
            TryWord(effects, value.KnownPrefix.StartsWith('@') ? Words.After(value, 1) : value, directory, tilde: true);
    }

    private static bool TryWord(EffectsBuilder effects, PartialText word, PartialText directory, bool tilde)
    {
        var text = word.KnownPrefix;
        if (text.AsSpan().IndexOfAny(' ', '\n', '\t') >= 0)
            return false;
        if (Looks.IsUrl(word) || Looks.IsFileUrl(word))
        {
            HostFacts.Url(effects, word, directory);
            return true;
        }
        if (text.Contains('=') || !Looks.IsPath(word, effects.Invocation))
            return false;
        effects.Touch(PathAccess.Read, word, PathReach.Itself, directory, tilde);
        return true;
    }
}
