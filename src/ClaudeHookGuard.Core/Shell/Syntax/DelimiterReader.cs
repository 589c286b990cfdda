using System.Text;

namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Reads the delimiter of a here-document: quotes are removed, nothing is expanded.</summary>
internal sealed class DelimiterReader(ShellText text)
{
    private readonly StringBuilder _delimiter = new();
    private bool _quoted;

    public (string Delimiter, bool Quoted) Read()
    {
        while (!text.AtEnd && !Characters.EndsWord(text.Current) && text.Current != '\r')
            ReadNext();
        if (_delimiter.Length == 0 && !_quoted)
            text.Fail("a here-document has no delimiter");
        return (_delimiter.ToString(), _quoted);
    }

    private void ReadNext()
    {
        var c = text.Current;
        if (c == '\\' && text.SkipContinuations())
            return;
        if (c == '\\')
        {
            _quoted = true;
            text.Position++;
            Append();
        }
        else if (c is '\'' or '"')
            ReadQuoted(c);
        else if (c == '$' && text.Ahead(1) is '\'' or '"')
            text.Position++;
        else
            Append();
    }

    private void ReadQuoted(char quote)
    {
        _quoted = true;
        text.Position++;
        while (!text.AtEnd && text.Current != quote)
        {
            if (quote == '"' && text.Current == '\\' && text.Ahead(1) is '"' or '\\' or '$' or '`')
                text.Position++;
            Append();
        }
        if (text.AtEnd)
            text.Fail("a quote is not closed");
        text.Position++;
    }

    private void Append()
    {
        if (!text.AtEnd)
            _delimiter.Append(text.Current);
        text.Position++;
    }
}
