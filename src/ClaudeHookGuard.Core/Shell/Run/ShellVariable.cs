using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>One value a variable may have.</summary>
/// <param name="Keys">The subscripts of an array's elements, or none where they are 0, 1, 2 …</param>
internal sealed record ShellValue(ValueKind Kind, ImmutableArray<PartialText> Elements, ImmutableArray<string> Keys)
{
    public static ShellValue Unset { get; } = new(ValueKind.Unset, [], []);

    public static ShellValue Inherited { get; } = new(ValueKind.Inherited, [], []);

    public static ShellValue Of(PartialText text) => new(ValueKind.Scalar, [text], []);

    public static ShellValue List(ImmutableArray<PartialText> elements) => new(ValueKind.Array, elements, []);

    /// <summary>The element that <c>$name</c> stands for, or null where it is unset.</summary>
    public PartialText? First => Elements.IsEmpty ? null : At("0");

    public PartialText? At(string key)
    {
        var index = IndexOf(key);
        return index < 0 ? null : Elements[index];
    }

    public string KeyAt(int index) => Keys.IsEmpty ? index.ToString() : Keys[index];

    /// <summary>The same with the element of <paramref name="key"/> replaced or added.</summary>
    public ShellValue With(string key, PartialText text)
    {
        var index = IndexOf(key);
        if (index >= 0)
            return this with { Kind = ValueKind.Array, Elements = Elements.SetItem(index, text) };
        if (Keys.IsEmpty && key == Elements.Length.ToString())
            return this with { Kind = ValueKind.Array, Elements = Elements.Add(text) };
        var keys = Keys.IsEmpty ? [.. Enumerable.Range(0, Elements.Length).Select(i => i.ToString())] : Keys;
        return new(ValueKind.Array, Elements.Add(text), keys.Add(key));
    }

    public ShellValue Without(string key)
    {
        var index = IndexOf(key);
        if (index < 0)
            return this;
        var keys = Keys.IsEmpty ? [.. Enumerable.Range(0, Elements.Length).Select(i => i.ToString())] : Keys;
        return new(ValueKind.Array, Elements.RemoveAt(index), keys.RemoveAt(index));
    }

    public bool Equals(ShellValue? other) =>
        other is not null && Kind == other.Kind && Elements.AsSpan().SequenceEqual(other.Elements.AsSpan()) && Keys.AsSpan().SequenceEqual(other.Keys.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Kind, Elements.Length);

    private int IndexOf(string key)
    {
        if (!Keys.IsEmpty)
            return Keys.IndexOf(key);
        return int.TryParse(key, out var index) && index < Elements.Length ? index < 0 ? (index + Elements.Length >= 0 ? index + Elements.Length : -1) : index : -1;
    }
}

internal enum ValueKind
{
    /// <summary>Not set in this text: the environment's, if it has one.</summary>
    Inherited,
    Unset,
    Scalar,
    Array,
}

/// <summary>A variable: the values it may have and what <c>declare</c> said of it.</summary>
internal sealed record ShellVariable(ImmutableArray<ShellValue> Values, VariableTraits Traits) : SlotValue
{
    public static ShellVariable Of(PartialText text) => new([ShellValue.Of(text)], VariableTraits.None);

    public static ShellVariable Inherited { get; } = new([ShellValue.Inherited], VariableTraits.None);

    public bool Has(VariableTraits trait) => (Traits & trait) != 0;

    public override SlotValue Join(SlotValue? other)
    {
        var second = other as ShellVariable ?? Inherited;
        var all = Values.ToBuilder();
        foreach (var value in second.Values)
            if (!all.Contains(value))
                all.Add(value);
        var values = all.Count > ShellLimits.Alternatives ? [ShellValue.Of(PartialText.Unknown("it may have too many values"))] : all.ToImmutable();
        return new ShellVariable(values, Traits | second.Traits);
    }
}

[Flags]
internal enum VariableTraits
{
    None = 0,
    Exported = 1,
    Reference = 2,
    Integer = 4,
    Lower = 8,
    Upper = 16,
    Keyed = 32,
}

/// <summary>The functions a name may stand for.</summary>
internal sealed record ShellFunction(ImmutableArray<FunctionDefinition> Definitions) : SlotValue
{
    public override SlotValue Join(SlotValue? other) =>
        other is ShellFunction function ? new ShellFunction([.. Definitions.Union(function.Definitions)]) : this;
}
