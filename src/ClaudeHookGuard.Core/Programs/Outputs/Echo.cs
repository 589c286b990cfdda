using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary><c>echo</c> as bash has it: <c>-n</c>, <c>-e</c> and <c>-E</c>, alone or bundled, before the first other word.</summary>
internal static class Echo
{
    public static PartialText Print(ImmutableArray<PartialText> words)
    {
        var at = 0;
        var newline = true;
        var escapes = false;
        while (at < words.Length && IsOption(words[at].Known))
        {
            var option = words[at++].Known!;
            newline &= !option.Contains('n');
            escapes = option.LastIndexOf('e') > option.LastIndexOf('E') || (escapes && !option.Contains('E'));
        }
        var text = Words.Join(words.AsSpan()[at..]);
        if (escapes)
            text = Escaped(text, ref newline);
        return newline ? text.Add(PartialText.Of("\n")) : text;
    }

    private static PartialText Escaped(PartialText text, ref bool newline)
    {
        var parts = new List<TextPart>();
        foreach (var part in text.Parts)
        {
            if (part is not KnownPart known)
            {
                parts.Add(part);
                continue;
            }
            parts.Add(new KnownPart(Escapes.Undo(known.Text, octalNeedsZero: true, out var stopped)));
            if (stopped)
            {
                newline = false;
                break;
            }
        }
        return PartialText.Of(parts);
    }

    private static bool IsOption(string? word)
    {
        if (word is not { Length: > 1 } || word[0] != '-')
            return false;
        foreach (var letter in word.AsSpan(1))
            if (letter is not ('n' or 'e' or 'E'))
                return false;
        return true;
    }
}
