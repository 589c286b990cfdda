using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>A pattern that a program, not the shell, undoes: its stars and question marks become wildcards.</summary>
internal static class Wildcards
{
    public static PartialText Of(PartialText pattern)
    {
        var parts = new List<TextPart>();
        foreach (var part in pattern.Parts)
        {
            if (part is KnownPart known)
                AddKnown(parts, known.Text);
            else
                parts.Add(part);
        }
        return PartialText.Of(parts);
    }

    /// <summary>The word as it stands where no file matches it: a shell hands such a pattern on as it is. No URL, code or text is a file's name.</summary>
    public static PartialText Literal(PartialText word)
    {
        var wild = false;
        foreach (var part in word.Parts)
            wild |= part is AnyRunPart or AnyCharacterPart or CharacterClassPart;
        return wild ? PartialText.Of(word.Parts.Select(AsText)) : word;
    }

    private static TextPart AsText(TextPart part) => part switch
    {
        AnyRunPart => new KnownPart("*"),
        AnyCharacterPart => new KnownPart("?"),
        CharacterClassPart of => new KnownPart((of.Negated ? "[!" : "[") + string.Concat(of.Ranges.Select(AsText)) + "]"),
        _ => part,
    };

    private static string AsText(CharacterRange range) => range.First == range.Last ? range.First.ToString() : $"{range.First}-{range.Last}";

    private static void AddKnown(List<TextPart> parts, string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('*' or '?' or '['))
                continue;
            parts.Add(new KnownPart(text[start..i]));
            var close = text[i] == '[' ? text.IndexOf(']', i) : i;
            if (close < 0)
                close = i;
            parts.Add(text[i] == '*' ? new AnyRunPart() : text[i] == '?' ? new AnyCharacterPart() : Class(text.AsSpan(i + 1, Math.Max(0, close - i - 1))));
            i = close;
            start = i + 1;
        }
        parts.Add(new KnownPart(text[start..]));
    }

    private static CharacterClassPart Class(ReadOnlySpan<char> inner)
    {
        var negated = inner.Length > 0 && inner[0] is '!' or '^';
        if (negated)
            inner = inner[1..];
        var ranges = ImmutableArray.CreateBuilder<CharacterRange>();
        for (var i = 0; i < inner.Length; i++)
        {
            var last = i + 2 < inner.Length && inner[i + 1] == '-' ? inner[i + 2] : inner[i];
            ranges.Add(new(inner[i], last));
            if (i + 2 < inner.Length && inner[i + 1] == '-')
                i += 2;
        }
        return new(ranges.ToImmutable(), negated);
    }
}
