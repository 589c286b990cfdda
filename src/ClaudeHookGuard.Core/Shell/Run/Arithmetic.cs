using System.Globalization;
using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>
/// Shell arithmetic on 64-bit numbers, with assignment. What depends on an unknown value is unknown; so is what bash would refuse.
/// </summary>
internal ref struct Arithmetic
{
    private const int Deepest = 40;

    /// <summary>Operators that bind weakest first.</summary>
    private static readonly string[][] Levels =
        [["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<=", ">=", "<", ">"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"]];

    private readonly ReadOnlySpan<char> _text;
    private readonly ShellRun _run;
    private int _at;
    private int _depth;
    private bool _failed;

    private Arithmetic(ReadOnlySpan<char> text, ShellRun run, int depth)
    {
        _text = text;
        _run = run;
        _depth = depth;
    }

    /// <summary>The value as a word: its digits, or a short text without separators where it is not known.</summary>
    public static PartialText Evaluate(PartialText text, ShellRun run) =>
        Number(text, run) is { } number ? PartialText.Of(number.ToString(CultureInfo.InvariantCulture)) : PartialTexts.SomeName;

    public static long? Number(PartialText text, ShellRun run) => text.Known is { } known ? Number(known, run, 0) : null;

    private static long? Number(ReadOnlySpan<char> text, ShellRun run, int depth)
    {
        if (depth > Deepest || !run.Budget.Spend(text.Length))
            return null;
        if (text.IsWhiteSpace())
            return 0;
        var reader = new Arithmetic(text, run, depth);
        var value = reader.Comma();
        reader.SkipBlanks();
        return reader._failed || reader._at < text.Length ? null : value;
    }

    private long? Comma()
    {
        var value = Assign();
        while (Accept(","))
            value = Assign();
        return value;
    }

    private long? Assign()
    {
        if (++_depth > Deepest)
            _failed = true;
        if (_failed)
            return null;
        var start = _at;
        SkipBlanks();
        var length = Characters.NameLength(_text[_at..]);
        if (length > 0)
        {
            var name = _text.Slice(_at, length).ToString();
            _at += length;
            if (AssignmentSign() is { } sign)
            {
                var value = Assign();
                var result = sign.Length == 0 ? value : Binary(sign, Value(name), value);
                _run.Variables.Set(name, result is { } known ? PartialText.Of(known.ToString(CultureInfo.InvariantCulture)) : PartialTexts.SomeName);
                _depth--;
                return result;
            }
        }
        _at = start;
        var chosen = Choose();
        _depth--;
        return chosen;
    }

    private string? AssignmentSign()
    {
        SkipBlanks();
        ReadOnlySpan<string> signs = ["<<=", ">>=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^="];
        foreach (var sign in signs)
            if (Accept(sign))
                return sign[..^1];
        if (_at < _text.Length && _text[_at] == '=' && (_at + 1 >= _text.Length || _text[_at + 1] != '='))
        {
            _at++;
            return "";
        }
        return null;
    }

    private long? Choose()
    {
        var condition = Level(0);
        if (!Accept("?"))
            return condition;
        var yes = Assign();
        if (!Accept(":"))
            _failed = true;
        var no = Assign();
        return condition is null ? null : condition != 0 ? yes : no;
    }

    private static string[] Signs(int level) => level < Levels.Length ? Levels[level] : [];

    private long? Level(int level)
    {
        if (level == Levels.Length)
            return Power();
        var value = Level(level + 1);
        while (!_failed && Sign(level) is { } sign)
            value = Binary(sign, value, Level(level + 1));
        return value;
    }

    private string? Sign(int level)
    {
        SkipBlanks();
        foreach (var sign in Signs(level))
            if (_text[_at..].StartsWith(sign) && !IsLonger(sign))
            {
                _at += sign.Length;
                return sign;
            }
        return null;
    }

    /// <summary>True where what stands here is a longer operator that begins alike.</summary>
    private bool IsLonger(string sign)
    {
        var next = _at + sign.Length < _text.Length ? _text[_at + sign.Length] : '\0';
        return sign is "|" or "&" or "*" or "<" or ">" ? next == sign[0] || (next == '=' && sign is not ("<" or ">")) : sign is "+" or "-" or "/" or "%" or "^" or "<<" or ">>" && next == '=';
    }

    private long? Power()
    {
        var value = Unary();
        if (!Accept("**"))
            return value;
        var exponent = Power();
        if (value is null || exponent is null or < 0 or > 63)
            return null;
        long result = 1;
        for (var i = 0; i < exponent; i++)
            result = unchecked(result * value.Value);
        return result;
    }

    private long? Unary()
    {
        if (++_depth > Deepest)
            _failed = true;
        SkipBlanks();
        var result = _failed || _at >= _text.Length ? Fail() : Operand();
        _depth--;
        return result;
    }

    private long? Operand()
    {
        if (Accept("++") || Accept("--"))
            return Step(_text[_at - 1] == '+' ? 1 : -1, true);
        switch (_text[_at])
        {
            case '!':
                _at++;
                return Unary() is { } negated ? negated == 0 ? 1 : 0 : null;
            case '~':
                _at++;
                return ~Unary();
            case '-':
                _at++;
                return Unary() is { } positive ? unchecked(-positive) : null;
            case '+':
                _at++;
                return Unary();
            case '(':
                _at++;
                var value = Comma();
                return Accept(")") ? value : Fail();
            default:
                return char.IsAsciiDigit(_text[_at]) ? Literal() : Named();
        }
    }

    private long? Step(int by, bool before)
    {
        SkipBlanks();
        var length = Characters.NameLength(_text[_at..]);
        if (length == 0)
            return Fail();
        var name = _text.Slice(_at, length).ToString();
        _at += length;
        return Stepped(name, by, before);
    }

    private readonly long? Stepped(string name, int by, bool before)
    {
        var value = Value(name);
        _run.Variables.Set(name, value is { } known ? PartialText.Of((known + by).ToString(CultureInfo.InvariantCulture)) : PartialTexts.SomeName);
        return before ? value + by : value;
    }

    private long? Named()
    {
        var length = Characters.NameLength(_text[_at..]);
        if (length == 0)
            return Fail();
        var name = _text.Slice(_at, length).ToString();
        _at += length;
        if (_at < _text.Length && _text[_at] == '[')
            return Element(name);
        if (Accept("++"))
            return Stepped(name, 1, false);
        if (Accept("--"))
            return Stepped(name, -1, false);
        return Value(name);
    }

    private long? Element(string name)
    {
        _at++;
        var key = Comma();
        if (!Accept("]"))
            return Fail();
        return key is { } index && _run.Variables.Of(name) is [{ Kind: not ValueKind.Inherited } array]
            ? array.At(index.ToString(CultureInfo.InvariantCulture)) is { } text ? text.Known is { } known ? Number(known, _run, _depth + 1) : null : 0
            : null;
    }

    private readonly long? Value(string name)
    {
        if (_run.Variables.Of(name) is not [var value] || value.Kind == ValueKind.Inherited)
            return null;
        return value.First is null ? 0 : value.First.Known is { } known ? Number(known, _run, _depth + 1) : null;
    }

    private long? Literal()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '#' or '_' or '@'))
            _at++;
        var text = _text[start.._at];
        if (text.IndexOf('#') is var sharp and > 0 && int.TryParse(text[..sharp], out var radix) && radix is >= 2 and <= 64)
            return InRadix(text[(sharp + 1)..], radix);
        if (text.StartsWith("0x") || text.StartsWith("0X"))
            return InRadix(text[2..], 16);
        return text.Length > 1 && text[0] == '0' ? InRadix(text[1..], 8) : InRadix(text, 10);
    }

    private long? InRadix(ReadOnlySpan<char> digits, int radix)
    {
        long value = 0;
        foreach (var c in digits)
        {
            var digit = c is >= '0' and <= '9' ? c - '0'
                : c is >= 'a' and <= 'z' ? c - 'a' + 10
                : c is >= 'A' and <= 'Z' ? c - 'A' + (radix <= 36 ? 10 : 36)
                : c == '@' ? 62 : 63;
            if (digit >= radix)
                return Fail();
            value = unchecked((value * radix) + digit);
        }
        return value;
    }

    private static long? Binary(string sign, long? left, long? right)
    {
        if (left is not { } a || right is not { } b)
            return null;
        unchecked
        {
            return sign switch
            {
                "||" => a != 0 || b != 0 ? 1 : 0,
                "&&" => a != 0 && b != 0 ? 1 : 0,
                "|" => a | b,
                "^" => a ^ b,
                "&" => a & b,
                "==" => a == b ? 1 : 0,
                "!=" => a != b ? 1 : 0,
                "<=" => a <= b ? 1 : 0,
                ">=" => a >= b ? 1 : 0,
                "<" => a < b ? 1 : 0,
                ">" => a > b ? 1 : 0,
                "<<" => a << (int)b,
                ">>" => a >> (int)b,
                "+" => a + b,
                "-" => a - b,
                "*" => a * b,
                "/" => b is 0 or -1 ? b == 0 ? null : -a : a / b,
                "%" => b is 0 or -1 ? b == 0 ? null : 0 : a % b,
                _ => null,
            };
        }
    }

    private long? Fail()
    {
        _failed = true;
        return null;
    }

    private bool Accept(string sign)
    {
        SkipBlanks();
        if (!_text[_at..].StartsWith(sign))
            return false;
        _at += sign.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }
}
