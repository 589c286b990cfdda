using System.Text;

namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>Reads PowerShell's expressions, and the words of commands, which are text unless they begin like an expression.</summary>
internal sealed class ExpressionParser(Scanner scanner, Parser parser)
{
    private const int CommaLevel = 9;
    private const int LowestLevel = 1;

    public Expression Read() => ReadBinary(LowestLevel);

    /// <summary>A word of a command with what commas join to it.</summary>
    public Expression ReadArgument()
    {
        var first = ReadWord();
        if (!CommaAhead())
            return first;
        var items = ImmutableArray.CreateBuilder<Expression>();
        items.Add(first);
        while (CommaAhead())
        {
            scanner.At++;
            scanner.SkipBlanks(lines: true);
            items.Add(ReadWord());
        }
        return new ListExpression(items.ToImmutable());
    }

    /// <summary>One word: a value with its members, or characters, quotes and values up to a blank or an operator.</summary>
    public Expression ReadWord()
    {
        var parts = ImmutableArray.CreateBuilder<Expression>();
        var text = new StringBuilder();
        if (scanner.Current is '(' or '{' || (scanner.Current == '@' && (char.IsLetter(scanner.Ahead(1)) || scanner.Ahead(1) is '\'' or '"' or '(' or '{' or '_')) || (scanner.Current == '$' && scanner.Ahead(1) != '('))
        {
            parts.Add(ReadPostfix(ReadPrimary()));
            if (EndsWord())
                return parts[0];
        }
        else if (scanner.Current is '\'' or '"')
        {
            parts.Add(ReadPostfix(ReadPrimary()));
            if (EndsWord())
                return parts[0];
        }
        while (!EndsWord())
            switch (scanner.Current)
            {
                case '\'':
                    text.Append(scanner.SingleQuoted());
                    break;
                case '"':
                    Flush(parts, text);
                    parts.Add(ReadDoubleQuoted());
                    break;
                case '`':
                    text.Append(scanner.Escaped());
                    break;
                case '$':
                    Flush(parts, text);
                    parts.Add(ReadPrimary());
                    break;
                default:
                    text.Append(scanner.Current);
                    scanner.At++;
                    break;
            }
        Flush(parts, text);
        return parts.Count == 1 ? parts[0] : parts.Count == 0 ? new LiteralExpression("") : new TextExpression(parts.ToImmutable());
    }

    private bool CommaAhead()
    {
        var start = scanner.At;
        scanner.SkipBlanks(lines: false);
        if (scanner.Current == ',')
            return true;
        scanner.At = start;
        return false;
    }

    private bool EndsWord() => scanner.AtEnd || char.IsWhiteSpace(scanner.Current) || scanner.Current is '|' or ';' or ',' or '(' or ')' or '{' or '}' or '&' or '>' or '<';

    private static void Flush(ImmutableArray<Expression>.Builder parts, StringBuilder text)
    {
        if (text.Length > 0)
            parts.Add(new LiteralExpression(text.ToString()));
        text.Clear();
    }

    private Expression ReadBinary(int level)
    {
        var left = ReadUnary();
        while (true)
        {
            var start = scanner.At;
            scanner.SkipBlanks(lines: false);
            if (Operator() is not { } sign || LevelOf(sign) is var found && found < level)
            {
                scanner.At = start;
                return left;
            }
            scanner.At += sign.Length;
            scanner.SkipBlanks(lines: true);
            var right = ReadBinary(LevelOf(sign) + 1);
            left = sign != "," ? new BinaryExpression(sign, left, right) : left is ListExpression list ? new ListExpression(list.Items.Add(right)) : new ListExpression([left, right]);
        }
    }

    /// <summary>The operator here, without taking it: a sign, or a dash with a word.</summary>
    private string? Operator()
    {
        if (scanner.Current == '-' && char.IsLetter(scanner.Ahead(1)))
        {
            var start = scanner.At++;
            var name = "-" + scanner.Name().ToLowerInvariant();
            scanner.At = start;
            return name;
        }
        if (scanner.StartsWith("..") || scanner.StartsWith("??"))
            return scanner.Text.Substring(scanner.At, 2);
        return scanner.Current is '+' or '-' or '*' or '/' or '%' or ',' && scanner.Ahead(1) != '=' ? scanner.Current.ToString() : null;
    }

    private static int LevelOf(string sign) => sign switch
    {
        "," => CommaLevel,
        ".." => 8,
        "-f" => 7,
        "*" or "/" or "%" => 6,
        "+" or "-" => 5,
        "-and" or "-or" or "-xor" => LowestLevel,
        _ => 4,
    };

    private Expression ReadUnary()
    {
        scanner.Enter();
        var value = ReadSigned();
        scanner.Leave();
        return value;
    }

    private Expression ReadSigned()
    {
        scanner.SkipBlanks(lines: false);
        if (scanner.Current is '!' or ',' or '+' || (scanner.Current == '-' && !char.IsLetter(scanner.Ahead(1))))
        {
            scanner.At++;
            return ReadUnary();
        }
        if (scanner.Current == '-' && Operator() is { } word)
        {
            scanner.At += word.Length;
            return new UnaryExpression(word, ReadUnary());
        }
        return ReadPostfix(ReadPrimary());
    }

    private Expression ReadPrimary()
    {
        scanner.Enter();
        var value = ReadByFirst();
        scanner.Leave();
        return value;
    }

    private Expression ReadByFirst()
    {
        switch (scanner.Current)
        {
            case '\'':
                return new LiteralExpression(scanner.SingleQuoted());
            case '"':
                return ReadDoubleQuoted();
            case '$' when scanner.Ahead(1) == '(':
                scanner.At += 2;
                return new SubExpression(parser.ReadScript(')'));
            case '$':
                scanner.At++;
                return scanner.Variable() is { } name ? new VariableExpression(name) : new LiteralExpression("$");
            case '(':
                scanner.At++;
                return new SubExpression(parser.ReadScript(')'));
            case '{':
                scanner.At++;
                return new BlockExpression(parser.ReadScript('}'));
            case '@':
                return ReadAt();
            case '[':
                return ReadType();
            default:
                return ReadBare();
        }
    }

    private Expression ReadAt()
    {
        switch (scanner.Ahead(1))
        {
            case '\'':
                return new LiteralExpression(scanner.HereString());
            case '"':
                return parser.ReadExpandable(scanner.HereString());
            case '(':
                scanner.At += 2;
                return new SubExpression(parser.ReadScript(')'));
            case '{':
                scanner.At += 2;
                return ReadHash();
            default:
                scanner.At++;
                return new VariableExpression(scanner.Variable() ?? "");
        }
    }

    private LiteralExpression ReadBare()
    {
        var start = scanner.At;
        while (!scanner.AtEnd && (char.IsLetterOrDigit(scanner.Current) || scanner.Current == '_' || (scanner.Current == '.' && char.IsAsciiDigit(scanner.Ahead(1)) && char.IsAsciiDigit(scanner.Text[start]))))
            scanner.At++;
        return new LiteralExpression(scanner.Text[start..scanner.At]);
    }

    /// <summary><c>[Type]</c> by itself, or before what it turns into that type.</summary>
    private Expression ReadType()
    {
        var (start, open) = (scanner.At + 1, 0);
        do
        {
            open += scanner.Current == '[' ? 1 : scanner.Current == ']' ? -1 : 0;
            scanner.At++;
        }
        while (open > 0 && !scanner.AtEnd);
        var name = scanner.Text[start..Math.Max(start, scanner.At - 1)];
        if (scanner.StartsWith("::"))
            return new TypeExpression(name);
        scanner.SkipBlanks(lines: false);
        return scanner.Current is '$' or '"' or '\'' or '(' or '@' or '[' || char.IsAsciiDigit(scanner.Current) ? new CastExpression(name, ReadPostfix(ReadPrimary())) : new TypeExpression(name);
    }

    private HashExpression ReadHash()
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, Expression>>();
        while (!scanner.AtEnd)
        {
            scanner.SkipSeparators();
            if (scanner.Take('}'))
                break;
            var start = scanner.At;
            var key = scanner.Current is '\'' or '"' ? ReadPrimary() : ReadBare();
            scanner.SkipBlanks(lines: false);
            scanner.Take('=');
            scanner.SkipBlanks(lines: true);
            entries.Add(new((key as LiteralExpression)?.Text ?? "", new SubExpression(new Script([parser.ReadStatement()], []))));
            if (scanner.At == start)
                scanner.At++;
        }
        return new HashExpression(entries.ToImmutable());
    }

    private Expression ReadDoubleQuoted()
    {
        scanner.At++;
        return ReadExpandable('"');
    }

    public Expression ReadExpandable(char end)
    {
        var parts = ImmutableArray.CreateBuilder<Expression>();
        var text = new StringBuilder();
        while (!scanner.AtEnd && (scanner.Current != end || scanner.Ahead(1) == end || end == '\0'))
            if (end != '\0' && scanner.Current == end)
            {
                text.Append(end);
                scanner.At += 2;
            }
            else if (scanner.Current == '`')
                text.Append(scanner.Escaped());
            else if (scanner.Current == '$')
            {
                Flush(parts, text);
                parts.Add(ReadPrimary());
            }
            else
                text.Append(scanner.Text[scanner.At++]);
        scanner.Take(end);
        Flush(parts, text);
        return new TextExpression(parts.ToImmutable());
    }

    /// <summary>Members, calls and indexes directly behind a value.</summary>
    private Expression ReadPostfix(Expression value)
    {
        while (!scanner.AtEnd)
            if (scanner.StartsWith("::") || (scanner.Current == '.' && (char.IsLetter(scanner.Ahead(1)) || scanner.Ahead(1) is '$' or '(' or '"' or '\'' or '_')))
                value = ReadMember(value);
            else if (scanner.Current == '[')
            {
                scanner.At++;
                value = new IndexExpression(value, new SubExpression(parser.ReadScript(']')));
            }
            else
                break;
        return value;
    }

    private Expression ReadMember(Expression target)
    {
        var isStatic = scanner.Current == ':';
        scanner.At += isStatic ? 2 : 1;
        var name = scanner.Current is '$' or '(' or '"' or '\'' ? ReadPrimary() : new LiteralExpression(scanner.Name());
        if (!scanner.Take('('))
            return new MemberExpression(target, name, isStatic);
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        while (true)
        {
            scanner.SkipBlanks(lines: true);
            if (scanner.AtEnd || scanner.Take(')'))
                break;
            var start = scanner.At;
            arguments.Add(ReadBinary(CommaLevel + 1));
            scanner.SkipBlanks(lines: true);
            while (Operator() is { } sign && sign != ",")
            {
                scanner.At += sign.Length;
                scanner.SkipBlanks(lines: true);
                arguments[^1] = new BinaryExpression(sign, arguments[^1], ReadBinary(CommaLevel + 1));
                scanner.SkipBlanks(lines: true);
            }
            scanner.Take(',');
            if (scanner.At == start)
                scanner.At++;
        }
        return new CallExpression(target, name, isStatic, arguments.ToImmutable());
    }
}
