namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Reads <c>case … in … esac</c>.</summary>
internal sealed class CaseParser(ShellText text, ShellLexer lexer, ShellParser scripts)
{
    public CaseCommand Read(int start)
    {
        lexer.AtCommand = false;
        var subject = lexer.Take();
        if (subject.Kind != TokenKind.Word)
            text.Fail("a case has no subject");
        SkipNewLines();
        if (!lexer.Take().Is("in"))
            text.Fail("'in' is missing behind a case");
        var items = ImmutableArray.CreateBuilder<CaseItem>();
        while (true)
        {
            SkipNewLines();
            if (lexer.Peek().Is("esac") || text.State.Failed)
                break;
            items.Add(ReadItem());
        }
        lexer.Take();
        return new CaseCommand(subject.Word ?? Word.Empty, items.ToImmutable(), [], start, text.Position);
    }

    /// <summary>Patterns follow, not commands: <c>a=b)</c> is no assignment.</summary>
    private void SkipNewLines()
    {
        lexer.AtCommand = false;
        while (lexer.Peek().Kind == TokenKind.NewLine)
            lexer.Take();
    }

    private CaseItem ReadItem()
    {
        if (lexer.Peek().Kind == TokenKind.Open)
            lexer.Take();
        var patterns = ImmutableArray.CreateBuilder<Word>(1);
        do
        {
            var pattern = lexer.Take();
            if (pattern.Kind != TokenKind.Word)
                text.Fail("a case has an item without pattern");
            patterns.Add(pattern.Word ?? Word.Empty);
        }
        while (lexer.Peek().Kind == TokenKind.Pipe && lexer.Take().Kind == TokenKind.Pipe && !text.State.Failed);
        lexer.AtCommand = true;
        if (lexer.Take().Kind != TokenKind.Close)
            text.Fail("a pattern of a case is not closed");
        var body = scripts.ReadScript();
        return new CaseItem(patterns.ToImmutable(), body, ReadEnd());
    }

    private CaseEnd ReadEnd()
    {
        var end = lexer.Peek();
        if (end.Is("esac"))
            return CaseEnd.Leave;
        lexer.Take();
        switch (end.Kind)
        {
            case TokenKind.DoubleSemicolon:
                return CaseEnd.Leave;
            case TokenKind.SemicolonAmpersand:
                return CaseEnd.FallThrough;
            case TokenKind.DoubleSemicolonAmpersand:
                return CaseEnd.TestNext;
            default:
                text.Fail("an item of a case is not closed");
                return CaseEnd.Leave;
        }
    }
}
