using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>Works expressions out.</summary>
internal sealed class Evaluator(ScriptRun run)
{
    /// <summary>Combinations of the texts two values may be.</summary>
    private const int MaxCombined = 64;

    private readonly Methods _methods = new(run);

    public Value Of(Expression expression) => expression switch
    {
        LiteralExpression literal => Value.Of(literal.Text),
        TextExpression text => Concatenated(text.Parts),
        VariableExpression variable => Variable(variable.Name),
        BinaryExpression binary => Binary(binary),
        UnaryExpression unary => Unary(unary),
        MemberExpression member => Member(member),
        CallExpression call => Call(call),
        IndexExpression index => Index(index),
        TypeExpression type => Value.Nothing with { Type = TypeName(type.Name) },
        CastExpression cast => Cast(TypeName(cast.Type), Of(cast.Operand)),
        ListExpression list => Value.Joined(list.Items.Select(Of)),
        HashExpression hash => Hash(hash),
        BlockExpression block => Value.Nothing with { Block = block.Body },
        SubExpression sub => run.Run(sub.Body),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public void Assign(Expression target, Value value, bool adds)
    {
        if (target is CastExpression cast)
            target = cast.Operand;
        if (target is not VariableExpression { Name: var name })
            return;
        name = Scopeless(name);
        run.Variables[name] = !adds ? value : run.Variables.TryGetValue(name, out var before) && before.Items.Length == 1 && value.Items.Length == 1
            ? Value.Of(before.Text.Add(value.Text))
            : Value.Joined([Variable(name), value]);
    }

    /// <summary>A type's name as the tables have it: <c>[System.IO.File]</c> is <c>io.file</c>.</summary>
    public static string TypeName(string name)
    {
        name = name.Trim().ToLowerInvariant();
        return name.StartsWith("system.", StringComparison.Ordinal) ? name["system.".Length..] : name;
    }

    private Value Variable(string name)
    {
        name = Scopeless(name);
        if (run.Variables.TryGetValue(name, out var value))
            return value;
        if (name.StartsWith("env:", StringComparison.OrdinalIgnoreCase))
            return Environment(name[4..]);
        return name.ToLowerInvariant() switch
        {
            "home" => Value.Of(run.Home),
            "pwd" or "psscriptroot" => Value.Of(run.Directory),
            "profile" => Value.Of(run.Home + "/.config/powershell/Microsoft.PowerShell_profile.ps1"),
            "null" => Value.Nothing,
            "true" or "false" => Value.Of(name),
            _ => Value.Unknown($"${name} is not set in this text"),
        };
    }

    private static string Scopeless(string name)
    {
        var colon = name.IndexOf(':');
        return colon > 0 && name[..colon].ToLowerInvariant() is "global" or "script" or "local" or "private" or "using" or "variable" ? name[(colon + 1)..] : name;
    }

    public Value Environment(string name) => name.ToUpperInvariant() switch
    {
        "HOME" or "USERPROFILE" => Value.Of(run.Home),
        "PWD" => Value.Of(run.Directory),
        _ => Value.Unknown($"the environment's {name}", name),
    };

    private Value Concatenated(ImmutableArray<Expression> parts)
    {
        ImmutableArray<PartialText> texts = [PartialText.Empty];
        foreach (var part in parts)
        {
            var value = Of(part);
            var next = value.Items.Length is 0 ? [PartialText.Empty] : part is SubExpression || texts.Length * value.Items.Length > MaxCombined ? [value.Text] : value.Items;
            texts = [.. texts.SelectMany(text => next.Select(text.Add))];
        }
        return new(texts);
    }

    private Value Binary(BinaryExpression binary)
    {
        var (left, right) = (Of(binary.Left), Of(binary.Right));
        switch (binary.Operator)
        {
            case "+":
                return left.Items.Length == 1 && right.Items.Length == 1 && left.Members.IsEmpty ? Value.Of(left.Text.Add(right.Text)) : Value.Joined([left, right]);
            case "-f":
                return Formatted(left, right);
            case "-join":
                return Joined(left, right.Known ?? "");
            case "-replace" or "-creplace" or "-ireplace":
                return right.Items is [{ Known: { } pattern }, ..] && IsPlain(pattern) ? left.Map(text => text.Replace(pattern.Replace("\\", "", StringComparison.Ordinal), right.Items.Length > 1 ? right.Items[1].Known ?? "" : "", StringComparison.OrdinalIgnoreCase)) : left.Changed("a replaced text");
            case "-split" or "-csplit" or "-isplit":
                return right.Items is [{ Known: { Length: > 0 } separator }, ..] && left.Known is { } text && IsPlain(separator) ? new([.. text.Split(separator.Replace("\\", "", StringComparison.Ordinal)).Take(Value.MaxItems).Select(PartialText.Of)]) : left.Changed("a part of a text");
            case "*" when int.TryParse(right.Known, out var times) && left.Known is { } repeated && times >= 0 && (long)times * repeated.Length <= 4096 && !int.TryParse(repeated, out _):
                return Value.Of(string.Concat(Enumerable.Repeat(repeated, times)));
            case "..":
                return Range(left.Known, right.Known);
            case "??":
                return left.Items.IsEmpty ? right : Value.Joined([left, right]);
            case "-as":
                return left;
            default:
                return Value.Unknown("a comparison or calculation");
        }
    }

    private static bool IsPlain(string pattern) => pattern.AsSpan().IndexOfAny(".*+?[](){}^$|") < 0 || pattern is "\\." or "\\|" or "\\$" or "\\?";

    private static Value Range(string? first, string? last)
    {
        if (!int.TryParse(first, out var from) || !int.TryParse(last, out var to) || Math.Abs((long)to - from) >= Value.MaxItems)
            return Value.Unknown("a range of numbers");
        var step = from <= to ? 1 : -1;
        return new([.. Enumerable.Range(0, Math.Abs(to - from) + 1).Select(i => PartialText.Of((from + (i * step)).ToString()))]);
    }

    private static Value Formatted(Value format, Value values)
    {
        if (format.Known is not { } text)
            return format.Changed("a formatted text");
        var result = PartialText.Empty;
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            result = result.Add(PartialText.Of(text[at..open]));
            var number = text[(open + 1)..close].Split(':', ',')[0];
            result = result.Add(int.TryParse(number, out var index) && index >= 0 && index < values.Items.Length ? values.Items[index] : PartialText.Of(text[open..(close + 1)]));
            at = close + 1;
        }
        return Value.Of(result.Add(PartialText.Of(text[at..])));
    }

    private static Value Joined(Value values, string separator)
    {
        var text = PartialText.Empty;
        for (var i = 0; i < values.Items.Length; i++)
            text = (i == 0 ? text : text.Add(PartialText.Of(separator))).Add(values.Items[i]);
        return Value.Of(text);
    }

    private Value Unary(UnaryExpression unary)
    {
        var value = Of(unary.Operand);
        return unary.Operator switch
        {
            "-join" => Joined(value, ""),
            "-split" => value.Known is { } text ? new([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Value.MaxItems).Select(PartialText.Of)]) : value,
            _ => Value.Unknown("a test"),
        };
    }

    private static Value Cast(string type, Value value) => type switch
    {
        "char" or "char[]" => value.Map(text => int.TryParse(text, out var code) && code is >= 0 and <= char.MaxValue && text.Length > 1 ? ((char)code).ToString() : text) is var character && type == "char[]" && character.Known is { } word
            ? new([.. word.Take(Value.MaxItems).Select(c => PartialText.Of(c.ToString()))])
            : character,
        "scriptblock" => value.Known is { } body ? Value.Nothing with { Block = Parser.Read(body, out _) } : value,
        "bool" or "void" => Value.Unknown("a test"),
        _ => value with { Type = type },
    };

    private Value Hash(HashExpression hash)
    {
        var members = hash.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value))).ToImmutableArray();
        return Value.Joined(members.Select(member => member.Value)) with { Members = members };
    }

    private Value Member(MemberExpression member)
    {
        var target = Of(member.Target);
        var name = Of(member.Name).Known ?? "";
        if (member.IsStatic)
            return _methods.Property(target.Type, name);
        foreach (var entry in target.Members)
            if (entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return entry.Value;
        return name.ToLowerInvariant() switch
        {
            "length" or "count" or "longlength" or "exists" or "keys" => Value.Unknown("a count"),
            "name" or "basename" or "extension" when target.Reach == default && target.Known is { } path => Value.Of(path[(path.LastIndexOf('/') + 1)..]),
            "fullname" or "path" or "value" or "fullpath" or "pspath" => target,
            _ => target with { Members = [] },
        };
    }

    private Value Call(CallExpression call)
    {
        var target = Of(call.Target);
        var arguments = call.Arguments.Select(Of).ToImmutableArray();
        var name = Of(call.Name).Known?.ToLowerInvariant() ?? "";
        if (target.Block is { } block && name is "invoke" or "invokereturnasis")
            return run.RunWith(block, arguments.IsEmpty ? null : arguments[0]);
        return call.IsStatic ? _methods.Static(target.Type, name, arguments) : _methods.Instance(target, name, arguments);
    }

    private Value Index(IndexExpression index)
    {
        var target = Of(index.Target);
        var at = Of(index.Index);
        foreach (var entry in target.Members)
            if (entry.Key.Equals(at.Known, StringComparison.OrdinalIgnoreCase))
                return entry.Value;
        if (target.Items.Length > 1 && at.Items.All(item => int.TryParse(item.Known, out _)))
            return new([.. at.Items.Select(item => int.Parse(item.Known!)).Select(i => i < 0 ? i + target.Items.Length : i).Where(i => i >= 0 && i < target.Items.Length).Select(i => target.Items[i])]);
        if (target.Known is { Length: > 0 } text && at.Items.Length > 0 && at.Items.All(item => int.TryParse(item.Known, out _)))
            return new([.. at.Items.Select(item => int.Parse(item.Known!)).Select(i => i < 0 ? i + text.Length : i).Where(i => i >= 0 && i < text.Length).Select(i => PartialText.Of(text[i].ToString()))]);
        return target;
    }
}
