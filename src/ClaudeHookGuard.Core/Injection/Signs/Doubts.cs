using ClaudeHookGuard.Core.Injection.Passages;
using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>
/// What speaks for a text about such orders: an article, a test, a quotation. It takes points off; only a quotation in a text that is about
/// attacks clears a passage altogether.
/// </summary>
internal static class Doubts
{
    /// <summary>More points than any passage has.</summary>
    public const int Cleared = 1000;

    private const int PerWord = 2;
    private const int MostHere = 4;
    private const int ManyWords = 3;
    private const int OfManyWords = 3;
    private const int OfLiteral = 3;
    private const int OfQuotation = 3;
    private const int OfMarks = 2;
    private const int OfTestMaterial = 3;

    /// <param name="aboutAttacks">Words in the whole text that talk about attacks.</param>
    public static int Of(Passage passage, Tally tally, ReadOnlySpan<byte> text, bool isData, bool isTestMaterial, int aboutAttacks)
    {
        var here = Count(passage, WordClass.Meta);
        var open = OpenQuote(passage, tally, text);
        var stands = open >= 0 && !isData && !IsAttribute(passage, open, text);
        var isLiteral = stands && open > 0 && IsLiteral(passage, open, text);
        var isQuoted = passage.IsFenced || (stands && !IsValue(passage, open));
        if ((isQuoted || isLiteral) && here + aboutAttacks > 0)
            return Cleared;
        if (isTestMaterial && here + aboutAttacks > 0)
            return Cleared;
        if (isLiteral && (isTestMaterial || passage.Sees(WordClass.Testing)))
            return Cleared;
        var points = Math.Min(here * PerWord, MostHere) + (aboutAttacks >= ManyWords ? OfManyWords : 0);
        points += isLiteral ? OfLiteral : isQuoted ? (passage.Sees(WordClass.Describe) ? OfQuotation : OfMarks) : 0;
        return points + (isTestMaterial ? OfTestMaterial : 0);
    }

    private static int Count(Passage passage, WordClass classes)
    {
        if (!passage.Sees(classes))
            return 0;
        var count = 0;
        for (var i = 0; i < passage.Count; i++)
            if (passage.Is(i, classes))
                count++;
        return count;
    }

    /// <summary>The quotation mark that stands open at the first sign and is closed behind it; -1 where there is none.</summary>
    private static int OpenQuote(Passage passage, Tally tally, ReadOnlySpan<byte> text)
    {
        var open = -1;
        for (var i = 0; i < passage.Count && (i < tally.First || open >= 0); i++)
        {
            if (passage[i].Mark is not (Mark.Quote or Mark.Backtick))
                continue;
            if (open < 0)
                open = i;
            else if (Closes(text[passage[open].Start..passage[open].End], text[passage[i].Start..passage[i].End]))
            {
                if (i > tally.First)
                    return open;
                open = -1;
            }
        }
        return -1;
    }

    /// <summary>The same ASCII mark, or any other mark that is no ASCII one.</summary>
    private static bool Closes(ReadOnlySpan<byte> open, ReadOnlySpan<byte> close) => open.SequenceEqual(close) || (open.Length > 1 && close.Length > 1);

    /// <summary>A string of a program: an argument, an operand, an element.</summary>
    private static bool IsLiteral(Passage passage, int open, ReadOnlySpan<byte> text) => passage[open - 1] switch
    {
        { Mark: Mark.Open } bracket => text[bracket.Start] is (byte)'(' or (byte)'[' or (byte)'{',
        { Mark: Mark.Sign } sign => text[sign.Start] is (byte)'=' or (byte)'+',
        { Mark: Mark.Comma } comma => open > 1 && passage[open - 2].Mark == Mark.Quote && text[comma.Start] == ',',
        { Mark: Mark.Word } word => word.End == passage[open].Start,
        _ => false,
    };

    /// <summary>The value of a key, or an item of a list: data, and no quotation in running text.</summary>
    private static bool IsValue(Passage passage, int open)
    {
        var before = open - 1;
        while (before >= 0 && passage[before].Mark is Mark.Line or Mark.Sign)
            before--;
        return before < 0 || (passage[before].Mark == Mark.Colon && !passage.Sees(WordClass.Meta)) || (passage[before].Mark == Mark.Comma && passage[before].End == passage[open].Start) || before != open - 1 && passage[before].Mark == Mark.Open;
    }

    /// <summary>The value of an attribute of HTML.</summary>
    private static bool IsAttribute(Passage passage, int open, ReadOnlySpan<byte> text)
    {
        if (!passage.Is(open - 1, Mark.Sign))
            return false;
        for (var i = open - 1; i >= 0; i--)
            if (passage[i].Mark == Mark.Open)
                return text[passage[i].Start] == '<';
        return false;
    }
}
