using System.Text;

namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>A place in a PowerShell text that moves forward: blanks, comments, names and the characters between them.</summary>
internal sealed class Scanner(string text, int depth = 0)
{
    /// <summary>Brackets, blocks and operators within each other; a text that goes deeper is not read on.</summary>
    private const int MaxDepth = 150;

    public string Text => text;

    /// <summary>How deep the reader stands.</summary>
    public int Depth { get; private set; } = depth;

    /// <summary>True where the text was too deep to be read to its end.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Never behind the end.</summary>
    public int At
    {
        get;
        set => field = Math.Min(value, text.Length);
    }

    public bool AtEnd => At >= text.Length;

    public char Current => At < text.Length ? text[At] : '\0';

    public char Ahead(int count) => At + count < text.Length ? text[At + count] : '\0';

    /// <summary>Goes one level deeper; beyond the deepest nothing more is read. Each needs a <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (++Depth <= MaxDepth)
            return;
        IsCut = true;
        At = text.Length;
    }

    public void Leave() => Depth--;

    public bool StartsWith(string word) => string.CompareOrdinal(text, At, word, 0, word.Length) == 0;

    public bool Take(char c)
    {
        if (Current != c || AtEnd)
            return false;
        At++;
        return true;
    }

    /// <summary>Skips blanks, comments and continued lines; new lines too where they mean nothing.</summary>
    public void SkipBlanks(bool lines)
    {
        while (!AtEnd)
            if (Current is '\n' or '\r' ? lines : char.IsWhiteSpace(Current))
                At++;
            else if (Current == '`' && Ahead(1) is '\n' or '\r')
                At += Ahead(1) == '\r' && Ahead(2) == '\n' ? 3 : 2;
            else if (Current == '#')
                At = text.IndexOf('\n', At) is var end and >= 0 ? end : text.Length;
            else if (StartsWith("<#"))
                At = text.IndexOf("#>", At, StringComparison.Ordinal) is var close and >= 0 ? close + 2 : text.Length;
            else
                return;
    }

    /// <summary>Blanks and whatever separates statements.</summary>
    public void SkipSeparators()
    {
        SkipBlanks(lines: true);
        while (Take(';'))
            SkipBlanks(lines: true);
    }

    public string Name()
    {
        var start = At;
        while (char.IsLetterOrDigit(Current) || Current == '_')
            At++;
        return text[start..At];
    }

    /// <summary>The keyword or command name here, without taking it.</summary>
    public string PeekName()
    {
        var start = At;
        var name = Name();
        At = start;
        return name;
    }

    /// <summary>A variable behind its <c>$</c>: <c>x</c>, <c>env:X</c>, <c>{any thing}</c>, <c>_</c>, <c>?</c>. Null where none stands here.</summary>
    public string? Variable()
    {
        if (Take('{'))
        {
            var start = At;
            At = text.IndexOf('}', At) is var close and >= 0 ? close + 1 : text.Length;
            return text[start..Math.Max(start, At - 1)];
        }
        if (Current is '$' or '^' or '?')
            return text[At++].ToString();
        var from = At;
        while (char.IsLetterOrDigit(Current) || Current == '_' || (Current == ':' && At > from && (char.IsLetterOrDigit(Ahead(1)) || Ahead(1) == '_')))
            At++;
        return At > from ? text[from..At] : null;
    }

    /// <summary>A single-quoted string at its quote; two quotes in it are one.</summary>
    public string SingleQuoted()
    {
        var result = new StringBuilder();
        for (At++; !AtEnd; At++)
            if (Current != '\'')
                result.Append(Current);
            else if (Ahead(1) == '\'')
                result.Append(text[At++]);
            else
                break;
        Take('\'');
        return result.ToString();
    }

    /// <summary>The text of a here-string at its <c>@</c>, which ends with the same quote and an at sign at the start of a line.</summary>
    public string HereString()
    {
        var end = "\n" + Ahead(1) + "@";
        var start = text.IndexOf('\n', At) + 1;
        var close = start == 0 ? -1 : text.IndexOf(end, start - 1, StringComparison.Ordinal);
        At = close < 0 ? text.Length : close + end.Length;
        return start == 0 || close < 0 ? "" : text[start..Math.Max(start, close)].TrimEnd('\r');
    }

    /// <summary>The character a backtick at this place stands for; both are taken.</summary>
    public string Escaped()
    {
        At++;
        var c = Current;
        if (!AtEnd)
            At++;
        return c switch { 'n' => "\n", 't' => "\t", 'r' => "\r", '0' => "", 'a' or 'b' or 'f' or 'v' or 'e' => " ", '\0' => "", _ => c.ToString() };
    }
}
