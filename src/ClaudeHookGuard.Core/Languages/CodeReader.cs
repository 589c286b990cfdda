using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Reads program texts of all languages the guard knows something about; see <see cref="CodeRun"/> for how far that goes.</summary>
public sealed class CodeReader : ICodeReader
{
    /// <summary>Characters of one program text; a longer one is unreadable as a whole.</summary>
    public const int MaxCode = 4 * 1024 * 1024;

    public Effects Read(RunCode code, Invocation invocation)
    {
        var effects = new EffectsBuilder(invocation, $"{invocation.Place}: {NameOf(code.Language)}");
        if (code.Text.Known is not { } text)
            effects.Unreadable(UnreadableAs.Command, code.Text, "the program text is not fully known");
        if (code.Text.Known is { Length: > MaxCode })
            effects.Unreadable(UnreadableAs.Command, PartialText.Empty, "the program text is longer than is read");
        else
            Read(code with { Text = PartialText.Of(code.Text.Known ?? KnownParts(code.Text)) }, effects);
        return effects.Build();
    }

    private static void Read(RunCode code, EffectsBuilder effects)
    {
        var text = code.Text.Known!;
        switch (code.Language)
        {
            case CodeLanguage.Sql:
                effects.Add(new SqlRun(text, effects.Place));
                break;
            case CodeLanguage.Jq:
                JqReader.Read(text, effects);
                break;
            case CodeLanguage.Sed:
                SedReader.Read(text, effects);
                break;
            case CodeLanguage.Awk:
                AwkReader.Read(text, effects);
                break;
            case CodeLanguage.PowerShell:
                PowerShellReader.Read(text, effects);
                break;
            case CodeLanguage.Cmd:
                CmdTextReader.Read(text, effects);
                break;
            default:
                new CodeRun(text, code.Language, effects, code.Arguments).Run();
                break;
        }
    }

    /// <summary>The known parts of a text that is not fully known are read all the same, so that a refusal in them is not lost.</summary>
    private static string KnownParts(PartialText text) => string.Concat(text.Parts.Select(part => part is KnownPart known ? known.Text : "\"\""));

    private static string NameOf(CodeLanguage language) => language.ToString().ToLowerInvariant();
}
