using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Arguments;

/// <summary>Cutting and joining the words of a command line.</summary>
internal static class Words
{
    public static PartialText Space { get; } = PartialText.Of(" ");

    /// <summary>The word without its first <paramref name="count"/> characters, which must lie in its known beginning.</summary>
    public static PartialText After(PartialText word, int count)
    {
        if (count == 0)
            return word;
        if (word.Parts.Length == 1)
            return PartialText.Of(word.KnownPrefix[count..]);
        var rest = word.Parts.ToArray();
        rest[0] = new KnownPart(word.KnownPrefix[count..]);
        return PartialText.Of(rest);
    }

    /// <summary>The words joined by spaces, as <c>eval</c> and <c>ssh</c> join them.</summary>
    public static PartialText Join(ReadOnlySpan<PartialText> words)
    {
        var parts = new List<TextPart>();
        foreach (var word in words)
        {
            if (parts.Count > 0)
                parts.Add(new KnownPart(" "));
            parts.AddRange(word.Parts);
        }
        return PartialText.Of(parts);
    }

    /// <summary>Splits at the first <paramref name="separator"/> in the known beginning; null where there is none.</summary>
    public static (string Before, PartialText After)? Cut(PartialText word, char separator)
    {
        var at = word.KnownPrefix.IndexOf(separator);
        return at < 0 ? null : (word.KnownPrefix[..at], After(word, at + 1));
    }

    /// <summary>Splits at each <paramref name="separator"/> in the known parts.</summary>
    public static List<PartialText> Split(PartialText word, char separator)
    {
        var pieces = new List<PartialText>();
        var current = new List<TextPart>();
        foreach (var part in word.Parts)
        {
            if (part is not KnownPart known)
            {
                current.Add(part);
                continue;
            }
            var start = 0;
            for (var at = known.Text.IndexOf(separator); at >= 0; at = known.Text.IndexOf(separator, start))
            {
                current.Add(new KnownPart(known.Text[start..at]));
                pieces.Add(PartialText.Of(current));
                current.Clear();
                start = at + 1;
            }
            current.Add(new KnownPart(known.Text[start..]));
        }
        pieces.Add(PartialText.Of(current));
        return pieces;
    }

    /// <summary>The text with each known occurrence of <paramref name="mark"/> replaced, as <c>xargs -I</c> and <c>find -exec</c> do.</summary>
    public static PartialText Replace(PartialText word, string mark, PartialText with)
    {
        if (mark.Length == 0)
            return word;
        var parts = new List<TextPart>();
        foreach (var part in word.Parts)
        {
            if (part is not KnownPart known || !known.Text.Contains(mark, StringComparison.Ordinal))
            {
                parts.Add(part);
                continue;
            }
            var start = 0;
            for (var at = known.Text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = known.Text.IndexOf(mark, start, StringComparison.Ordinal))
            {
                parts.Add(new KnownPart(known.Text[start..at]));
                parts.AddRange(with.Parts);
                start = at + mark.Length;
            }
            parts.Add(new KnownPart(known.Text[start..]));
        }
        return PartialText.Of(parts);
    }
}
