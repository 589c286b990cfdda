using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Sql;

/// <summary>Cuts SQL text into tokens as one server would. Whatever it cannot place ends the reading: <see cref="Trouble"/> says what.</summary>
internal sealed class SqlLexer(string text, SqlLexing lexing)
{
    /// <summary>Tokens of one text.</summary>
    internal const int MaxTokens = 100_000;

    private readonly List<SqlToken> _tokens = [];
    private int _at;
    private bool _inRunComment;

    /// <summary>Why the text could not be cut, or null.</summary>
    internal string? Trouble { get; private set; }

    internal List<SqlToken> Read()
    {
        while (_at < text.Length && Trouble is null)
        {
            if (_tokens.Count == MaxTokens)
                Trouble = "it is too long to be read";
            else
                ReadNext();
        }
        if (_inRunComment)
            Trouble ??= "a comment does not end";
        return _tokens;
    }

    private char Peek(int ahead = 1) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private void ReadNext()
    {
        var c = text[_at];
        switch (c)
        {
            case ' ' or '\t' or '\n' or '\r' or '\f' or '\v':
                _at++;
                break;
            case '-' when Peek() == '-' && (!lexing.DashesNeedSpace || Peek(2) is <= ' '):
            case '#' when lexing.HashComments:
                SkipLine();
                break;
            case '/' when Peek() == '*':
                ReadComment();
                break;
            case '*' when Peek() == '/' && _inRunComment:
                _inRunComment = false;
                _at += 2;
                break;
            case '\'':
                ReadQuoted('\'', lexing.Backslashes, SqlTokenKind.String);
                break;
            case '"':
                ReadQuoted('"', lexing.DoubleQuotedStrings, lexing.DoubleQuotedStrings ? SqlTokenKind.String : SqlTokenKind.Quoted);
                break;
            case '`' when lexing.Backticks:
                ReadQuoted('`', false, SqlTokenKind.Quoted);
                break;
            case '[' when lexing.Brackets:
                ReadQuoted(']', false, SqlTokenKind.Quoted);
                break;
            case '$' when lexing.DollarQuotes && DollarTag() is { } tag:
                ReadDollarQuoted(tag);
                break;
            case '\\':
                ReadClientCommand();
                break;
            case '.' when StartsLine() && char.IsAsciiLetter(Peek()):
                ReadClientCommand();
                break;
            case >= '0' and <= '9':
                ReadNumber();
                break;
            default:
                if (IsWordStart(c))
                    ReadWord();
                else
                    ReadSymbol(c);
                break;
        }
    }

    private void ReadSymbol(char c)
    {
        if (c is < ' ' or '\x7f' || (c >= 0x80 && !char.IsLetterOrDigit(c) && !char.IsSurrogate(c)))
            Trouble = "it holds a character that is no SQL";
        _tokens.Add(new(SqlTokenKind.Symbol, c.ToString()));
        _at++;
    }

    private void SkipLine()
    {
        var end = text.AsSpan(_at).IndexOfAny('\n', '\r');
        _at = end < 0 ? text.Length : _at + end;
    }

    private void ReadComment()
    {
        var run = lexing.RunsComments && (Peek(2) == '!' || (Peek(2) is 'M' or 'm' && Peek(3) == '!'));
        if (run)
        {
            _inRunComment = true;
            _at += Peek(2) == '!' ? 3 : 4;
            while (_at < text.Length && char.IsAsciiDigit(text[_at]))
                _at++;
            return;
        }
        var depth = 0;
        do
        {
            if (_at + 1 >= text.Length)
            {
                Trouble = "a comment does not end";
                return;
            }
            var (open, close) = (text[_at] == '/' && text[_at + 1] == '*', text[_at] == '*' && text[_at + 1] == '/');
            if (open && (depth == 0 || lexing.NestedComments))
                depth++;
            else if (close)
                depth--;
            _at += open || close ? 2 : 1;
        }
        while (depth > 0);
    }

    private void ReadQuoted(char end, bool backslashes, SqlTokenKind kind)
    {
        var value = kind == SqlTokenKind.Quoted ? new StringBuilder() : null;
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == '\\' && backslashes)
                _at++;
            else if (text[_at] == end && Peek() != end)
            {
                _at++;
                _tokens.Add(new(kind, value?.ToString() ?? ""));
                return;
            }
            else if (text[_at] == end)
                _at++;
            if (_at < text.Length)
                value?.Append(text[_at]);
        }
        Trouble = "a quoted text does not end";
    }

    // $tag$ … $tag$ (PostgreSQL); $1 is a parameter.
    private string? DollarTag()
    {
        var end = _at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_' || text[end] >= 0x80))
            end++;
        var isTag = end < text.Length && text[end] == '$' && !char.IsAsciiDigit(text[_at + 1]);
        return isTag ? text[_at..(end + 1)] : null;
    }

    private void ReadDollarQuoted(string tag)
    {
        var end = text.IndexOf(tag, _at + tag.Length, StringComparison.Ordinal);
        if (end < 0)
            Trouble = "a dollar-quoted text does not end";
        _at = end < 0 ? text.Length : end + tag.Length;
        _tokens.Add(new(SqlTokenKind.String, ""));
    }

    private bool StartsLine()
    {
        var before = text.AsSpan(0, _at).TrimEnd(" \t");
        return (before.Length == 0 || before[^1] is '\n' or '\r') && (_tokens.Count == 0 || _tokens[^1].Is(';') || _tokens[^1].Kind == SqlTokenKind.ClientCommand);
    }

    private void ReadClientCommand()
    {
        var end = text.AsSpan(_at).IndexOfAny('\n', '\r');
        var line = end < 0 ? text[_at..] : text.Substring(_at, end);
        _tokens.Add(new(SqlTokenKind.ClientCommand, line));
        _at += line.Length;
    }

    private void ReadNumber()
    {
        var start = _at;
        if (text[_at] == '0' && Peek() is 'x' or 'X')
            for (_at += 2; _at < text.Length && char.IsAsciiHexDigit(text[_at]);)
                _at++;
        else
            SkipDecimal();
        if (_at < text.Length && IsWordPart(text[_at]))
        {
            if (lexing.StatementsRunOn)
                Trouble = "a number runs into a word";
            _at = start;
            ReadWord();
            return;
        }
        _tokens.Add(new(SqlTokenKind.Number, ""));
    }

    private void SkipDecimal()
    {
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.'))
            _at++;
        var sign = _at + 1 < text.Length && text[_at + 1] is '+' or '-' ? 1 : 0;
        if (_at < text.Length && text[_at] is 'e' or 'E' && char.IsAsciiDigit(Peek(1 + sign)))
            for (_at += 1 + sign; _at < text.Length && char.IsAsciiDigit(text[_at]);)
                _at++;
    }

    private void ReadWord()
    {
        var start = _at++;
        while (_at < text.Length && IsWordPart(text[_at]))
            _at++;
        var word = text[start.._at].ToUpperInvariant();
        if (_at < text.Length && lexing.Dialect == SqlDialect.Postgres && word == "E" && text[_at] == '\'')
            ReadQuoted('\'', true, SqlTokenKind.String);
        else if (lexing.Dialect == SqlDialect.Postgres && word == "U" && text.AsSpan(_at).StartsWith("&\""))
            ReadUnicodeIdentifier();
        else if (lexing.Dialect == SqlDialect.Postgres && word == "UESCAPE")
            Trouble = "it chooses its own escape character";
        else
            _tokens.Add(new(SqlTokenKind.Word, word));
    }

    // U&"d\0061t\+000061": the escapes may spell any name.
    private void ReadUnicodeIdentifier()
    {
        _at++;
        ReadQuoted('"', false, SqlTokenKind.Quoted);
        if (Trouble is not null)
            return;
        var spelled = _tokens[^1].Text;
        var name = new StringBuilder();
        for (var i = 0; i < spelled.Length; i++)
        {
            var plus = i + 1 < spelled.Length && spelled[i + 1] == '+';
            var (skip, digits) = plus ? (2, 6) : (1, 4);
            if (spelled[i] == '\\' && i + skip + digits <= spelled.Length
                && int.TryParse(spelled.AsSpan(i + skip, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) && Rune.IsValid(point))
            {
                name.Append(new Rune(point).ToString());
                i += skip + digits - 1;
            }
            else
                name.Append(spelled[i]);
        }
        _tokens[^1] = new(SqlTokenKind.Quoted, name.ToString());
    }

    // PostgreSQL has operators with @; elsewhere it begins a variable.
    private bool IsWordStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c == '@' && lexing.Dialect != SqlDialect.Postgres) || (c >= 0x80 && (char.IsLetter(c) || char.IsSurrogate(c)));

    private bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' || (c is '@' or '#' && lexing.StatementsRunOn) || (c >= 0x80 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
}
