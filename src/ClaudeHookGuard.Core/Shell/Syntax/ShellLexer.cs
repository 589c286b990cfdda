namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Cuts a text into tokens, one ahead. What a word may be depends on where it stands, so the parser says that before it looks.</summary>
internal sealed class ShellLexer(ShellText text)
{
    private readonly WordReader _words = new(text);
    private readonly List<HereDocument> _documents = [];
    private Token? _ahead;

    /// <summary>True where a command may begin, or a declaring builtin's argument: <c>name=value</c> is an assignment there.</summary>
    public bool AtCommand { get; set; } = true;

    /// <summary>True inside <c>${ …; }</c>, where a brace that stands for a command ends it, whatever follows.</summary>
    public bool InBraces { get; set; }

    public WordReader Words => _words;

    public Token Peek() => _ahead ??= Read();

    public Token Take()
    {
        var token = Peek();
        _ahead = null;
        return token;
    }

    /// <summary>The here-document's text will be read behind the line that is being read.</summary>
    public void Expect(HereDocument document) => _documents.Add(document);

    /// <summary>The delimiter of a here-document, which is not expanded.</summary>
    public (string Delimiter, bool Quoted) TakeDelimiter()
    {
        _ahead = null;
        SkipBlanks();
        return new DelimiterReader(text).Read();
    }

    /// <summary>The right side of <c>=~</c>.</summary>
    public Word TakeRegularExpression()
    {
        SkipBlanks();
        return _words.ReadRegularExpression();
    }

    private Token Read()
    {
        SkipBlanks();
        if (text.Current == '#')
            text.Position += text.Rest.IndexOf('\n') is var line and >= 0 ? line : text.Rest.Length;
        var start = text.Position;
        if (text.AtEnd || !text.Spend(1))
            return new Token(TokenKind.End, start, start, null, null);
        if (text.Current == '\n')
            return ReadNewLine(start);
        var descriptor = ReadDescriptor();
        var (kind, length) = OperatorHere();
        if (length > 0)
        {
            text.Position += length;
            return new Token(kind, start, text.Position, null, descriptor);
        }
        return ReadWord(start);
    }

    private Token ReadWord(int start)
    {
        // Without extglob, which scripts start without, !( is a negated subshell.
        if (AtCommand && ((text.Current == '!' && text.Ahead(1) == '(') || (InBraces && text.Current == '}')))
        {
            text.Position++;
            return new Token(TokenKind.Word, start, text.Position, new Word(text.Slice(start, text.Position), [], null, start, text.Position), null);
        }
        var word = _words.Read(AtCommand);
        if (text.Position == start && !text.AtEnd)
            text.Fail("an unexpected character");
        return new Token(TokenKind.Word, start, text.Position, word, null);
    }

    private Token ReadNewLine(int start)
    {
        text.Position++;
        foreach (var document in _documents)
            HereDocumentReader.Read(text, document);
        _documents.Clear();
        return new Token(TokenKind.NewLine, start, start + 1, null, null);
    }

    private void SkipBlanks()
    {
        while (text.Current is ' ' or '\t' || (text.Current == '\r' && text.Ahead(1) is '\n' or '\0') || text.SkipContinuations())
            if (text.Current is ' ' or '\t' or '\r')
                text.Position++;
    }

    /// <summary>Digits, or a name in braces, directly before a redirection; nothing is taken where none follows.</summary>
    private string? ReadDescriptor()
    {
        var rest = text.Rest;
        var length = 0;
        if (rest[0] == '{')
            length = Characters.NameLength(rest[1..]) is var name and > 0 && name + 1 < rest.Length && rest[name + 1] == '}' ? name + 2 : 0;
        else
            while (length < rest.Length && length < 6 && char.IsAsciiDigit(rest[length]))
                length++;
        if (length == 0 || length >= rest.Length || rest[length] is not ('<' or '>'))
            return null;
        // <( and >( behind a number are part of a word.
        if (length + 1 < rest.Length && rest[length + 1] == '(')
            return null;
        var descriptor = rest[0] == '{' ? rest[1..(length - 1)].ToString() : rest[..length].ToString();
        text.Position += length;
        return descriptor;
    }

    private (TokenKind Kind, int Length) OperatorHere()
    {
        var (next, third) = (text.Ahead(1), text.Ahead(2));
        return text.Current switch
        {
            ';' => next == ';' ? third == '&' ? (TokenKind.DoubleSemicolonAmpersand, 3) : (TokenKind.DoubleSemicolon, 2)
                : next == '&' ? (TokenKind.SemicolonAmpersand, 2) : (TokenKind.Semicolon, 1),
            '&' => next == '&' ? (TokenKind.And, 2)
                : next == '>' ? third == '>' ? (TokenKind.AmpersandDoubleGreater, 3) : (TokenKind.AmpersandGreater, 2) : (TokenKind.Ampersand, 1),
            '|' => next == '|' ? (TokenKind.Or, 2) : next == '&' ? (TokenKind.PipeErrors, 2) : (TokenKind.Pipe, 1),
            '(' => (TokenKind.Open, 1),
            ')' => (TokenKind.Close, 1),
            '<' => next switch
            {
                '<' => third == '<' ? (TokenKind.HereString, 3) : third == '-' ? (TokenKind.HereDocumentTabs, 3) : (TokenKind.HereDocument, 2),
                '&' => (TokenKind.LessAmpersand, 2),
                '>' => (TokenKind.LessGreater, 2),
                '(' => (TokenKind.Word, 0),
                _ => (TokenKind.Less, 1),
            },
            '>' => next switch
            {
                '>' => (TokenKind.DoubleGreater, 2),
                '&' => (TokenKind.GreaterAmpersand, 2),
                '|' => (TokenKind.Greater, 2),
                '(' => (TokenKind.Word, 0),
                _ => (TokenKind.Greater, 1),
            },
            _ => (TokenKind.Word, 0),
        };
    }
}
