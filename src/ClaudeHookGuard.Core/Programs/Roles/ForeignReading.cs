using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>
/// Program text in a language that nobody here reads (Groovy, Elixir, Julia …). Nearly all of them quote strings alike: each word of each string
/// literal is judged by its look, so that a path or URL spelled out is seen. What is computed is not.
/// </summary>
internal static class ForeignReading
{
    /// <summary>Literals beyond these are not looked at.</summary>
    private const int MaxLiterals = 1024;

    public static void Read(EffectsBuilder effects, PartialText text, PartialText directory)
    {
        var count = 0;
        foreach (var part in text.Parts)
            if (part is KnownPart known)
                ReadLiterals(effects, known.Text, directory, ref count);
        if (ShowsEnvironment(text.KnownPrefix) && effects.Invocation.Printed)
            effects.Add(new Facts.EnvironmentShown("*", null, effects.Place));
    }

    private static void ReadLiterals(EffectsBuilder effects, string text, PartialText directory, ref int count)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('"' or '\'' or '`'))
                continue;
            var end = i + 1;
            while (end < text.Length && text[end] != text[i])
                end += text[end] == '\\' ? 2 : 1;
            if (end >= text.Length || count++ >= MaxLiterals)
                return;
            ReadLiteral(effects, text[(i + 1)..end], directory);
            i = end;
        }
    }

    private static void ReadLiteral(EffectsBuilder effects, string literal, PartialText directory)
    {
        foreach (var range in literal.AsSpan().SplitAny(' ', '\t', '\n', ',', '|', ';', '<', '>'))
            if (range.End.Value > range.Start.Value)
                ReadWord(effects, literal[range], directory);
    }

    private static void ReadWord(EffectsBuilder effects, string word, PartialText directory)
    {
        if (word.StartsWith("~/", StringComparison.Ordinal))
            effects.Touch(Facts.PathAccess.Read, PartialText.Of(word), Facts.PathReach.Itself, directory, tilde: true);
        else
            Guessing.Word(effects, PartialText.Of(word), directory);
    }

    /// <summary>A call that gives all of the environment, by the names the languages have for it.</summary>
    private static bool ShowsEnvironment(string text) =>
        text.Contains("System.getenv()", StringComparison.Ordinal) || text.Contains("System.get_env()", StringComparison.Ordinal) || text.Contains("getEnvironment", StringComparison.Ordinal)
        || (text.Contains("println(ENV)", StringComparison.Ordinal) || text.Contains("print(ENV)", StringComparison.Ordinal)) || text.Contains("os.environ", StringComparison.Ordinal);
}
