namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Reads words: quotes, escapes, and the expansions in them.</summary>
internal sealed class WordReader
{
    private readonly ShellText _text;
    private readonly ExpansionReader _expansions;

    public WordReader(ShellText text)
    {
        _text = text;
        _expansions = new ExpansionReader(text, this);
    }

    /// <summary>The word that starts here; empty where none does.</summary>
    /// <param name="assignments">True where <c>name=value</c> is an assignment.</param>
    public Word Read(bool assignments)
    {
        var start = _text.Position;
        var run = Characters.PlainRun(_text.Rest);
        var plain = !assignments || _text.Rest[..run].IndexOfAny('=', '[') < 0;
        _text.Spend(run + 1);
        _text.State.CountNode();
        if (run > 0 && plain && (_text.Position + run >= _text.Limit || _text.Text[_text.Position + run] is ' ' or '\n' or ';' or '|' or '\t'))
        {
            _text.Position += run;
            return new Word(_text.Slice(start, start + run), [], null, start, start + run);
        }
        if (assignments && AssignmentHead() is { } head)
            return ReadAssignment(head, start);
        var word = default(WordBuilder);
        ReadUnquoted(ref word);
        return word.ToWord(start, _text.Position);
    }

    /// <summary>A word that goes on to an unquoted <paramref name="end"/> (<c>}</c>, <c>/</c>, <c>:</c>, <c>]</c>), which is left standing.</summary>
    /// <param name="end2">Another character that ends it, or NUL.</param>
    /// <param name="quotedOutside">True inside double quotes, where an apostrophe is an ordinary character.</param>
    public Word ReadOperand(char end, char end2, bool quotedOutside)
    {
        var start = _text.Position;
        var word = default(WordBuilder);
        while (!_text.AtEnd && _text.Current != end && (end2 == '\0' || _text.Current != end2))
        {
            if (quotedOutside && _text.Current == '\'')
                ReadCharacter(ref word);
            else if (quotedOutside && _text.Current == '\\' && _text.Ahead(1) is not ('$' or '`' or '"' or '\\' or '}' or '\n' or '/'))
                ReadCharacter(ref word);
            else if (!ReadQuoteOrExpansion(ref word, quotedOutside))
                ReadCharacter(ref word);
        }
        if (_text.AtEnd)
            _text.Fail("a ${ is not closed");
        return word.ToWord(start, _text.Position);
    }

    /// <summary>
    /// Arithmetic up to the unquoted <paramref name="end"/> outside of its own parentheses, which is left standing; or to
    /// <paramref name="end2"/>. At the end of the text it stops and leaves the judgement to the caller.
    /// </summary>
    public Word ReadArithmetic(char end, char end2)
    {
        var start = _text.Position;
        var word = default(WordBuilder);
        var (open, choices) = (0, 0);
        while (!_text.AtEnd)
        {
            var c = _text.Current;
            if (open == 0 && choices == 0 && (c == end || (end2 != '\0' && c == end2)))
                break;
            if (c is '(' or '[')
                open++;
            else if (c is ')' or ']' && --open < 0)
                break;
            else if (c == '?' && end2 == ':')
                choices++;
            else if (c == ':' && choices > 0)
                choices--;
            if (!ReadQuoteOrExpansion(ref word, false))
                ReadCharacter(ref word);
        }
        return word.ToWord(start, _text.Position);
    }

    /// <summary>The right side of <c>=~</c>: parentheses and bars belong to it, and blanks inside parentheses.</summary>
    public Word ReadRegularExpression()
    {
        var start = _text.Position;
        var word = default(WordBuilder);
        var open = 0;
        while (!_text.AtEnd && (open > 0 || _text.Current is not (' ' or '\t' or '\n' or '&' or ';')))
        {
            if (_text.Current == '(')
                open++;
            else if (_text.Current == ')' && --open < 0)
                break;
            if (!ReadQuoteOrExpansion(ref word, false))
                ReadCharacter(ref word);
        }
        return word.ToWord(start, _text.Position);
    }

    /// <summary>The inside of double quotes up to the closing one, which is taken; or all of a here-document's text.</summary>
    public ImmutableArray<WordPart> ReadDoubleQuoted(bool hereDocument)
    {
        var parts = default(WordBuilder);
        if (!_text.Enter())
            return [];
        while (!_text.AtEnd && (hereDocument || _text.Current != '"'))
        {
            var plain = hereDocument ? _text.Rest.IndexOfAny('$', '`', '\\') : _text.Rest.IndexOfAny("$`\\\"");
            plain = plain < 0 ? _text.Rest.Length : plain;
            _text.Spend(plain + 1);
            parts.AddLiteral(_text.Slice(_text.Position, _text.Position + plain));
            _text.Position += plain;
            ReadInDoubleQuotes(ref parts, hereDocument);
        }
        _text.Leave();
        if (!hereDocument && _text.AtEnd)
            _text.Fail("a double quote is not closed");
        _text.Position++;
        return parts.ToParts();
    }

    private void ReadInDoubleQuotes(ref WordBuilder parts, bool hereDocument)
    {
        if (_text.Current == '\\')
        {
            if (_text.ContinuationLength() is var length and > 0)
            {
                _text.Position += length;
                return;
            }
            var escaped = _text.Ahead(1);
            if (escaped is '$' or '`' or '\\' || (escaped == '"' && !hereDocument))
                _text.Position++;
            ReadCharacter(ref parts);
        }
        else if (_text.Current is '$' or '`' && !_expansions.TryRead(ref parts, true))
            ReadCharacter(ref parts);
    }

    private void ReadUnquoted(ref WordBuilder word)
    {
        while (!_text.AtEnd)
        {
            var run = Characters.PlainRun(_text.Rest);
            if (run > 0)
            {
                _text.Spend(run);
                word.AddLiteral(_text.Slice(_text.Position, _text.Position + run));
                _text.Position += run;
            }
            if (_text.Current == '(' && word.LastLiteral is '?' or '*' or '+' or '@' or '!')
                ReadExtendedGlob(ref word);
            else if (_text.Current is '<' or '>' && _text.Ahead(1) == '(')
                _expansions.ReadProcess(ref word);
            else if (_text.Current == '\r' && _text.Ahead(1) != '\n' && !_text.AtEnd)
                ReadCharacter(ref word);
            else if (_text.AtEnd || Characters.EndsWord(_text.Current) || _text.Current == '\r' || !ReadQuoteOrExpansion(ref word, false))
                return;
        }
    }

    /// <summary>Reads a quote, an escape or an expansion; false where none stands here. A <c>$</c> that begins nothing is a character.</summary>
    private bool ReadQuoteOrExpansion(ref WordBuilder word, bool quotedOutside)
    {
        _text.Spend(1);
        switch (_text.Current)
        {
            case '\'':
                ReadSingleQuoted(ref word);
                return true;
            case '"':
                _text.Position++;
                word.Add(new DoubleQuotedPart(ReadDoubleQuoted(false)));
                return true;
            case '\\':
                if (!_text.SkipContinuations())
                    ReadEscaped(ref word);
                return true;
            case '$' or '`':
                if (!_expansions.TryRead(ref word, quotedOutside))
                    ReadCharacter(ref word);
                return true;
            default:
                return false;
        }
    }

    private void ReadCharacter(ref WordBuilder word)
    {
        if (_text.AtEnd)
            return;
        word.AddLiteral(_text.Slice(_text.Position, _text.Position + 1));
        _text.Position++;
    }

    private void ReadEscaped(ref WordBuilder word)
    {
        // A backslash that ends the text stands for itself.
        word.Add(new QuotedPart(_text.Position + 1 < _text.Limit ? _text.Slice(_text.Position + 1, _text.Position + 2) : "\\"));
        _text.Position = Math.Min(_text.Position + 2, _text.Limit);
    }

    private void ReadSingleQuoted(ref WordBuilder word)
    {
        var length = _text.Rest[1..].IndexOf('\'');
        if (length < 0)
        {
            _text.Fail("a single quote is not closed");
            return;
        }
        _text.Spend(length);
        word.Add(new QuotedPart(_text.Slice(_text.Position + 1, _text.Position + 1 + length)));
        _text.Position += length + 2;
    }

    private void ReadExtendedGlob(ref WordBuilder word)
    {
        var sign = word.LastLiteral;
        word.DropLastLiteral();
        _text.Position++;
        if (!_text.Enter())
            return;
        var patterns = ImmutableArray.CreateBuilder<Word>();
        do
        {
            var start = _text.Position;
            var pattern = default(WordBuilder);
            while (!_text.AtEnd && _text.Current is not ('|' or ')'))
            {
                ReadUnquoted(ref pattern);
                if (_text.Current is not ('|' or ')'))
                    ReadCharacter(ref pattern);
            }
            patterns.Add(pattern.ToWord(start, _text.Position));
        }
        while (_text.Current == '|' && ++_text.Position > 0);
        if (_text.AtEnd)
            _text.Fail("a parenthesis of a pattern is not closed");
        _text.Position++;
        _text.Leave();
        word.Add(new ExtendedGlobPart(sign, patterns.ToImmutable()));
    }

    /// <summary>Length of <c>name</c> or <c>name[…]</c> where <c>=</c> or <c>+=</c> follows; else null.</summary>
    private (int Name, int Subscript)? AssignmentHead()
    {
        var rest = _text.Rest;
        var name = Characters.NameLength(rest);
        if (name == 0 || name == rest.Length)
            return null;
        var end = rest[name] == '[' ? SubscriptEnd(rest, name) : name;
        if (end <= 0 || end >= rest.Length)
            return null;
        return rest[end] == '=' || (rest[end] == '+' && end + 1 < rest.Length && rest[end + 1] == '=') ? (name, end) : null;
    }

    /// <summary>The position behind the <c>]</c> that closes the one at <paramref name="open"/>, on the same line and near; else -1.</summary>
    private static int SubscriptEnd(ReadOnlySpan<char> text, int open)
    {
        const int farthest = 256;
        var depth = 0;
        for (var i = open; i < text.Length && i < open + farthest && text[i] != '\n'; i++)
            if (text[i] == '[')
                depth++;
            else if (text[i] == ']' && --depth == 0)
                return i + 1;
        return -1;
    }

    private Word ReadAssignment((int Name, int Subscript) head, int start)
    {
        var name = _text.Slice(start, start + head.Name);
        Word? subscript = null;
        if (head.Subscript > head.Name)
            subscript = new WordReader(_text.Inside(start + head.Name + 1, start + head.Subscript - 1)).ReadWhole();
        _text.Position = start + head.Subscript;
        var appends = _text.Current == '+';
        _text.Position += appends ? 2 : 1;
        var valueStart = _text.Position;
        var value = default(WordBuilder);
        if (_text.Current == '(')
            value.Add(ReadArray());
        else
            ReadUnquoted(ref value);
        var assignment = new Assignment(name, subscript, appends, value.ToWord(valueStart, _text.Position), start, _text.Position);
        return new Word(null, [], assignment, start, _text.Position);
    }

    /// <summary>All of the text as one word: a subscript.</summary>
    public Word ReadWhole()
    {
        var start = _text.Position;
        var word = default(WordBuilder);
        while (!_text.AtEnd)
            if (!ReadQuoteOrExpansion(ref word, false))
                ReadCharacter(ref word);
        return word.ToWord(start, _text.Position);
    }

    private ArrayPart ReadArray()
    {
        _text.Position++;
        var elements = ImmutableArray.CreateBuilder<ArrayElement>();
        if (!_text.Enter())
            return new ArrayPart([]);
        while (true)
        {
            SkipBlanksAndComments();
            if (_text.AtEnd || _text.Current == ')')
                break;
            var before = _text.Position;
            elements.Add(ReadElement());
            if (_text.Position == before)
            {
                _text.Fail("an array's value holds an operator");
                break;
            }
        }
        if (_text.AtEnd)
            _text.Fail("an array's value is not closed");
        _text.Position++;
        _text.Leave();
        return new ArrayPart(elements.ToImmutable());
    }

    private ArrayElement ReadElement()
    {
        var start = _text.Position;
        if (_text.Current != '[' || SubscriptEnd(_text.Rest, 0) is not (var end and > 0) || start + end >= _text.Limit || _text.Text[start + end] != '=')
            return new ArrayElement(null, Read(false));
        var key = new WordReader(_text.Inside(start + 1, start + end - 1)).ReadWhole();
        _text.Position = start + end + 1;
        return new ArrayElement(key, Read(false));
    }

    private void SkipBlanksAndComments()
    {
        while (!_text.AtEnd)
        {
            if (_text.Current is ' ' or '\t' or '\n' or '\r')
                _text.Position++;
            else if (_text.Current == '#')
                _text.Position += _text.Rest.IndexOf('\n') is var line and >= 0 ? line : _text.Rest.Length;
            else if (!_text.SkipContinuations())
                return;
        }
    }
}
