using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>A jq filter works on its input; what else it can reach is the environment (<c>env</c>, <c>$ENV</c>) and modules.</summary>
internal static class JqReader
{
    public static void Read(string filter, EffectsBuilder effects)
    {
        var tokens = new CodeLexer(filter, new Syntax("#", "$", "+", Interpolation.None)).Read();
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i] is { Kind: CodeTokenKind.Name, Text: "$ENV" or "env" } && (i == 0 || !tokens[i - 1].Is(".")))
                effects.Add(new EnvironmentShown(Member(tokens, i) ?? "*", null, effects.Place));
            else if (tokens[i] is { Kind: CodeTokenKind.Name, Text: "include" or "import" } && i + 1 < tokens.Count && tokens[i + 1].Value is { Parts.IsEmpty: false } module)
                effects.Read(module.Add(PartialText.Of(".jq")), effects.Invocation.Directory);
    }

    private static string? Member(List<CodeToken> tokens, int i)
    {
        if (i + 2 >= tokens.Count)
            return null;
        return tokens[i + 1].Is(".") && tokens[i + 2].Kind == CodeTokenKind.Name ? tokens[i + 2].Text
            : tokens[i + 1].Is("[") && tokens[i + 2].Value?.Known is { Length: > 0 } name ? name
            : null;
    }
}
