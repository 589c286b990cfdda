namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Reads statements, pipelines and lists. A failure stops it; what was complete before stays.</summary>
internal sealed class ShellParser
{
    private readonly ShellText _text;
    private readonly ShellLexer _lexer;
    private readonly CommandParser _commands;

    public ShellParser(ShellText text)
    {
        _text = text;
        _lexer = new ShellLexer(text);
        _commands = new CommandParser(text, _lexer, this);
    }

    /// <summary>The statements of the next line that holds any; none at the end, and for a line in which the text cannot be read on.</summary>
    public ImmutableArray<Statement> ReadNextLine()
    {
        SkipNewLines();
        if (_text.State.Failed || _lexer.Peek().Kind == TokenKind.End)
            return [];
        ReadLine();
        var end = _lexer.Peek();
        if (end.Kind is not (TokenKind.NewLine or TokenKind.End))
            _text.Fail("an unexpected " + Shown(end));
        var line = _text.State.Statements.Cut(0);
        return _text.State.Failed ? [] : line;
    }

    /// <summary>The inside of a substitution, up to <paramref name="end"/>, which is taken; or (NUL) to the end of the text.</summary>
    public Script ReadEnclosed(char end)
    {
        _lexer.InBraces = end == '}';
        var script = ReadScript();
        var last = _lexer.Peek();
        var closed = end switch
        {
            ')' => last.Kind == TokenKind.Close,
            '}' => last.Is("}"),
            _ => last.Kind == TokenKind.End,
        };
        if (!closed)
            _text.Fail(last.Kind == TokenKind.End ? "a substitution is not closed" : "an unexpected " + Shown(last));
        return script;
    }

    /// <summary>Statements on any number of lines, up to a token that can begin none.</summary>
    public Script ReadScript()
    {
        var mark = _text.State.Statements.Mark;
        _lexer.AtCommand = true;
        var start = _lexer.Peek().Start;
        while (!_text.State.Failed)
        {
            SkipNewLines();
            if (EndsScript(_lexer.Peek()))
                break;
            ReadLine();
            if (_lexer.Peek().Kind != TokenKind.NewLine)
                break;
        }
        return new Script(_text.State.Statements.Cut(mark), start, _lexer.Peek().Start);
    }

    public void SkipNewLines()
    {
        _lexer.AtCommand = true;
        while (_lexer.Peek().Kind == TokenKind.NewLine)
            _lexer.Take();
    }

    /// <summary>For messages: what a token looks like.</summary>
    public string Shown(Token token) => token.Kind switch
    {
        TokenKind.End => "end",
        TokenKind.NewLine => "end of line",
        TokenKind.Word => "word",
        _ => _text.Slice(token.Start, token.End),
    };

    /// <summary>True for what closes something or ends the text: no statement begins with it.</summary>
    private static bool EndsScript(Token token) => token.Kind switch
    {
        TokenKind.End or TokenKind.Close or TokenKind.DoubleSemicolon or TokenKind.SemicolonAmpersand or TokenKind.DoubleSemicolonAmpersand => true,
        TokenKind.Word => token.Word!.Literal is "then" or "else" or "elif" or "fi" or "do" or "done" or "esac" or "}",
        _ => false,
    };

    private void ReadLine()
    {
        while (!_text.State.Failed && !EndsScript(_lexer.Peek()) && _lexer.Peek().Kind != TokenKind.NewLine)
        {
            var start = _lexer.Peek().Start;
            var links = ReadLinks();
            var end = _lexer.Peek();
            var background = end.Kind == TokenKind.Ampersand;
            _text.State.Statements.Add(new Statement(links, background, start, end.Start));
            if (end.Kind is not (TokenKind.Semicolon or TokenKind.Ampersand))
                return;
            _lexer.AtCommand = true;
            _lexer.Take();
        }
    }

    private ImmutableArray<Link> ReadLinks()
    {
        var first = ReadPipeline();
        if (_lexer.Peek().Kind is not (TokenKind.And or TokenKind.Or))
            return [new Link(LinkKind.First, first)];
        var links = _text.State.Links;
        var mark = links.Mark;
        links.Add(new Link(LinkKind.First, first));
        while (_lexer.Peek().Kind is TokenKind.And or TokenKind.Or && !_text.State.Failed)
        {
            var kind = _lexer.Take().Kind == TokenKind.And ? LinkKind.And : LinkKind.Or;
            SkipNewLines();
            links.Add(new Link(kind, ReadPipeline()));
        }
        return links.Cut(mark);
    }

    private Pipeline ReadPipeline()
    {
        _lexer.AtCommand = true;
        var start = _lexer.Peek().Start;
        var (negated, timed) = ReadPrefix();
        var mark = _text.State.Stages.Mark;
        if (!(timed || negated) || StartsCommand(_lexer.Peek()))
            ReadStages();
        return new Pipeline(_text.State.Stages.Cut(mark), negated, timed, start, _lexer.Peek().Start);
    }

    private void ReadStages()
    {
        while (true)
        {
            var command = _commands.Read();
            var pipe = _lexer.Peek().Kind;
            _text.State.Stages.Add(new Stage(command, pipe == TokenKind.PipeErrors));
            if (pipe is not (TokenKind.Pipe or TokenKind.PipeErrors) || _text.State.Failed)
                return;
            _lexer.AtCommand = true;
            _lexer.Take();
            SkipNewLines();
        }
    }

    private (bool Negated, bool Timed) ReadPrefix()
    {
        var (negated, timed) = (false, false);
        while (!_text.State.Failed)
        {
            var token = _lexer.Peek();
            if (token.Is("!"))
                negated = !negated;
            else if (token.Is("time"))
                timed = true;
            else if (!(timed && token.Is("-p")))
                break;
            _lexer.Take();
        }
        return (negated, timed);
    }

    private static bool StartsCommand(Token token) =>
        !EndsScript(token) && token.Kind is not (TokenKind.NewLine or TokenKind.Semicolon or TokenKind.Ampersand or TokenKind.And or TokenKind.Or);
}
