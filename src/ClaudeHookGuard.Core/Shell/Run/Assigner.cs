using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Carries assignments out, and undoes those that are local to a function when it ends.</summary>
internal sealed class Assigner(ShellRun run)
{
    private readonly Stack<Dictionary<Slot, SlotValue?>> _locals = [];

    /// <summary>How the last substitution in an assignment ended; that is the status of an assignment alone.</summary>
    public Status LastStatus { get; } = Status.Unknown;

    public void Apply(ImmutableArray<Assignment> assignments, Frame frame)
    {
        foreach (var assignment in assignments)
            if (run.Budget.Spend(1))
                Apply(assignment, frame);
    }

    public void Apply(Assignment assignment, Frame frame)
    {
        if (assignment.Value.Parts is [ArrayPart array])
            SetArray(assignment, array, frame);
        else if (assignment.Subscript is { } subscript)
            SetElement(assignment, subscript, frame);
        else
            SetText(assignment.Name, run.Words.Text(assignment.Value, frame, true), assignment.Appends);
    }

    public void SetText(string name, ImmutableArray<PartialText> texts, bool appends)
    {
        if (!appends)
        {
            run.Variables.Set(name, [.. texts.Select(ShellValue.Of)]);
            return;
        }
        ImmutableArray<PartialText> results = [];
        foreach (var before in run.Variables.Of(name))
            foreach (var text in texts)
                foreach (var start in Texts(name, before))
                    results = Alternatives.Union(results, [Added(name, start, text)]);
        run.Variables.Set(name, [.. results.Select(ShellValue.Of)]);
    }

    /// <summary>An assignment as the argument of a builtin, spelled as one word.</summary>
    public List<List<PartialText>> AsWord(Assignment assignment, Frame frame)
    {
        var head = PartialText.Of(assignment.Name + (assignment.Appends ? "+=" : "="));
        if (assignment.Value.Parts is [ArrayPart])
            return [[head.Add(PartialText.Of("(…)"))]];
        return [.. run.Words.Text(assignment.Value, frame, true).Select(text => new List<PartialText> { head.Add(text) })];
    }

    public void EnterFunction() => _locals.Push([]);

    public void LeaveFunction()
    {
        foreach (var (slot, value) in _locals.Pop())
            run.State[slot] = value;
    }

    /// <summary><paramref name="name"/> gets its value of now back when the function ends; outside of functions nothing happens.</summary>
    public void MakeLocal(string name)
    {
        var slot = Slot.Variable(name);
        if (!_locals.TryPeek(out var locals) || !locals.TryAdd(slot, run.State[slot]))
            return;
        run.State[slot] = new ShellVariable([ShellValue.Unset], VariableTraits.None);
    }

    private ImmutableArray<PartialText> Texts(string name, ShellValue value) =>
        value.Kind == ValueKind.Inherited ? Inherited.Value(name, run) : [value.First ?? PartialText.Empty];

    private PartialText Added(string name, PartialText start, PartialText text)
    {
        if ((run.Variables.Traits(name) & VariableTraits.Integer) == 0)
            return PartialTexts.Append(start, text, run.Budget);
        var (one, other) = (Arithmetic.Number(start, run), Arithmetic.Number(text, run));
        return one is null || other is null ? PartialTexts.SomeName : PartialText.Of((one + other).ToString()!);
    }

    private void SetElement(Assignment assignment, Word subscript, Frame frame)
    {
        var keyed = (run.Variables.Traits(assignment.Name) & VariableTraits.Keyed) != 0;
        var texts = run.Words.Text(subscript, frame);
        var key = texts is [var text] ? keyed ? text.Known : Arithmetic.Number(text, run)?.ToString() : null;
        foreach (var value in run.Words.Text(assignment.Value, frame, true))
            // An element nobody can name may be any: it stands as one more.
            run.Variables.SetElement(assignment.Name, key ?? "?" + run.NewId(), Appended(assignment, key, value));
    }

    private PartialText Appended(Assignment assignment, string? key, PartialText value)
    {
        if (!assignment.Appends || key is null || run.Variables.Of(assignment.Name) is not [var before] || before.At(key) is not { } start)
            return value;
        return PartialTexts.Append(start, value, run.Budget);
    }

    private void SetArray(Assignment assignment, ArrayPart array, Frame frame)
    {
        var value = ShellValue.List([]);
        if (assignment.Appends && run.Variables.Of(assignment.Name) is [{ Kind: ValueKind.Array or ValueKind.Scalar } before])
            value = before with { Kind = ValueKind.Array };
        foreach (var element in array.Elements)
        {
            if (!run.Budget.Spend(1))
                return;
            if (element.Key is { } key)
                value = value.With(Key(assignment.Name, key, frame), run.Words.Text(element.Value, frame)[0]);
            else
                foreach (var field in run.Words.Fields(element.Value, frame)[0])
                    value = Add(value, field);
        }
        run.Variables.Set(assignment.Name, [value]);
    }

    private static ShellValue Add(ShellValue value, PartialText field) =>
        value.Keys.IsEmpty ? value with { Elements = value.Elements.Add(field) } : value.With(value.Elements.Length.ToString(), field);

    private string Key(string name, Word key, Frame frame)
    {
        var text = run.Words.Text(key, frame)[0];
        if ((run.Variables.Traits(name) & VariableTraits.Keyed) != 0)
            return text.ToString();
        return Arithmetic.Number(text, run)?.ToString() ?? text.ToString();
    }
}
