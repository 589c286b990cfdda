using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Readers;

namespace ClaudeHookGuard.Core.Programs.Rows;

/// <summary>Reads one token of a row: an option or an operand with its roles and condition.</summary>
/// <param name="column">Where the token begins, from 1.</param>
internal readonly ref struct SpecReader(int line, int column, ImmutableArray<RowError>.Builder errors)
{
    public void ReadOption(ReadOnlySpan<char> token, ImmutableArray<OptionSpec>.Builder options)
    {
        var colon = token.IndexOf(':');
        var names = Split(colon < 0 ? token : token[..colon]);
        var attachedOnly = false;
        foreach (var name in names)
            if (name.Length < 2 || name[0] != '-')
                Fail($"'{name}' is no option name", "option names begin with a dash and are separated by commas");
        if (colon < 0)
        {
            options.Add(new(names, [], false, Condition.None));
            return;
        }
        var (uses, condition) = ReadRoles(token[(colon + 1)..], ref attachedOnly);
        options.Add(new(names, uses, attachedOnly, condition));
    }

    public void ReadOperand(ReadOnlySpan<char> token, ImmutableArray<OperandSpec>.Builder operands)
    {
        var close = token.StartsWith("always(") ? token.IndexOf("):") : -1;
        var colon = close >= 0 ? close + 1 : token.IndexOf(':');
        var attachedOnly = false;
        var (uses, condition) = ReadRoles(token[(colon + 1)..], ref attachedOnly);
        var (kind, number, text) = ReadSelector(token[..colon]);
        operands.Add(new(kind, number, text, uses, condition));
    }

    public string? ReadReader(ReadOnlySpan<char> name)
    {
        if (CodedReaders.Knows(name))
            return name.ToString();
        Fail($"no code is called '{name}'", "leave it out: rows say what a program does with roles");
        return null;
    }

    public RowTraits UnknownTrait(ReadOnlySpan<char> token)
    {
        Fail($"'{token}' is no trait", "one of !net, !dash, !bundle, !posix, !args");
        return RowTraits.None;
    }

    public void Fail(string message, string hint) => errors.Add(new(line, column, message, hint));

    private (OperandKind Kind, int Number, string Text) ReadSelector(ReadOnlySpan<char> selector)
    {
        switch (selector)
        {
            case "*":
                return (OperandKind.Each, 0, "");
            case "last":
                return (OperandKind.Last, 0, "");
            case "--":
                return (OperandKind.AfterDashes, 0, "");
            case "stdin":
                return (OperandKind.Input, 0, "");
        }
        if (selector.StartsWith("always(") && selector[^1] == ')')
            return (OperandKind.Always, 0, selector["always(".Length..^1].ToString());
        if (selector.Length > 1 && selector[^1] == '=')
            return (OperandKind.Key, 0, selector.ToString());
        var from = selector.EndsWith("..");
        if (int.TryParse(from ? selector[..^2] : selector, out var number) && number > 0)
            return (from ? OperandKind.From : OperandKind.Nth, number, "");
        Fail($"'{selector}' selects no words", "a number, a number with two dots, '*', 'last', '--', 'stdin', 'key=' or 'always(word)'");
        return (OperandKind.Always, 0, "");
    }

    private (ImmutableArray<RoleUse> Uses, Condition Condition) ReadRoles(ReadOnlySpan<char> text, ref bool attachedOnly)
    {
        var colon = text.IndexOf(':');
        var roles = colon < 0 ? text : text[..colon];
        if (roles.EndsWith("?"))
        {
            attachedOnly = true;
            roles = roles[..^1];
        }
        var uses = ImmutableArray.CreateBuilder<RoleUse>(1);
        foreach (var range in roles.Split('+'))
            uses.Add(ReadRole(roles[range]));
        return (uses.ToImmutable(), colon < 0 ? Condition.None : ReadCondition(text[(colon + 1)..]));
    }

    private RoleUse ReadRole(ReadOnlySpan<char> text)
    {
        var reach = text.EndsWith("/") ? PathReach.Below : text.EndsWith("~") ? PathReach.VisibleBelow : PathReach.Itself;
        var name = reach == PathReach.Itself ? text : text[..^1];
        var equals = name.IndexOf('=');
        if (RoleNames.RoleOf(equals < 0 ? name : name[..equals]) is not { } role)
        {
            Fail($"'{text}' is no role", "for example read, write, delete, url, host, text, shell, words, value");
            return default;
        }
        if (!RoleNames.NeedsLanguage(role))
            return new(role, reach, default);
        if (equals >= 0 && RoleNames.LanguageOf(name[(equals + 1)..]) is { } language)
            return new(role, reach, language);
        Fail($"'{text}' needs a language", "for example code=python");
        return new(Role.Value, reach, default);
    }

    private Condition ReadCondition(ReadOnlySpan<char> text)
    {
        ImmutableArray<string> when = [];
        ImmutableArray<string> unless = [];
        foreach (var range in text.Split(':'))
        {
            var part = text[range];
            if (part.StartsWith("if(") && part[^1] == ')')
                when = Split(part[3..^1]);
            else if (part.StartsWith("unless(") && part[^1] == ')')
                unless = Split(part[7..^1]);
            else
                Fail($"'{part}' is no condition", "if(…) or unless(…), with option names, '*', a number or 'stdin' in it");
        }
        return new(when, unless);
    }

    private static ImmutableArray<string> Split(ReadOnlySpan<char> text)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var range in text.Split(','))
            names.Add(text[range].ToString());
        return names.ToImmutable();
    }
}
