namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>busybox and toybox: the first word is the program.</summary>
internal static class BusyboxReader
{
    public static void Read(EffectsBuilder effects)
    {
        var words = effects.Invocation.Arguments;
        if (words.Length > 0 && !words[0].KnownPrefix.StartsWith('-'))
            effects.Run(new RunWords(words, null, false));
    }
}
