namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Matches bytes against a shape as <see cref="SecretRule"/> defines it. The shape text itself is walked at each match: candidates are rare, so
/// that nothing needs to be compiled at start. Work for one match is bounded by <see cref="StepLimit"/>; a shape that runs out of it does not match.
/// </summary>
internal ref struct TokenShape
{
    /// <summary>The most characters that an open-ended run such as <c>{n20-}</c> takes.</summary>
    public const int LongestRun = 4096;

    private const int StepLimit = 512;


    private readonly ReadOnlySpan<char> shape;
    private readonly ReadOnlySpan<byte> text;
    private int steps;
    private int secretStart = -1;
    private int secretEnd = -1;

    private TokenShape(ReadOnlySpan<char> shape, ReadOnlySpan<byte> text)
    {
        this.shape = shape;
        this.text = text;
    }

    /// <summary>Tries one pattern at <paramref name="at"/>. The answer is the secret's part, or a null range where it does not match.</summary>
    /// <param name="pattern">One pattern, without spaces.</param>
    /// <param name="text">The whole text: what follows a match decides whether it may end there.</param>
    /// <param name="at">Where the match must begin.</param>
    public static ShapeMatch? Match(ReadOnlySpan<char> pattern, ReadOnlySpan<byte> text, int at)
    {
        var matcher = new TokenShape(pattern, text);
        var end = matcher.Walk(0, at);
        if (end < 0)
            return null;
        var start = matcher.secretStart < 0 ? at : matcher.secretStart;
        return new(at, end, start, matcher.secretEnd < 0 ? end : matcher.secretEnd);
    }

    /// <summary>Matches the shape from <paramref name="p"/> on at <paramref name="i"/>; the end of the match, or -1.</summary>
    private int Walk(int p, int i)
    {
        while (p < shape.Length)
        {
            if (++steps > StepLimit)
                return -1;
            switch (shape[p])
            {
                case '{':
                    return WalkRun(p, i);
                case '(':
                    return WalkChoice(p, i);
                case '<':
                    secretStart = i;
                    p++;
                    continue;
                case '>':
                    secretEnd = i;
                    p++;
                    continue;
            }
            if (i >= text.Length || text[i] != shape[p])
                return -1;
            i++;
            p++;
        }
        return i;
    }

    private int WalkChoice(int p, int i)
    {
        var close = p + shape[p..].IndexOf(')');
        var rest = shape[(p + 1)..close];
        while (true)
        {
            var bar = rest.IndexOf('|');
            var choice = bar < 0 ? rest : rest[..bar];
            if (StartsWith(i, choice) && Walk(close + 1, i + choice.Length) is >= 0 and var end)
                return end;
            if (bar < 0)
                return -1;
            rest = rest[(bar + 1)..];
        }
    }

    private readonly bool StartsWith(int i, ReadOnlySpan<char> literal)
    {
        if (text.Length - i < literal.Length)
            return false;
        for (var k = 0; k < literal.Length; k++)
            if (text[i + k] != literal[k])
                return false;
        return true;
    }

    /// <summary>Takes as many characters as it may and gives back one at a time until the rest matches.</summary>
    private int WalkRun(int p, int i)
    {
        var close = p + shape[p..].IndexOf('}');
        if (shape[(p + 1)..close] is "uuid")
            return Uuids.IsAt(text, i) ? Walk(close + 1, i + Uuids.Length) : -1;
        var alphabet = shape[p + 1];
        var (least, most) = Bounds(shape[(p + 2)..close]);
        var window = text[i..Math.Min(text.Length, i + most + 1)];
        var length = Alphabets.RunLength(alphabet, window);
        var last = IsLast(close + 1);
        // A run that goes on behind its longest form is another, longer word.
        if (length > most && last)
            return -1;
        for (var take = Math.Min(length, most); take >= least; take--)
        {
            if (last)
                return Walk(close + 1, i + take);
            if (Walk(close + 1, i + take) is >= 0 and var end)
                return end;
            if (steps > StepLimit)
                return -1;
        }
        return -1;
    }

    private readonly bool IsLast(int p) => p == shape.Length || (shape[p] == '>' && p + 1 == shape.Length);

    /// <summary>Reads <c>36</c>, <c>20-40</c> or <c>20-</c>.</summary>
    private static (int Least, int Most) Bounds(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOf('-');
        var least = Number(dash < 0 ? text : text[..dash]);
        if (dash < 0)
            return (least, least);
        return (least, dash == text.Length - 1 ? LongestRun : Number(text[(dash + 1)..]));
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + (digit - '0');
        return number;
    }
}

/// <summary>A match of a shape: the whole of it, and the part that is the secret. Positions are bytes in the text.</summary>
internal readonly record struct ShapeMatch(int Start, int End, int SecretStart, int SecretEnd);
