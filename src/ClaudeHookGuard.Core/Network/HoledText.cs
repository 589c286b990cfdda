using System.Text;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// A <see cref="PartialText"/> as one string in which <see cref="Hole"/> stands for each part that is not known, so that it can be cut and
/// mapped like any text. The order of holes must be kept; characters may be added or left out freely.
/// </summary>
internal readonly struct HoledText
{
    /// <summary>A code point that is no character; where the text itself has one it becomes a hole, since no reader says what it means.</summary>
    internal const char Hole = '\uffff';

    private readonly ImmutableArray<TextPart> _holes;
    private readonly int _firstHole;

    private HoledText(string text, ImmutableArray<TextPart> holes, int firstHole)
    {
        Text = text;
        _holes = holes;
        _firstHole = firstHole;
    }

    internal string Text { get; }

    internal bool HasHoles => Text.Contains(Hole);

    internal static HoledText Of(PartialText text)
    {
        if (text.Known is { } known && !known.Contains(Hole))
            return new(known, [], 0);
        var builder = new StringBuilder();
        var holes = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var part in text.Parts)
        {
            var literal = part switch
            {
                KnownPart { Text: var characters } => characters,
                CharacterClassPart bracketed => BracketedAddress(bracketed),
                _ => null,
            };
            builder.Append(literal ?? Hole.ToString());
            if (literal is null)
                holes.Add(part);
            else
                foreach (var c in literal)
                    if (c == Hole)
                        holes.Add(new UnknownPart("a code point that is no character"));
        }
        return new(builder.ToString(), holes.ToImmutable(), 0);
    }

    // http://[::1]:80/ without quotes is a wildcard to the shell, which leaves it as it stands where no file has such a name.
    private static string? BracketedAddress(CharacterClassPart part)
    {
        var inside = new StringBuilder();
        foreach (var range in part.Ranges)
            inside.Append(range.First == range.Last ? range.First.ToString() : "-");
        var text = inside.ToString();
        return !part.Negated && text.Contains(':') && Address.TryParse(text, out _) ? $"[{text}]" : null;
    }

    /// <summary>The text from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    internal HoledText Slice(int start, int end) => new(Text[start..end], _holes, _firstHole + CountHoles(Text.AsSpan(0, start)));

    /// <summary>The same holes in another wording, which must have as many.</summary>
    internal HoledText With(string text) => new(text, _holes, _firstHole);

    /// <summary>The part that stands in the hole number <paramref name="index"/>.</summary>
    internal TextPart HoleAt(int index) => _holes[_firstHole + index];

    /// <summary>Why the first hole is one.</summary>
    internal string Why() => HasHoles && HoleAt(0) is UnknownPart unknown ? unknown.Why : "a shell wildcard stands there";

    internal PartialText ToPartialText()
    {
        if (!HasHoles)
            return PartialText.Of(Text);
        var parts = new List<TextPart>();
        var (start, hole) = (0, 0);
        for (var i = 0; i <= Text.Length; i++)
        {
            if (i < Text.Length && Text[i] != Hole)
                continue;
            parts.Add(new KnownPart(Text[start..i]));
            if (i < Text.Length)
                parts.Add(HoleAt(hole++));
            start = i + 1;
        }
        return PartialText.Of(parts);
    }

    private static int CountHoles(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (c == Hole)
                count++;
        return count;
    }
}
