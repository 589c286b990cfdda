namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>
/// Reads PowerShell for what people write in it: statements, pipelines, commands with their parameters, and (<see cref="ExpressionParser"/>)
/// expressions. What it cannot place it passes over, character by character, so that every text ends.
/// </summary>
internal sealed class Parser
{
    private readonly Scanner _scanner;
    private readonly ExpressionParser _expressions;

    private Parser(Scanner scanner)
    {
        _scanner = scanner;
        _expressions = new ExpressionParser(_scanner, this);
    }

    /// <param name="isCut">True where the text was too deep to be read to its end.</param>
    public static Script Read(string text, out bool isCut)
    {
        var scanner = new Scanner(text);
        var script = new Parser(scanner).ReadScript('\0');
        isCut = scanner.IsCut;
        return script;
    }

    /// <summary>The inside of an expanded here-string.</summary>
    public Expression ReadExpandable(string text) => new Parser(new Scanner(text, _scanner.Depth))._expressions.ReadExpandable('\0');

    /// <summary>Statements up to <paramref name="end"/>, which is taken; NUL for the end of the text.</summary>
    public Script ReadScript(char end)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        ImmutableArray<string> parameters = [];
        _scanner.Enter();
        while (true)
        {
            _scanner.SkipSeparators();
            if (_scanner.AtEnd || (end != '\0' && _scanner.Take(end)))
                break;
            var start = _scanner.At;
            if (IsKeyword("param"))
                parameters = ReadParameters();
            else
                statements.Add(ReadStatement());
            if (_scanner.At == start)
                _scanner.At++;
        }
        _scanner.Leave();
        return new Script(statements.ToImmutable(), parameters);
    }

    public Statement ReadStatement()
    {
        _scanner.Enter();
        var statement = ReadByKeyword();
        _scanner.Leave();
        return statement;
    }

    private Statement ReadByKeyword() => _scanner.PeekName().ToLowerInvariant() switch
    {
        "if" or "elseif" => ReadIf(),
        "switch" => ReadSwitch(),
        "foreach" when !IsCommandWord("foreach") => ReadForEach(),
        "for" or "while" => ReadLoop(),
        "do" or "try" or "finally" or "else" or "begin" or "process" or "end" or "trap" or "clean" when IsBlockAhead() => ReadBlocks(),
        "catch" => ReadCatch(),
        "function" or "filter" or "workflow" => ReadFunction(),
        "return" or "throw" or "exit" => ReadKeywordThen(),
        "class" or "enum" or "using" => SkipDeclaration(),
        _ => ReadPipeline(),
    };

    private bool IsKeyword(string word) => _scanner.PeekName().Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>foreach</c> behind a pipe is a command; at the start of a statement a parenthesis follows the keyword.</summary>
    private bool IsCommandWord(string word)
    {
        var at = _scanner.At + word.Length;
        while (at < _scanner.Text.Length && _scanner.Text[at] == ' ')
            at++;
        return at >= _scanner.Text.Length || _scanner.Text[at] != '(';
    }

    private bool IsBlockAhead()
    {
        var at = _scanner.At + _scanner.PeekName().Length;
        while (at < _scanner.Text.Length && (char.IsWhiteSpace(_scanner.Text[at]) || _scanner.Text[at] == '['))
            at++;
        return at < _scanner.Text.Length && _scanner.Text[at] == '{';
    }

    private BranchStatement ReadIf()
    {
        var conditions = ImmutableArray.CreateBuilder<Statement>();
        var bodies = ImmutableArray.CreateBuilder<Script>();
        while (_scanner.PeekName().ToLowerInvariant() is "if" or "elseif" or "else" && !_scanner.AtEnd)
        {
            var last = _scanner.Name().Equals("else", StringComparison.OrdinalIgnoreCase);
            if (!last)
                conditions.Add(ReadCondition());
            bodies.Add(ReadBlock());
            var behind = _scanner.At;
            _scanner.SkipBlanks(lines: true);
            if (last || _scanner.PeekName().ToLowerInvariant() is not ("elseif" or "else"))
            {
                _scanner.At = behind;
                break;
            }
        }
        return new BranchStatement(conditions.ToImmutable(), bodies.ToImmutable());
    }

    private BranchStatement ReadSwitch()
    {
        _scanner.Name();
        var conditions = ImmutableArray.CreateBuilder<Statement>();
        var bodies = ImmutableArray.CreateBuilder<Script>();
        _scanner.SkipBlanks(lines: true);
        while (_scanner.Current == '-')
        {
            _scanner.At++;
            _scanner.Name();
            _scanner.SkipBlanks(lines: true);
        }
        conditions.Add(ReadCondition());
        _scanner.SkipBlanks(lines: true);
        if (_scanner.Take('{'))
            while (!_scanner.AtEnd)
            {
                _scanner.SkipSeparators();
                if (_scanner.Take('}'))
                    break;
                var start = _scanner.At;
                _expressions.ReadWord();
                bodies.Add(ReadBlock());
                if (_scanner.At == start)
                    _scanner.At++;
            }
        return new BranchStatement(conditions.ToImmutable(), bodies.ToImmutable());
    }

    private LoopStatement ReadForEach()
    {
        _scanner.Name();
        _scanner.SkipBlanks(lines: true);
        _scanner.Take('(');
        _scanner.SkipBlanks(lines: true);
        _scanner.Take('$');
        var variable = _scanner.Variable() ?? "_";
        _scanner.SkipBlanks(lines: true);
        if (IsKeyword("in"))
            _scanner.Name();
        var source = ReadStatementThen(')');
        return new LoopStatement(variable, source, [], ReadBlock());
    }

    private LoopStatement ReadLoop()
    {
        _scanner.Name();
        _scanner.SkipBlanks(lines: true);
        _scanner.Take('(');
        var others = ReadScript(')').Statements;
        return new LoopStatement(null, null, others, ReadBlock());
    }

    /// <summary><c>do { } while ( )</c>, <c>try { } finally { }</c> and other blocks in a row.</summary>
    private BranchStatement ReadBlocks()
    {
        var bodies = ImmutableArray.CreateBuilder<Script>();
        _scanner.Name();
        bodies.Add(ReadBlock());
        return new BranchStatement([], bodies.ToImmutable());
    }

    private BranchStatement ReadCatch()
    {
        _scanner.Name();
        _scanner.SkipBlanks(lines: true);
        while (_scanner.Current is '[' or ',')
        {
            _scanner.At = _scanner.Text.IndexOf(']', _scanner.At) is var close and >= 0 ? close + 1 : _scanner.Text.Length;
            _scanner.SkipBlanks(lines: true);
        }
        return new BranchStatement([], [ReadBlock()]);
    }

    private FunctionStatement ReadFunction()
    {
        _scanner.Name();
        _scanner.SkipBlanks(lines: false);
        var start = _scanner.At;
        while (!_scanner.AtEnd && _scanner.Current is not ('{' or '(') && !char.IsWhiteSpace(_scanner.Current))
            _scanner.At++;
        var name = _scanner.Text[start.._scanner.At];
        _scanner.SkipBlanks(lines: true);
        var parameters = _scanner.Current == '(' ? ReadNames() : [];
        var body = ReadBlock();
        return new FunctionStatement(name[(name.LastIndexOf(':') + 1)..], parameters.IsEmpty ? body.Parameters : parameters, body);
    }

    private ImmutableArray<string> ReadParameters()
    {
        _scanner.Name();
        _scanner.SkipBlanks(lines: true);
        return ReadNames();
    }

    /// <summary>The variables between parentheses, by name; types, attributes and defaults are passed over.</summary>
    private ImmutableArray<string> ReadNames()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var open = 0;
        while (!_scanner.AtEnd)
        {
            var c = _scanner.Current;
            _scanner.At++;
            if (c is '(' or '[' or '{')
                open++;
            else if (c is ')' or ']' or '}' && --open <= 0)
                break;
            else if (c == '$' && open == 1 && _scanner.Variable() is { } name)
                names.Add(name);
        }
        return names.ToImmutable();
    }

    private Statement ReadKeywordThen()
    {
        _scanner.Name();
        _scanner.SkipBlanks(lines: false);
        return _scanner.AtEnd || _scanner.Current is '\n' or '\r' or ';' or '}' or ')' ? new PipelineStatement([]) : ReadPipeline();
    }

    private PipelineStatement SkipDeclaration()
    {
        while (!_scanner.AtEnd && _scanner.Current is not ('\n' or ';' or '{'))
            _scanner.At++;
        if (_scanner.Current == '{')
            ReadBlock();
        return new PipelineStatement([]);
    }

    private Statement ReadCondition()
    {
        _scanner.SkipBlanks(lines: true);
        _scanner.Take('(');
        return ReadStatementThen(')');
    }

    private Statement ReadStatementThen(char close)
    {
        _scanner.SkipBlanks(lines: true);
        var statement = _scanner.Current == close ? new PipelineStatement([]) : ReadStatement();
        _scanner.SkipBlanks(lines: true);
        _scanner.Take(close);
        return statement;
    }

    private Script ReadBlock()
    {
        _scanner.SkipBlanks(lines: true);
        return _scanner.Take('{') ? ReadScript('}') : Script.Empty;
    }

    private Statement ReadPipeline()
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
        while (true)
        {
            var element = ReadElement();
            if (elements.Count == 0 && element is ExpressionElement { Value: var target } && AssignmentSign() is { } sign)
            {
                _scanner.SkipBlanks(lines: true);
                return new AssignStatement(target, sign == "+=", ReadStatement());
            }
            elements.Add(element);
            _scanner.SkipBlanks(lines: false);
            if (_scanner.Current != '|' || _scanner.Ahead(1) == '|')
                break;
            _scanner.At++;
            _scanner.SkipBlanks(lines: true);
        }
        SkipChain();
        return new PipelineStatement(elements.ToImmutable());
    }

    /// <summary><c>&amp;&amp;</c>, <c>||</c> and a last <c>&amp;</c>: what follows runs as a statement of its own.</summary>
    private void SkipChain()
    {
        if (_scanner.StartsWith("&&") || _scanner.StartsWith("||"))
            _scanner.At += 2;
        else if (_scanner.Current == '&')
            _scanner.At++;
    }

    private string? AssignmentSign()
    {
        _scanner.SkipBlanks(lines: false);
        if (_scanner.Current == '=' && _scanner.Ahead(1) != '=')
        {
            _scanner.At++;
            return "=";
        }
        if (_scanner.Current is not ('+' or '-' or '*' or '/' or '%' or '?') || _scanner.Ahead(1) is not ('=' or '?'))
            return null;
        var sign = _scanner.StartsWith("??=") ? "??=" : _scanner.Ahead(1) == '=' ? $"{_scanner.Current}=" : null;
        _scanner.At += sign?.Length ?? 0;
        return sign;
    }

    private Element ReadElement()
    {
        _scanner.SkipBlanks(lines: false);
        if (IsCallOperator())
        {
            _scanner.At++;
            _scanner.SkipBlanks(lines: false);
            return ReadCommand(_expressions.ReadWord());
        }
        if (StartsExpression())
        {
            var value = _expressions.Read();
            return new ExpressionElement(value, ReadRedirections());
        }
        return ReadCommand(_expressions.ReadWord());
    }

    private bool IsCallOperator() => (_scanner.Current == '&' && _scanner.Ahead(1) != '&') || (_scanner.Current == '.' && (char.IsWhiteSpace(_scanner.Ahead(1)) || _scanner.Ahead(1) is '$' or '(' or '"' or '\'' or '{'));

    private bool StartsExpression() => _scanner.Current is '$' or '"' or '\'' or '@' or '(' or '[' or '{' or '!' or ',' || char.IsAsciiDigit(_scanner.Current)
        || (_scanner.Current is '-' or '+' && (_scanner.Ahead(1) is '$' or '(' or '-' or '+' || char.IsAsciiDigit(_scanner.Ahead(1)))) || _scanner.StartsWith("-not ") || _scanner.StartsWith("-join ");

    private CommandElement ReadCommand(Expression name)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        var redirections = ImmutableArray.CreateBuilder<Redirection>();
        while (true)
        {
            _scanner.SkipBlanks(lines: false);
            if (_scanner.AtEnd || _scanner.Current is '\n' or '\r' or ';' or '|' or ')' or '}' or '&')
                break;
            var start = _scanner.At;
            if (_scanner.StartsWith("--%"))
            {
                ReadVerbatim(arguments);
                break;
            }
            if (TryReadRedirection() is { } redirection)
                redirections.Add(redirection);
            else if (_scanner.Current == '-' && (char.IsLetter(_scanner.Ahead(1)) || _scanner.Ahead(1) == '_'))
                arguments.Add(ReadParameter());
            else
                arguments.Add(new Argument(null, _expressions.ReadArgument()));
            if (_scanner.At == start)
                _scanner.At++;
        }
        return new CommandElement(name, arguments.ToImmutable(), redirections.ToImmutable());
    }

    private Argument ReadParameter()
    {
        var start = ++_scanner.At;
        while (!_scanner.AtEnd && (char.IsLetterOrDigit(_scanner.Current) || _scanner.Current is '_' or '-' or '.' or '='))
            _scanner.At++;
        var name = _scanner.Text[start.._scanner.At];
        return _scanner.Take(':') ? new Argument(name, _expressions.ReadArgument()) : new Argument(name, null);
    }

    private void ReadVerbatim(ImmutableArray<Argument>.Builder arguments)
    {
        var end = _scanner.Text.IndexOfAny(['\n', '|'], _scanner.At) is var stop and >= 0 ? stop : _scanner.Text.Length;
        foreach (var word in _scanner.Text[(_scanner.At + 3)..end].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            arguments.Add(new Argument(null, new LiteralExpression(word)));
        _scanner.At = end;
    }

    private ImmutableArray<Redirection> ReadRedirections()
    {
        var redirections = ImmutableArray.CreateBuilder<Redirection>();
        _scanner.SkipBlanks(lines: false);
        while (TryReadRedirection() is { } redirection)
        {
            redirections.Add(redirection);
            _scanner.SkipBlanks(lines: false);
        }
        return redirections.ToImmutable();
    }

    /// <summary><c>&gt; f</c>, <c>2&gt;&gt; f</c>, <c>*&gt;&amp;1</c>.</summary>
    private Redirection? TryReadRedirection()
    {
        var sign = _scanner.Current is '*' or (>= '1' and <= '6') && _scanner.Ahead(1) == '>' ? 1 : 0;
        if (_scanner.Ahead(sign) != '>')
            return null;
        var errors = sign == 1 && _scanner.Current is not ('1' or '*');
        _scanner.At += sign + 1;
        _scanner.Take('>');
        if (_scanner.Current == '&' && char.IsAsciiDigit(_scanner.Ahead(1)))
        {
            _scanner.At += 2;
            return new Redirection(errors, null);
        }
        _scanner.SkipBlanks(lines: false);
        return new Redirection(errors, _expressions.ReadWord());
    }
}
