namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Reads the commands that enclose others: groups, conditions, loops, functions.</summary>
internal sealed class CompoundParser(ShellText text, ShellLexer lexer, ShellParser scripts, CommandParser commands)
{
    private readonly CaseParser _cases = new(text, lexer, scripts);

    public Command Read(Token first)
    {
        if (first.Kind == TokenKind.Open)
            return ReadParenthesis(first.Start);
        lexer.Take();
        return first.Word!.Literal switch
        {
            "{" => ReadGroup(first.Start),
            "if" => ReadIf(first.Start),
            "while" => ReadLoop(false, first.Start),
            "until" => ReadLoop(true, first.Start),
            "for" => ReadFor(false, first.Start),
            "select" => ReadFor(true, first.Start),
            "case" => _cases.Read(first.Start) is var items ? items with { Redirects = commands.ReadRedirects() } : CommandParser.Nothing(first.Start),
            "function" => ReadFunction(first.Start),
            "coproc" => ReadCoprocess(first.Start),
            _ => ReadTest(first.Start),
        };
    }

    /// <summary><c>() body</c> behind a function's name.</summary>
    public Command ReadFunctionBody(string name, int start)
    {
        lexer.Take();
        Expect(TokenKind.Close);
        scripts.SkipNewLines();
        return new FunctionDefinition(name, commands.Read(), start, lexer.Peek().Start);
    }

    private Command ReadParenthesis(int start)
    {
        var inside = text.Position;
        if (text.Current == '(' && !text.IsKnownNotArithmetic)
        {
            // ((…)) is arithmetic unless its end shows that it is a subshell in a subshell.
            var mark = text.State.Mark();
            text.Position++;
            if (TryReadArithmetic() is { } expression)
            {
                lexer.Take();
                return new ArithmeticCommand(expression, commands.ReadRedirects(), start, text.Position);
            }
            text.State.Retry(mark);
            text.RememberNotArithmetic(inside);
            text.Position = inside;
        }
        lexer.Take();
        var body = scripts.ReadScript();
        Expect(TokenKind.Close);
        return new Subshell(body, commands.ReadRedirects(), start, text.Position);
    }

    /// <summary>Arithmetic up to <c>))</c>, which is taken; null where it ends otherwise.</summary>
    private Word? TryReadArithmetic()
    {
        var expression = lexer.Words.ReadArithmetic(')', '\0');
        if (text.Current != ')' || text.Ahead(1) != ')')
            return null;
        text.Position += 2;
        return expression;
    }

    private Group ReadGroup(int start)
    {
        var body = scripts.ReadScript();
        Expect("}");
        return new Group(body, commands.ReadRedirects(), start, text.Position);
    }

    private IfCommand ReadIf(int start)
    {
        var clauses = ImmutableArray.CreateBuilder<IfClause>(1);
        Script? otherwise = null;
        do
        {
            var condition = scripts.ReadScript();
            Expect("then");
            clauses.Add(new IfClause(condition, scripts.ReadScript()));
        }
        while (Accept("elif"));
        if (Accept("else"))
            otherwise = scripts.ReadScript();
        Expect("fi");
        return new IfCommand(clauses.ToImmutable(), otherwise, commands.ReadRedirects(), start, text.Position);
    }

    private LoopCommand ReadLoop(bool until, int start)
    {
        var condition = scripts.ReadScript();
        var body = ReadBody();
        return new LoopCommand(until, condition, body, commands.ReadRedirects(), start, text.Position);
    }

    private Script ReadBody()
    {
        if (Accept("{"))
        {
            var group = scripts.ReadScript();
            Expect("}");
            return group;
        }
        Expect("do");
        var body = scripts.ReadScript();
        Expect("done");
        return body;
    }

    private Command ReadFor(bool select, int start)
    {
        lexer.AtCommand = false;
        var name = lexer.Peek();
        if (name.Kind == TokenKind.Open && text.Current == '(')
            return ReadArithmeticFor(start);
        lexer.Take();
        if (name.Word?.Literal is not { } variable)
        {
            text.Fail("a loop has no variable");
            return CommandParser.Nothing(start);
        }
        scripts.SkipNewLines();
        var words = ReadForWords();
        var body = ReadBody();
        return new ForCommand(select, variable, words, body, commands.ReadRedirects(), start, text.Position);
    }

    private ImmutableArray<Word>? ReadForWords()
    {
        ImmutableArray<Word>? words = null;
        if (lexer.Peek().Is("in"))
        {
            lexer.AtCommand = false;
            lexer.Take();
            var builder = ImmutableArray.CreateBuilder<Word>();
            while (lexer.Peek().Kind == TokenKind.Word)
                builder.Add(lexer.Take().Word!);
            words = builder.ToImmutable();
        }
        if (lexer.Peek().Kind == TokenKind.Semicolon)
        {
            lexer.AtCommand = true;
            lexer.Take();
        }
        scripts.SkipNewLines();
        return words;
    }

    private ArithmeticFor ReadArithmeticFor(int start)
    {
        text.Position++;
        var first = lexer.Words.ReadArithmetic(';', '\0');
        Skip(';');
        var condition = lexer.Words.ReadArithmetic(';', '\0');
        Skip(';');
        var step = lexer.Words.ReadArithmetic(')', '\0');
        Skip(')');
        Skip(')');
        lexer.AtCommand = true;
        lexer.Take();
        if (lexer.Peek().Kind == TokenKind.Semicolon)
            lexer.Take();
        scripts.SkipNewLines();
        var body = ReadBody();
        return new ArithmeticFor(first, condition, step, body, commands.ReadRedirects(), start, text.Position);
    }

    private FunctionDefinition ReadFunction(int start)
    {
        lexer.AtCommand = false;
        var name = lexer.Take().Word?.Literal;
        if (name is null)
            text.Fail("a function has no name");
        lexer.AtCommand = true;
        if (lexer.Peek().Kind == TokenKind.Open && text.Current == ')')
        {
            lexer.Take();
            Expect(TokenKind.Close);
        }
        scripts.SkipNewLines();
        return new FunctionDefinition(name ?? "", commands.Read(), start, text.Position);
    }

    private Coprocess ReadCoprocess(int start)
    {
        lexer.AtCommand = true;
        var first = lexer.Peek();
        if (first.Kind != TokenKind.Word || CommandParser.IsCompound(first) || first.Word!.Assignment is not null)
            return new Coprocess(null, commands.Read(), start, text.Position);
        lexer.Take();
        var second = lexer.Peek();
        return CommandParser.IsCompound(second) || second.Kind == TokenKind.Open
            ? new Coprocess(first.Word.Literal, commands.Read(), start, text.Position)
            : new Coprocess(null, commands.ReadSimple(first.Word), start, text.Position);
    }

    private TestCommand ReadTest(int start)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        lexer.AtCommand = false;
        while (!lexer.Peek().Is("]]"))
        {
            var token = lexer.Take();
            if (token.Kind == TokenKind.Word)
                words.Add(token.Word!);
            else if (token.Kind is TokenKind.And or TokenKind.Or or TokenKind.Open or TokenKind.Close or TokenKind.Less or TokenKind.Greater)
                words.Add(new Word(text.Slice(token.Start, token.End), [], null, token.Start, token.End));
            else if (token.Kind != TokenKind.NewLine)
                text.Fail("a [[ is not closed");
            if (text.State.Failed)
                break;
            if (token.Is("=~"))
                words.Add(lexer.TakeRegularExpression());
        }
        lexer.Take();
        return new TestCommand(words.ToImmutable(), commands.ReadRedirects(), start, text.Position);
    }

    private bool Accept(string reserved)
    {
        if (!lexer.Peek().Is(reserved))
            return false;
        lexer.Take();
        return true;
    }

    private void Expect(string reserved)
    {
        if (!Accept(reserved))
            text.Fail($"'{reserved}' is missing before {scripts.Shown(lexer.Peek())}");
        lexer.AtCommand = true;
    }

    private void Expect(TokenKind kind)
    {
        if (lexer.Peek().Kind == kind)
            lexer.Take();
        else
            text.Fail("a parenthesis is not closed");
    }

    private void Skip(char c)
    {
        if (text.Current == c)
            text.Position++;
        else
            text.Fail($"'{c}' is missing");
    }
}
