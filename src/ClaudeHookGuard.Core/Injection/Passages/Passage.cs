using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Passages;

/// <summary>A paragraph of a text as tokens. One object is filled again for each paragraph.</summary>
internal sealed class Passage
{
    public const int MostTokens = 320;

    /// <summary>From this many tokens on a passage ends with its line.</summary>
    public const int EnoughTokens = 200;

    private readonly Token[] _tokens = new Token[MostTokens];

    public int Count { get; private set; }

    /// <summary>The classes of all its words.</summary>
    public WordClass Seen { get; private set; }

    /// <summary>Stands in a block of code or a quotation of a text with marks (Markdown).</summary>
    public bool IsFenced { get; set; }

    /// <summary>Words that were written so that a plain search misses them: with digits for letters, or with characters between that do not show.</summary>
    public int Disguised { get; set; }

    /// <summary>Words of one letter.</summary>
    public int Singles { get; private set; }

    public bool IsFull => Count == MostTokens;

    public Token this[int index] => _tokens[index];

    public int Start => Count == 0 ? 0 : _tokens[0].Start;

    public int End => Count == 0 ? 0 : _tokens[Count - 1].End;

    public void Clear()
    {
        Count = 0;
        Seen = WordClass.None;
        Disguised = 0;
        Singles = 0;
        IsFenced = false;
    }

    public void Add(Token token)
    {
        if (IsFull)
            return;
        _tokens[Count++] = token;
        Seen |= token.Classes;
        if (token.End - token.Start == 1 && token.Mark == Mark.Word)
            Singles++;
    }

    public void ReplaceLast(Token token)
    {
        Seen |= token.Classes;
        _tokens[Count - 1] = token;
    }

    public bool Sees(WordClass any) => (Seen & any) != 0;

    public bool Is(int index, WordClass any) => index >= 0 && index < Count && (_tokens[index].Classes & any) != 0;

    public bool Is(int index, Mark mark) => index >= 0 && index < Count && _tokens[index].Mark == mark;

    public bool IsWord(int index) => index >= 0 && index < Count && _tokens[index].Mark == Mark.Word;

    /// <summary>The first token of the sentence that holds a token.</summary>
    public int SentenceStart(int index)
    {
        while (index > 0 && _tokens[index - 1].Mark != Mark.Sentence)
            index--;
        return index;
    }

    /// <summary>The token that ends the sentence, or the number of tokens.</summary>
    public int SentenceEnd(int index)
    {
        while (index < Count && _tokens[index].Mark != Mark.Sentence)
            index++;
        return index;
    }

    /// <summary>Whether a word of these classes stands in the range.</summary>
    public bool Any(int from, int to, WordClass any)
    {
        for (var i = Math.Max(from, 0); i < to && i < Count; i++)
            if ((_tokens[i].Classes & any) != 0)
                return true;
        return false;
    }

    public bool Any(int from, int to, Mark mark)
    {
        for (var i = Math.Max(from, 0); i < to && i < Count; i++)
            if (_tokens[i].Mark == mark)
                return true;
        return false;
    }
}
