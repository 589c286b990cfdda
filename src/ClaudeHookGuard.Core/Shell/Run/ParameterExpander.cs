using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Works <c>$name</c> and <c>${ … }</c> out, for each value the parameter may have.</summary>
internal sealed class ParameterExpander(ShellRun run)
{
    private const string WhyMany = "which elements it has is not known";
    private readonly ParameterOperators _operators = new(run);

    public IReadOnlyList<List<Piece>> Expand(ParameterPart part, PieceKind kind, Frame frame)
    {
        switch (part.Form)
        {
            case ParameterForm.NamesWithPrefix:
                return One(Listed(Names(part.Name), kind, part.Subscript?.Literal != "*"));
            case ParameterForm.Keys:
                return Keys(part, kind);
            case ParameterForm.Indirect:
                return Indirect(part, kind, frame);
        }
        part = part with { Name = run.Variables.Target(part.Name) };
        var ways = new List<List<Piece>>();
        var list = part.Name is "@" or "*" || part.Subscript?.Literal is "@" or "*";
        foreach (var value in Values(part.Name))
            foreach (var way in list ? OfList(part, value, kind, frame) : OfScalar(part, value, kind, frame))
                if (ways.Count < ShellLimits.Alternatives)
                    ways.Add(way);
        return ways;
    }

    private static List<List<Piece>> One(List<Piece> way) => [way];

    private ImmutableArray<ShellValue> Values(string name)
    {
        if (name.Length == 0)
            return [ShellValue.Of(PartialText.Unknown("a ${ } names nothing"))];
        if (name == "#")
            return [.. run.Variables.Parameters.Select(p => ShellValue.Of(PartialText.Of(p.Elements.Length.ToString())))];
        if (char.IsAsciiDigit(name[0]) && name != "0")
            return [.. run.Variables.Parameters.Select(p => Parameter(p, name))];
        return run.Variables.Of(name is "*" ? "@" : name);
    }

    private static ShellValue Parameter(ShellValue parameters, string number) =>
        int.TryParse(number, out var index) && index >= 1 && index <= parameters.Elements.Length ? ShellValue.Of(parameters.Elements[index - 1]) : ShellValue.Unset;

    private List<PartialText> Names(string prefix)
    {
        var names = new List<PartialText>();
        foreach (var (slot, _) in run.State.OfKind(SlotKind.Variable))
            if (slot.Name.StartsWith(prefix, StringComparison.Ordinal) && slot.Name != "@")
                names.Add(PartialText.Of(slot.Name));
        names.Add(PartialText.Unknown("it is the name of some variable"));
        return names;
    }

    private List<List<Piece>> Indirect(ParameterPart part, PieceKind kind, Frame frame)
    {
        var ways = new List<List<Piece>>();
        var direct = part with { Form = ParameterForm.Value, Operator = ParameterOperator.None, Operand = null, Second = null };
        foreach (var name in Expand(direct, PieceKind.Quoted, frame))
        {
            var target = FieldSplitter.Join(name, false).Known;
            if (target is null)
                ways.Add([new Piece(kind, PartialText.Of([new UnknownPart("it is the value of some variable", "*")]))]);
            else if (Reference(target) is { } reference)
                ways.AddRange(Expand(part with { Name = reference.Name, Subscript = reference.Subscript, Form = ParameterForm.Value }, kind, frame));
        }
        return ways.Count == 0 ? [[]] : ways;
    }

    private static (string Name, Word? Subscript)? Reference(string target)
    {
        var length = Characters.NameLength(target);
        if (length == target.Length && length > 0)
            return (target, null);
        if (length > 0 && target[length] == '[' && target.EndsWith(']'))
            return (target[..length], new Word(target[(length + 1)..^1], [], null, 0, 0));
        var isParameter = target.Length == 1 && Characters.IsSpecialParameter(target[0]) || (target.Length > 0 && target.All(char.IsAsciiDigit));
        return isParameter ? (target, null) : null;
    }

    private List<List<Piece>> Keys(ParameterPart part, PieceKind kind)
    {
        var ways = new List<List<Piece>>();
        foreach (var value in run.Variables.Of(part.Name))
        {
            var keys = Enumerable.Range(0, value.Elements.Length).Select(i => PartialText.Of(value.KeyAt(i)));
            ways.Add(Listed([.. keys], kind, part.Subscript!.Literal == "@"));
        }
        return ways;
    }

    /// <summary><c>$@</c>, <c>${x[*]}</c>: each element with the operator applied.</summary>
    private List<List<Piece>> OfList(ParameterPart part, ShellValue value, PieceKind kind, Frame frame)
    {
        var separate = part.Name == "@" || part.Subscript?.Literal == "@";
        IReadOnlyList<PartialText> elements = value.Elements;
        if (value.Kind == ValueKind.Inherited)
            elements = Inherited.Value(part.Name, run);
        if (part.Form == ParameterForm.Length)
            return One([new Piece(kind, PartialText.Of(elements.Count.ToString()))]);
        if (part.Operator == ParameterOperator.Substring)
            return One(Listed(Slice(part, elements, part.Name is "@" or "*", frame), kind, separate));
        if (part.Operator is >= ParameterOperator.Default and <= ParameterOperator.AlternativeIfEmpty)
        {
            var isAlternative = part.Operator is ParameterOperator.Alternative or ParameterOperator.AlternativeIfEmpty;
            if (isAlternative != (elements.Count == 0))
                return part.Operand is { } operand && (isAlternative || elements.Count == 0) ? Operand(operand, kind, frame) : One(Listed(elements, kind, separate));
            return isAlternative ? One([]) : One(Listed(elements, kind, separate));
        }
        if (part.Operator != ParameterOperator.None)
            elements = [.. elements.Select(element => _operators.Apply(part, element, frame)[0])];
        return One(Listed(elements, kind, separate));
    }

    private List<PartialText> Slice(ParameterPart part, IReadOnlyList<PartialText> elements, bool parameters, Frame frame)
    {
        // ${@:0} begins with $0, ${@:1} with the first parameter.
        var all = parameters ? [Zero(), .. elements] : elements;
        var offset = Number(part.Operand, frame);
        var length = part.Second is null ? int.MaxValue : Number(part.Second, frame);
        if (offset is null || length is null)
            return [PartialText.Unknown(WhyMany)];
        var start = offset < 0 ? all.Count + offset.Value : offset.Value;
        return [.. all.Skip((int)Math.Clamp(start, 0, all.Count)).Take((int)Math.Clamp(length.Value, 0, int.MaxValue))];
    }

    private PartialText Zero() => run.Variables.Of("0") is [{ First: { } name }] ? name : PartialText.Of("bash");

    private long? Number(Word? word, Frame frame) => word is not null && run.Words.Text(word, frame) is [var text] ? Arithmetic.Number(text, run) : null;

    private List<Piece> Listed(IReadOnlyList<PartialText> elements, PieceKind kind, bool separate)
    {
        var pieces = new List<Piece>();
        var separators = run.Variables.Separators;
        var joint = PartialText.Of(separators.Length == 0 ? "" : separators[..1]);
        for (var i = 0; i < elements.Count; i++)
        {
            if (i > 0)
                pieces.Add(separate || kind == PieceKind.Expanded ? Piece.Break : new Piece(PieceKind.Quoted, joint));
            pieces.Add(new Piece(kind, elements[i]));
        }
        if (elements.Count == 0 && !separate && kind == PieceKind.Quoted)
            pieces.Add(new Piece(kind, PartialText.Empty));
        return pieces;
    }

    private List<List<Piece>> OfScalar(ParameterPart part, ShellValue value, PieceKind kind, Frame frame)
    {
        if (value.Kind == ValueKind.Inherited && part.Operator is >= ParameterOperator.Default and <= ParameterOperator.AlternativeIfEmpty)
            return OfInherited(part, kind, frame);
        if (value.Kind == ValueKind.Inherited)
            return Changed(part, Inherited.Value(part.Name, run), kind, frame);
        var element = Element(part, value, frame);
        if (part.Operator is >= ParameterOperator.Default and <= ParameterOperator.AlternativeIfEmpty)
            return Defaulted(part, element, kind, frame);
        return Changed(part, [element ?? PartialText.Empty], kind, frame);
    }

    private PartialText? Element(ParameterPart part, ShellValue value, Frame frame)
    {
        if (part.Subscript is null)
            return value.First;
        var key = Key(part.Name, part.Subscript, frame);
        return key is null ? value.Elements.IsEmpty ? null : PartialText.Unknown(WhyMany) : value.At(key);
    }

    /// <summary>The subscript as a key: a number, or of a keyed array any text; null where it is not known.</summary>
    public string? Key(string name, Word subscript, Frame frame)
    {
        if (run.Words.Text(subscript, frame) is not [var text])
            return null;
        if ((run.Variables.Traits(name) & VariableTraits.Keyed) != 0)
            return text.Known;
        return Arithmetic.Number(text, run)?.ToString();
    }

    private List<List<Piece>> Changed(ParameterPart part, ImmutableArray<PartialText> texts, PieceKind kind, Frame frame)
    {
        var ways = new List<List<Piece>>();
        foreach (var text in texts)
            if (part.Form == ParameterForm.Length)
                ways.Add([new Piece(kind, text.Known is { } known ? PartialText.Of(known.Length.ToString()) : PartialTexts.SomeName)]);
            else
                foreach (var changed in _operators.Apply(part, text, frame))
                    ways.Add([new Piece(kind, changed)]);
        return ways;
    }

    /// <summary>A variable of the environment may be set or not.</summary>
    private List<List<Piece>> OfInherited(ParameterPart part, PieceKind kind, Frame frame)
    {
        var ways = new List<List<Piece>>();
        var isAlternative = part.Operator is ParameterOperator.Alternative or ParameterOperator.AlternativeIfEmpty;
        var isAlwaysSet = Inherited.IsAlwaysSet(part.Name);
        if (!isAlternative)
            ways.AddRange(Inherited.Value(part.Name, run).Select(text => new List<Piece> { new(kind, text) }));
        else if (!isAlwaysSet)
            ways.Add([new Piece(kind, PartialText.Empty)]);
        if ((isAlternative || !isAlwaysSet) && part.Operand is { } operand)
        {
            if (part.Operator is not (ParameterOperator.Error or ParameterOperator.ErrorIfEmpty))
                ways.AddRange(Operand(operand, kind, frame));
            else
                foreach (var message in run.Words.Text(operand, frame))
                    run.Show(message, frame);
        }
        if (part.Operator is ParameterOperator.Assign or ParameterOperator.AssignIfEmpty && !isAlwaysSet && part.Operand is { } assigned)
            run.Variables.Set(part.Name, [ShellValue.Inherited, .. run.Words.Text(assigned, frame).Select(ShellValue.Of)]);
        return ways;
    }

    private List<List<Piece>> Defaulted(ParameterPart part, PartialText? element, PieceKind kind, Frame frame)
    {
        var ifEmpty = part.Operator is ParameterOperator.DefaultIfEmpty or ParameterOperator.AssignIfEmpty or ParameterOperator.ErrorIfEmpty or ParameterOperator.AlternativeIfEmpty;
        var missing = element is null || (ifEmpty && element.Known is "");
        var maybe = ifEmpty && element is { IsKnown: false, KnownPrefix: "" };
        var isAlternative = part.Operator is ParameterOperator.Alternative or ParameterOperator.AlternativeIfEmpty;
        var ways = new List<List<Piece>>();
        if (!isAlternative && !missing)
            ways.Add([new Piece(kind, element!)]);
        if ((isAlternative ? !missing : missing || maybe) && part.Operand is { } operand)
        {
            if (part.Operator is ParameterOperator.Assign or ParameterOperator.AssignIfEmpty)
                run.Variables.Set(part.Name, [.. run.Words.Text(operand, frame).Select(ShellValue.Of)]);
            ways.AddRange(Operand(operand, kind, frame));
        }
        if (isAlternative && (missing || maybe))
            ways.Add([new Piece(kind, PartialText.Empty)]);
        return ways.Count == 0 ? [[new Piece(kind, PartialText.Empty)]] : ways;
    }

    /// <summary>The operand's own quotes hold inside an unquoted expansion; inside quotes all of it is quoted.</summary>
    private List<List<Piece>> Operand(Word operand, PieceKind kind, Frame frame)
    {
        var ways = new List<List<Piece>>();
        foreach (var way in run.Words.Pieces(operand, frame, false))
            ways.Add([.. way.Select(piece => piece.Kind is PieceKind.Break or PieceKind.Quoted ? piece : piece with { Kind = kind })]);
        if (kind == PieceKind.Quoted)
            foreach (var way in ways)
                if (way.Count == 0)
                    way.Add(new Piece(kind, PartialText.Empty));
        return ways;
    }
}
