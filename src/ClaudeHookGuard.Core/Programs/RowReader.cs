using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Programs.Rows;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>Applies a program's row to its words: each word gets the roles that the row gives it.</summary>
internal sealed class RowReader(EffectsBuilder effects, GivenArguments given)
{
    private ProgramRow Row => given.Row;

    public void Read()
    {
        foreach (var option in given.Options)
            if (option.Value is { } value)
                ReadOption(option, value);
        ReadOperands();
        ReadInput();
        if (given.HasRest)
            RestReading.Read(effects, given);
        foreach (var stray in given.Strays)
            Guessing.Word(effects, stray.Word, stray.Directory);
        if (Row.Traits.HasFlag(RowTraits.Sends))
            effects.SendWords();
    }

    /// <summary>A row may say an option's meaning twice, under different conditions: all that hold apply.</summary>
    private void ReadOption(GivenOption option, PartialText value)
    {
        foreach (var spec in option.Row.Options)
            if (spec.Names.AsSpan().Contains(option.Name) && given.Holds(spec.Condition))
                Apply(spec.Uses, value, option.Directory, option.Attached);
    }

    private void ReadOperands()
    {
        for (var i = 0; i < given.Operands.Count; i++)
            ReadOperand(i);
        foreach (var spec in Row.Operands)
            if (spec.Kind == OperandKind.Always && given.Holds(spec.Condition))
                Apply(spec.Uses, PartialText.Of(spec.Text), effects.Invocation.Directory, attached: true);
    }

    /// <summary>The most particular kind of spec that applies to an operand takes it; all specs of that kind apply.</summary>
    private void ReadOperand(int index)
    {
        var operand = given.Operands[index];
        var taken = false;
        foreach (var spec in Row.Operands)
        {
            if (!IsParticular(spec, index, operand) || !given.Holds(spec.Condition))
                continue;
            taken = true;
            var word = spec.Kind == OperandKind.Key ? Words.After(operand.Word, spec.Text.Length) : operand.Word;
            Apply(spec.Uses, word, operand.Directory, spec.Kind == OperandKind.Key);
        }
        if (taken)
            return;
        foreach (var spec in Row.Operands)
            if (spec.Kind == OperandKind.Each && given.Holds(spec.Condition))
                Apply(spec.Uses, operand.Word, operand.Directory, attached: false);
    }

    private bool IsParticular(OperandSpec spec, int index, Operand operand) => spec.Kind switch
    {
        OperandKind.Nth => spec.Number == index + 1,
        OperandKind.From => index + 1 >= spec.Number,
        OperandKind.Last => index > 0 && index == given.Operands.Count - 1,
        OperandKind.Key => operand.Word.KnownPrefix.StartsWith(spec.Text, StringComparison.Ordinal),
        OperandKind.AfterDashes => operand.AfterDashes,
        _ => false,
    };

    private void ReadInput()
    {
        if (effects.Invocation.Input.Kind == InputKind.None)
            return;
        foreach (var spec in Row.Operands)
            if (spec.Kind == OperandKind.Input && given.Holds(spec.Condition))
                foreach (var use in spec.Uses)
                    InputReading.Read(effects, use);
    }

    private void Apply(ImmutableArray<RoleUse> uses, PartialText word, PartialText directory, bool attached)
    {
        foreach (var use in uses)
            if (!RoleNames.TakesRest(use.Role))
                new RoleReader(effects, RoleNames.IsPath(use.Role) ? word : Wildcards.Literal(word), directory, attached, Row.Traits.HasFlag(RowTraits.Sends)).Read(use);
    }
}
