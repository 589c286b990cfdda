using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary><c>ps</c>: the letter <c>e</c> without a dash (<c>ps auxe</c>, <c>ps eww</c>), or <c>-E</c> on macOS, shows the environment of processes.</summary>
internal static class ProcessListReader
{
    public static void Read(EffectsBuilder effects)
    {
        var words = effects.Invocation.Arguments;
        for (var at = 0; at < words.Length; at++)
        {
            var text = words[at].KnownPrefix;
            var asksAll = text.Length > 0 && (text[0] == '-' ? text[1..].Contains('E') : at == 0 && text.Contains('e') && IsLetters(text));
            if (asksAll && effects.Invocation.Printed)
                effects.Add(new EnvironmentShown("*", null, effects.Place));
        }
    }

    private static bool IsLetters(string text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetter(letter))
                return false;
        return true;
    }
}
