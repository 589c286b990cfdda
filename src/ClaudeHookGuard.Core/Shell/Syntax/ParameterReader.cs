namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Reads the inside of <c>${ … }</c>, up to the closing brace, which is left standing.</summary>
internal sealed class ParameterReader(ShellText text, WordReader words, bool quoted)
{
    public ParameterPart Read()
    {
        if (text.Current == '(')
            SkipZshFlags();
        var form = ReadForm();
        var name = ReadName();
        if (name.Length == 0)
            return Unknown("", form);
        var subscript = text.Current == '[' ? ReadSubscript() : null;
        if (form == ParameterForm.Indirect && text.Current is '*' or '@' && text.Ahead(1) == '}')
        {
            text.Position++;
            return new ParameterPart(name, null, ParameterForm.NamesWithPrefix, ParameterOperator.None, null, null);
        }
        if (form == ParameterForm.Indirect && text.Current == '}' && subscript?.Literal is "@" or "*")
            return new ParameterPart(name, subscript, ParameterForm.Keys, ParameterOperator.None, null, null);
        return text.Current == '}' || text.AtEnd
            ? new ParameterPart(name, subscript, form, ParameterOperator.None, null, null)
            : ReadOperator(name, subscript, form);
    }

    private void SkipZshFlags() => text.Position += text.Rest.IndexOf(')') is var end and > 0 and < 32 ? end + 1 : 0;

    private ParameterForm ReadForm()
    {
        var next = text.Ahead(1);
        if (text.Current == '!' && (Characters.StartsName(next) || Characters.IsSpecialParameter(next)) && !(next is '-' or '?' or '#' or '@' or '*' && text.Ahead(2) != '}'))
        {
            text.Position++;
            return ParameterForm.Indirect;
        }
        // ${#} is a count, ${#-} a length, ${#-x} a count with a default.
        var length = text.Current == '#' && next != '}'
            && (Characters.StartsName(next) || char.IsAsciiDigit(next) || (Characters.IsSpecialParameter(next) && text.Ahead(2) == '}'));
        if (!length)
            return ParameterForm.Value;
        text.Position++;
        return ParameterForm.Length;
    }

    private string ReadName()
    {
        var rest = text.Rest;
        var length = Characters.NameLength(rest);
        if (length == 0)
            while (length < rest.Length && char.IsAsciiDigit(rest[length]))
                length++;
        if (length == 0 && rest.Length > 0 && Characters.IsSpecialParameter(rest[0]))
            length = 1;
        var name = text.Slice(text.Position, text.Position + length);
        text.Position += length;
        return name;
    }

    private Word ReadSubscript()
    {
        text.Position++;
        var subscript = words.ReadArithmetic(']', '\0');
        if (text.Current == ']')
            text.Position++;
        else
            text.Fail("a subscript is not closed");
        return subscript;
    }

    private ParameterPart ReadOperator(string name, Word? subscript, ParameterForm form)
    {
        var (kind, length) = OperatorHere();
        text.Position += length;
        if (kind == ParameterOperator.Substring)
            return ReadSubstring(name, subscript, form);
        if (kind == ParameterOperator.Unknown)
            return Unknown(name, form);
        var replaces = kind is ParameterOperator.ReplaceAll or ParameterOperator.ReplaceFirst or ParameterOperator.ReplacePrefix or ParameterOperator.ReplaceSuffix;
        var apostrophes = quoted && kind is >= ParameterOperator.Default and <= ParameterOperator.AlternativeIfEmpty;
        var operand = words.ReadOperand('}', replaces ? '/' : '\0', apostrophes);
        Word? second = null;
        if (replaces && text.Current == '/')
        {
            text.Position++;
            second = words.ReadOperand('}', '\0', false);
        }
        return new ParameterPart(name, subscript, form, kind, operand, second);
    }

    private ParameterPart ReadSubstring(string name, Word? subscript, ParameterForm form)
    {
        var offset = words.ReadArithmetic('}', ':');
        Word? length = null;
        if (text.Current == ':')
        {
            text.Position++;
            length = words.ReadArithmetic('}', '\0');
        }
        return new ParameterPart(name, subscript, form, ParameterOperator.Substring, offset, length);
    }

    private ParameterPart Unknown(string name, ParameterForm form)
    {
        var rest = words.ReadOperand('}', '\0', quoted);
        return new ParameterPart(name, null, form, ParameterOperator.Unknown, rest, null);
    }

    private (ParameterOperator Kind, int Length) OperatorHere()
    {
        var next = text.Ahead(1);
        return text.Current switch
        {
            ':' => next switch
            {
                '-' => (ParameterOperator.DefaultIfEmpty, 2),
                '=' => (ParameterOperator.AssignIfEmpty, 2),
                '?' => (ParameterOperator.ErrorIfEmpty, 2),
                '+' => (ParameterOperator.AlternativeIfEmpty, 2),
                _ => (ParameterOperator.Substring, 1),
            },
            '-' => (ParameterOperator.Default, 1),
            '=' => (ParameterOperator.Assign, 1),
            '?' => (ParameterOperator.Error, 1),
            '+' => (ParameterOperator.Alternative, 1),
            '#' => next == '#' ? (ParameterOperator.RemoveLongestPrefix, 2) : (ParameterOperator.RemoveShortestPrefix, 1),
            '%' => next == '%' ? (ParameterOperator.RemoveLongestSuffix, 2) : (ParameterOperator.RemoveShortestSuffix, 1),
            '/' => next switch
            {
                '/' => (ParameterOperator.ReplaceAll, 2),
                '#' => (ParameterOperator.ReplacePrefix, 2),
                '%' => (ParameterOperator.ReplaceSuffix, 2),
                _ => (ParameterOperator.ReplaceFirst, 1),
            },
            '^' => next == '^' ? (ParameterOperator.UpperAll, 2) : (ParameterOperator.UpperFirst, 1),
            ',' => next == ',' ? (ParameterOperator.LowerAll, 2) : (ParameterOperator.LowerFirst, 1),
            '~' => next == '~' ? (ParameterOperator.ToggleAll, 2) : (ParameterOperator.ToggleFirst, 1),
            '@' => (ParameterOperator.Transform, 1),
            _ => (ParameterOperator.Unknown, 0),
        };
    }
}
