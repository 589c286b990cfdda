namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Reads what begins with <c>$</c>, a backquote, <c>&lt;(</c> or <c>&gt;(</c>.</summary>
internal sealed class ExpansionReader(ShellText text, WordReader words)
{
    /// <summary>Reads the expansion here into <paramref name="word"/>; false, with nothing taken, where the <c>$</c> begins none.</summary>
    public bool TryRead(ref WordBuilder word, bool quoted)
    {
        if (!text.State.CountNode())
            return false;
        if (text.Current == '`')
        {
            word.Add(ReadBackquoted());
            return true;
        }
        var next = text.Ahead(1);
        switch (next)
        {
            case '(':
                word.Add(ReadParenthesis());
                return true;
            case '{':
                word.Add(ReadBraces(quoted));
                return true;
            case '[':
                text.Position += 2;
                word.Add(ReadArithmetic(']', 1));
                return true;
            case '\'' when !quoted:
                word.Add(ReadAnsiQuoted());
                return true;
            case '"' when !quoted:
                text.Position += 2;
                word.Add(new DoubleQuotedPart(words.ReadDoubleQuoted(false)));
                return true;
        }
        var length = Characters.IsSpecialParameter(next) ? 1 : Characters.NameLength(text.Rest[1..]);
        if (length == 0)
            return false;
        word.Add(Plain(text.Slice(text.Position + 1, text.Position + 1 + length)));
        text.Position += length + 1;
        return true;
    }

    /// <summary>Reads <c>&lt;( … )</c> or <c>&gt;( … )</c>.</summary>
    public void ReadProcess(ref WordBuilder word)
    {
        var input = text.Current == '<';
        text.Position += 2;
        word.Add(new ProcessPart(ReadScriptTo(')'), input));
    }

    private static ParameterPart Plain(string name) => new(name, null, ParameterForm.Value, ParameterOperator.None, null, null);

    private WordPart ReadParenthesis()
    {
        var start = text.Position;
        text.Position += 2;
        if (text.Current == '(' && !text.IsKnownNotArithmetic)
        {
            var mark = text.State.Mark();
            var tried = text.Position;
            text.Position++;
            var expression = ReadArithmetic(')', 2);
            if (!text.State.Failed && expression is not null)
                return expression;
            text.State.Retry(mark);
            text.RememberNotArithmetic(tried);
            text.Position = start + 2;
        }
        return new CommandPart(ReadScriptTo(')'));
    }

    /// <summary>Arithmetic up to <paramref name="count"/> of <paramref name="end"/>; a failure where something else stands there.</summary>
    private ArithmeticPart ReadArithmetic(char end, int count)
    {
        var expression = Word.Empty;
        if (text.Enter())
        {
            expression = words.ReadArithmetic(end, '\0');
            text.Leave();
        }
        for (var i = 0; i < count; i++)
            if (text.Current == end)
                text.Position++;
            else
                text.Fail("an arithmetic expansion is not closed");
        return new ArithmeticPart(expression);
    }

    private Script ReadScriptTo(char end)
    {
        if (!text.Enter())
            return Script.Empty;
        var body = new ShellParser(text).ReadEnclosed(end);
        text.Leave();
        return body;
    }

    /// <summary>A backquoted command: its text ends at the next backquote without a backslash, and is read with one level of escapes undone.</summary>
    private CommandPart ReadBackquoted()
    {
        var start = text.Position + 1;
        var end = start;
        var escapes = false;
        for (; end < text.Limit && text.Text[end] != '`'; end++)
            if (text.Text[end] == '\\')
            {
                escapes = true;
                end++;
            }
        text.Spend(Math.Max(0, end - start));
        if (end >= text.Limit)
        {
            text.Fail("a backquote is not closed");
            return new CommandPart(Script.Empty);
        }
        var inside = escapes ? text.Inside(Unescape(text.Text.AsSpan(start, end - start))) : text.Inside(start, end);
        text.Position = end + 1;
        if (!text.Enter())
            return new CommandPart(Script.Empty);
        var body = new ShellParser(inside).ReadEnclosed('\0');
        text.Leave();
        return new CommandPart(body);
    }

    private static string Unescape(ReadOnlySpan<char> escaped)
    {
        var plain = new System.Text.StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] == '\\' && i + 1 < escaped.Length && escaped[i + 1] is '`' or '\\' or '$')
                i++;
            plain.Append(escaped[i]);
        }
        return plain.ToString();
    }

    private QuotedPart ReadAnsiQuoted()
    {
        var start = text.Position + 2;
        var end = start;
        for (; end < text.Limit && text.Text[end] != '\''; end++)
            if (text.Text[end] == '\\')
                end++;
        text.Spend(Math.Max(0, end - start));
        if (end >= text.Limit)
        {
            text.Fail("a $' quote is not closed");
            return new QuotedPart("");
        }
        text.Position = end + 1;
        return new QuotedPart(AnsiEscapes.Undo(text.Text.AsSpan(start, end - start), AnsiForm.Quote, out _));
    }

    private WordPart ReadBraces(bool quoted)
    {
        text.Position += 2;
        if (text.Current is ' ' or '\t' or '\n' or '|')
        {
            text.Position += text.Current == '|' ? 1 : 0;
            return new CommandPart(ReadScriptTo('}'));
        }
        if (!text.Enter())
            return Plain("_");
        var part = new ParameterReader(text, words, quoted).Read();
        if (text.Current == '}')
            text.Position++;
        else
            text.Fail("a ${ is not closed");
        text.Leave();
        return part;
    }
}
