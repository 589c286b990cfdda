namespace ClaudeHookGuard.Core.Paths;

/// <summary>Chooses the braces of a pattern: <c>a{b,c{d,e}}</c> is <c>ab</c>, <c>acd</c> and <c>ace</c>. A bracket expression keeps its braces.</summary>
internal static class Braces
{
    /// <summary>How deep braces may stand in braces.</summary>
    private const int MaxDepth = 8;

    public static bool TryExpand(string text, int limit, out List<string> choices, out PatternMistake? mistake)
    {
        choices = [];
        var at = 0;
        mistake = Sequence(text, ref at, 0, limit, choices);
        if (mistake is null && at < text.Length)
            mistake = new("a } has no { before it", "remove it, or write [}] for the character itself");
        return mistake is null;
    }

    /// <summary>Reads to the end of the text or, inside braces, to the comma or brace that ends the choice.</summary>
    private static PatternMistake? Sequence(string text, ref int at, int depth, int limit, List<string> choices)
    {
        choices.Add("");
        while (at < text.Length && text[at] != '}' && !(depth > 0 && text[at] == ','))
        {
            if (text[at] == '{')
            {
                if (Group(text, ref at, depth + 1, limit, choices) is { } mistake)
                    return mistake;
                continue;
            }
            var end = EndOfRun(text, at);
            for (var i = 0; i < choices.Count; i++)
                choices[i] += text[at..end];
            at = end;
        }
        return null;
    }

    /// <summary>The end of the bracket expression that stands here, or of the characters that mean nothing to braces.</summary>
    private static int EndOfRun(string text, int at)
    {
        if (text[at] == '[' && NameGlob.EndOfClass(text, at) is var close and > 0)
            return close + 1;
        var length = text.AsSpan(at + 1).IndexOfAny("{},[");
        return length < 0 ? text.Length : at + 1 + length;
    }

    private static PatternMistake? Group(string text, ref int at, int depth, int limit, List<string> choices)
    {
        if (depth > MaxDepth)
            return new($"braces stand more than {MaxDepth} deep", "write the alternatives as patterns of their own");
        var inner = new List<string>();
        do
        {
            at++;
            var one = new List<string>();
            if (Sequence(text, ref at, depth, limit, one) is { } mistake)
                return mistake;
            inner.AddRange(one);
        }
        while (at < text.Length && text[at] == ',' && inner.Count <= limit);
        if (at >= text.Length)
            return new("a { is not closed", "add the } or write [{] for the character itself");
        if ((long)inner.Count * choices.Count > limit)
            return new($"the braces stand for more than {limit} paths", "write fewer alternatives, or several patterns");
        at++;
        Multiply(choices, inner);
        return null;
    }

    private static void Multiply(List<string> choices, List<string> inner)
    {
        string[] heads = [.. choices];
        choices.Clear();
        foreach (var head in heads)
            foreach (var tail in inner)
                choices.Add(head + tail);
    }
}
