using ClaudeHookGuard.Core.Programs.Arguments;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary><c>cmd /c TEXT</c> and <c>cmd /k TEXT</c>.</summary>
internal static class CmdReader
{
    public static void Read(EffectsBuilder effects)
    {
        var words = effects.Invocation.Arguments;
        for (var at = 0; at < words.Length; at++)
        {
            var text = words[at].KnownPrefix;
            if (text.Length > 1 && text[0] == '/' && char.ToLowerInvariant(text[1]) is 'c' or 'k' or 'r')
            {
                var rest = text.Length > 2 ? [Words.After(words[at], 2), .. words[(at + 1)..]] : words[(at + 1)..];
                effects.Run(new RunCode(CodeLanguage.Cmd, Words.Join(rest.AsSpan()), []));
                return;
            }
        }
    }
}
