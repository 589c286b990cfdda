using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>The shell's variables and parameters: what they may hold now, and setting them.</summary>
internal sealed class Variables(ShellRun run)
{
    /// <summary>The values <paramref name="name"/> may have; one is <see cref="ShellValue.Inherited"/> where the text has not set it.</summary>
    public ImmutableArray<ShellValue> Of(string name)
    {
        name = Target(name);
        if (run.State[Slot.Variable(name)] is ShellVariable variable)
            return variable.Values;
        return name is "@" or "*" ? Parameters : [ShellValue.Inherited];
    }

    /// <summary>The positional parameters, as the values of an array.</summary>
    public ImmutableArray<ShellValue> Parameters =>
        run.State[Slot.Variable("@")] is ShellVariable variable ? variable.Values : [ShellValue.List([])];

    public void SetParameters(ImmutableArray<PartialText> words) => run.State[Slot.Variable("@")] = new ShellVariable([ShellValue.List(words)], VariableTraits.None);

    public VariableTraits Traits(string name) => (run.State[Slot.Variable(name)] as ShellVariable)?.Traits ?? VariableTraits.None;

    /// <summary>The one text <paramref name="name"/> surely holds, or null.</summary>
    public string? Known(string name) =>
        Of(name) is [var value] ? value.Kind == ValueKind.Inherited ? Inherited.Value(name, run) is [{ Known: { } text }] ? text : null : value.First?.Known : null;

    public string Separators => Of("IFS") is [{ Kind: ValueKind.Scalar, First.Known: { } text }] ? text : Of("IFS") is [{ Kind: ValueKind.Unset or ValueKind.Inherited }] ? " \t\n" : " \t\n";

    public void Set(string name, PartialText text) => Set(name, [ShellValue.Of(text)]);

    public void Set(string name, ImmutableArray<ShellValue> values)
    {
        name = Target(name);
        var traits = Traits(name);
        if ((traits & (VariableTraits.Integer | VariableTraits.Lower | VariableTraits.Upper)) != 0)
            values = [.. values.Select(value => value with { Elements = [.. value.Elements.Select(text => Shaped(text, traits))] })];
        run.Budget.Spend(1);
        run.State[Slot.Variable(name)] = new ShellVariable(values, traits);
    }

    /// <summary>Sets the element <paramref name="key"/> of each value <paramref name="name"/> may have.</summary>
    public void SetElement(string name, string key, PartialText text)
    {
        run.Budget.Spend(1);
        var values = Of(name).Select(value => (value.Kind == ValueKind.Inherited ? ShellValue.Unset : value).With(key, text));
        Set(name, [.. values]);
    }

    public void AddTraits(string name, VariableTraits added, VariableTraits removed)
    {
        var slot = Slot.Variable(name);
        var variable = run.State[slot] as ShellVariable ?? ShellVariable.Inherited;
        run.State[slot] = variable with { Traits = (variable.Traits | added) & ~removed };
    }

    public void Unset(string name) => run.State[Slot.Variable(Target(name))] = new ShellVariable([ShellValue.Unset], VariableTraits.None);

    /// <summary>The name itself, or the one it refers to (<c>declare -n</c>).</summary>
    public string Target(string name)
    {
        const int longestChain = 8;
        for (var i = 0; i < longestChain; i++)
        {
            if (run.State[Slot.Variable(name)] is not ShellVariable variable || !variable.Has(VariableTraits.Reference) || variable.Values is not [{ First.Known: { Length: > 0 } next }])
                break;
            name = next;
        }
        return name;
    }

    private PartialText Shaped(PartialText text, VariableTraits traits)
    {
        if ((traits & VariableTraits.Integer) != 0)
            return Arithmetic.Evaluate(text, run);
        return PartialTexts.Map(text, known => (traits & VariableTraits.Lower) != 0 ? known.ToLowerInvariant() : known.ToUpperInvariant());
    }
}
