namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Reads one command: simple, or one that encloses others.</summary>
internal sealed class CommandParser
{
    private readonly ShellText _text;
    private readonly ShellLexer _lexer;
    private readonly ShellParser _scripts;
    private readonly CompoundParser _compounds;

    public CommandParser(ShellText text, ShellLexer lexer, ShellParser scripts)
    {
        (_text, _lexer, _scripts) = (text, lexer, scripts);
        _compounds = new CompoundParser(text, lexer, scripts, this);
    }

    public Command Read()
    {
        _lexer.AtCommand = true;
        var token = _lexer.Peek();
        _text.State.CountNode();
        if (!_text.Enter())
            return Nothing(token.Start);
        var command = token.Kind == TokenKind.Open || IsCompound(token) ? _compounds.Read(token) : ReadSimple(null);
        _text.Leave();
        return command;
    }

    /// <summary>True for the reserved words that begin a command.</summary>
    public static bool IsCompound(Token token) =>
        token.Kind == TokenKind.Word
        && token.Word!.Literal is "{" or "if" or "while" or "until" or "for" or "select" or "case" or "function" or "coproc" or "[[";

    /// <summary>Assignments, words and redirections in any order; a word and <c>()</c> begin a function instead.</summary>
    /// <param name="first">A word that was taken already, or null.</param>
    public Command ReadSimple(Word? first)
    {
        var start = first?.Start ?? _lexer.Peek().Start;
        var state = _text.State;
        var (assignments, words, redirects) = (state.Assignments.Mark, state.Words.Mark, state.Redirects.Mark);
        var (count, declares, last) = (0, false, first);
        if (first is not null)
            state.Words.Add(first);
        count += first is null ? 0 : 1;
        while (true)
        {
            _lexer.AtCommand = count == 0 || declares;
            var token = _lexer.Peek();
            if (token.Kind == TokenKind.Word)
            {
                _lexer.Take();
                if (count == 0 && token.Word!.Assignment is { } assignment)
                {
                    state.Assignments.Add(assignment);
                    continue;
                }
                state.Words.Add(token.Word!);
                count++;
                declares = declares || (count == 1 ? DeclaresVariables(token.Word!) : count == 2 && last!.Literal is "command" or "builtin" && DeclaresVariables(token.Word!));
                last = token.Word;
            }
            else if (TryReadRedirect() is { } redirect)
                state.Redirects.Add(redirect);
            else if (token.Kind == TokenKind.Open && count == 1 && state.Assignments.Mark == assignments && state.Redirects.Mark == redirects && last!.Literal is { } name)
            {
                state.Words.Cut(words);
                return _compounds.ReadFunctionBody(name, start);
            }
            else
                break;
        }
        var command = new SimpleCommand(state.Assignments.Cut(assignments), state.Words.Cut(words), state.Redirects.Cut(redirects), start, _lexer.Peek().Start);
        if (command.Assignments.IsEmpty && command.Words.IsEmpty && command.Redirects.IsEmpty)
            _text.Fail("an unexpected " + _scripts.Shown(_lexer.Peek()));
        return command;
    }

    /// <summary>Redirections behind a compound command.</summary>
    public ImmutableArray<Redirect> ReadRedirects()
    {
        _lexer.AtCommand = false;
        if (TryReadRedirect() is not { } first)
            return [];
        var mark = _text.State.Redirects.Mark;
        for (var redirect = first; redirect is not null; redirect = TryReadRedirect())
            _text.State.Redirects.Add(redirect);
        return _text.State.Redirects.Cut(mark);
    }

    public static Command Nothing(int start) => new SimpleCommand([], [], [], start, start);

    private static bool DeclaresVariables(Word command) => command.Literal is "export" or "declare" or "typeset" or "local" or "readonly";

    private Redirect? TryReadRedirect()
    {
        var token = _lexer.Peek();
        if (_text.State.Failed || Kind(token.Kind) is not { } kind)
            return null;
        var atCommand = _lexer.AtCommand;
        _lexer.AtCommand = false;
        _lexer.Take();
        var redirect = kind == RedirectKind.HereDocument ? ReadDocument(token) : ReadTarget(kind, token);
        _lexer.AtCommand = atCommand;
        return redirect;
    }

    private Redirect ReadTarget(RedirectKind kind, Token sign)
    {
        var target = _lexer.Take();
        if (target.Kind != TokenKind.Word)
            _text.Fail("a redirection goes nowhere");
        return new Redirect(kind, sign.Descriptor, target.Word ?? Word.Empty, null, sign.Start, target.End);
    }

    private Redirect ReadDocument(Token sign)
    {
        var start = _text.Position;
        var (delimiter, quoted) = _lexer.TakeDelimiter();
        var document = new HereDocument(delimiter, quoted, sign.Kind == TokenKind.HereDocumentTabs);
        _lexer.Expect(document);
        var word = new Word(delimiter, [], null, start, _text.Position);
        return new Redirect(RedirectKind.HereDocument, sign.Descriptor, word, document, sign.Start, _text.Position);
    }

    private static RedirectKind? Kind(TokenKind kind) => kind switch
    {
        TokenKind.Less => RedirectKind.Read,
        TokenKind.Greater => RedirectKind.Write,
        TokenKind.DoubleGreater => RedirectKind.Append,
        TokenKind.LessGreater => RedirectKind.ReadWrite,
        TokenKind.LessAmpersand => RedirectKind.DuplicateInput,
        TokenKind.GreaterAmpersand => RedirectKind.DuplicateOutput,
        TokenKind.AmpersandGreater => RedirectKind.WriteBoth,
        TokenKind.AmpersandDoubleGreater => RedirectKind.AppendBoth,
        TokenKind.HereDocument or TokenKind.HereDocumentTabs => RedirectKind.HereDocument,
        TokenKind.HereString => RedirectKind.HereString,
        _ => null,
    };
}
