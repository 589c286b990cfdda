using System.Text;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>
/// Command texts with holes (<c>bash -c "ls $x"</c>): while such a text is read, a character that stands nowhere in it takes the place of
/// each hole, and turns into the hole again in whatever word it ends up.
/// </summary>
internal sealed class HoledTexts
{
    /// <summary>Private-use characters (Unicode, U+E000 to U+F8FF) mean nothing to a shell.</summary>
    private const char First = '\uE000';
    private const char Last = '\uF8FF';
    private readonly Dictionary<char, TextPart> _holes = [];
    private char _next = First;

    /// <summary>The text with its holes filled, or null where there are too many.</summary>
    public string? Fill(PartialText text)
    {
        if (text.Known is { } known)
            return known;
        var filled = new StringBuilder();
        foreach (var part in text.Parts)
            if (part is KnownPart stretch)
                filled.Append(stretch.Text);
            else if (FreeCharacter(text) is { } free)
            {
                _holes[free] = part;
                filled.Append(free);
            }
            else
                return null;
        return filled.ToString();
    }

    /// <summary>The text as it was before, where the characters in it stand for holes.</summary>
    public PartialText Open(string text)
    {
        if (_holes.Count == 0 || text.AsSpan().IndexOfAnyInRange(First, Last) < 0)
            return PartialText.Of(text);
        var parts = new List<TextPart>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
            if (_holes.TryGetValue(text[i], out var hole))
            {
                parts.Add(new KnownPart(text[start..i]));
                parts.Add(hole);
                start = i + 1;
            }
        parts.Add(new KnownPart(text[start..]));
        return PartialText.Of(parts);
    }

    private char? FreeCharacter(PartialText text)
    {
        while (_next <= Last)
        {
            var free = _next++;
            var taken = false;
            foreach (var part in text.Parts)
                taken |= part is KnownPart known && known.Text.Contains(free);
            if (!taken)
                return free;
        }
        return null;
    }
}
