using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Shell.Syntax;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run.Builtins;

/// <summary>Builtins that declare, set, unset and count variables and parameters.</summary>
internal sealed class VariableBuiltins(ShellRun run, Assigner assigner)
{
    public Outcome? TryRun(string name, ShellCall call, ImmutableArray<PartialText> arguments, Frame frame)
    {
        switch (name)
        {
            case "export" or "declare" or "typeset" or "local" or "readonly" or "integer" or "float":
                return Declare(name, call, arguments, frame);
            case "unset":
                return Unset(arguments);
            case "set":
                return Set(arguments, frame);
            case "shift":
                return Shift(arguments);
            case "let":
                return Let(arguments);
            case "getopts":
                return GetOptions(arguments);
            default:
                return null;
        }
    }

    private Outcome Declare(string name, ShellCall call, ImmutableArray<PartialText> arguments, Frame frame)
    {
        var (added, removed) = (name == "export" ? VariableTraits.Exported : VariableTraits.None, VariableTraits.None);
        var (prints, functions, global) = (false, false, false);
        foreach (var option in arguments.Where(IsOption))
            foreach (var letter in option.Known!.AsSpan(1))
            {
                prints |= letter == 'p';
                functions |= letter is 'f' or 'F';
                global |= letter == 'g';
                if (option.KnownPrefix[0] == '-')
                    added |= Trait(letter);
                else
                    removed |= Trait(letter);
            }
        if (functions)
            return Outcome.Success;
        var named = arguments.Where(argument => !IsOption(argument)).ToList();
        if (prints || named.Count == 0)
            return Show(name, named, frame);
        var local = !global && name is "local" or "declare" or "typeset";
        foreach (var (target, assignment) in Targets(call, named))
            DeclareOne(target, assignment, local, added, removed, frame);
        return Outcome.Success;
    }

    /// <summary>The names a command declares: as they were written, or as other words worked out to.</summary>
    private static IEnumerable<(PartialText Word, Assignment? Assignment)> Targets(ShellCall call, List<PartialText> named)
    {
        var written = call.Source?.Words.Where(word => word.Assignment is not null).Select(word => word.Assignment!).ToList() ?? [];
        foreach (var word in named)
        {
            var assignment = written.FirstOrDefault(one => word.KnownPrefix.StartsWith(one.Name + (one.Appends ? "+=" : "="), StringComparison.Ordinal));
            yield return (word, assignment);
        }
    }

    private void DeclareOne(PartialText word, Assignment? assignment, bool local, VariableTraits added, VariableTraits removed, Frame frame)
    {
        var length = Characters.NameLength(word.KnownPrefix);
        if (length == 0)
            return;
        var name = word.KnownPrefix[..length];
        var sign = word.KnownPrefix[length..];
        if (local)
            assigner.MakeLocal(name);
        // The value of a reference is a name; that of others is set once their traits are.
        if ((added & VariableTraits.Reference) == 0)
            run.Variables.AddTraits(name, added, removed);
        if (assignment?.Value.Parts is [ArrayPart] || assignment?.Subscript is not null)
            assigner.Apply(assignment, frame);
        else if (sign.StartsWith('=') || sign.StartsWith("+=", StringComparison.Ordinal))
        {
            var skip = sign[0] == '=' ? 1 : 2;
            assigner.SetText(name, [PartialText.Of(word.Parts.SetItem(0, new KnownPart(sign[skip..])))], skip == 2);
        }
        if ((added & VariableTraits.Reference) != 0)
            run.Variables.AddTraits(name, added, removed);
        if ((added & VariableTraits.Exported) != 0)
            foreach (var value in run.Variables.Of(name))
                if (value.First is { } given)
                    ChildEnvironment.Report(name, given, run, frame);
    }

    private Outcome Show(string name, List<PartialText> named, Frame frame)
    {
        if (!frame.Printed || name is "readonly" or "local")
            return Outcome.Success;
        if (named.Count == 0)
            run.Report(new EnvironmentShown("*", null, frame.Place), frame);
        foreach (var word in named)
            if (word.Known is not { } variable)
                run.Report(new EnvironmentShown("*", null, frame.Place), frame);
            else
                foreach (var value in run.Variables.Of(variable))
                    foreach (var shown in value.Kind == ValueKind.Inherited ? [variable] : value.Elements.SelectMany(PartialTexts.Variables))
                        run.Report(new EnvironmentShown(shown, null, frame.Place), frame);
        run.Print(PartialText.Unknown($"it is what {name} prints"), frame);
        return Outcome.Success;
    }

    private static bool IsOption(PartialText argument) => argument.Known is { Length: > 1 } text && text[0] is '-' or '+';

    private static VariableTraits Trait(char letter) => letter switch
    {
        'x' => VariableTraits.Exported,
        'n' => VariableTraits.Reference,
        'i' => VariableTraits.Integer,
        'l' => VariableTraits.Lower,
        'u' => VariableTraits.Upper,
        'A' => VariableTraits.Keyed,
        _ => VariableTraits.None,
    };

    private Outcome Unset(ImmutableArray<PartialText> arguments)
    {
        var functions = false;
        foreach (var argument in arguments)
            if (argument.Known is not { } name)
                continue;
            else if (name is "-f" or "-v" or "-n")
                functions = name == "-f";
            else if (functions)
                run.State[new Slot(SlotKind.Function, name)] = null;
            else if (name.EndsWith(']') && name.IndexOf('[') is var open and > 0)
                run.Variables.Set(name[..open], [.. run.Variables.Of(name[..open]).Select(value => value.Without(name[(open + 1)..^1]))]);
            else
                run.Variables.Unset(name);
        return Outcome.Success;
    }

    private Outcome Set(ImmutableArray<PartialText> arguments, Frame frame)
    {
        if (arguments.IsEmpty && frame.Printed)
            run.Report(new EnvironmentShown("*", null, frame.Place), frame);
        for (var i = 0; i < arguments.Length; i++)
        {
            var option = arguments[i].Known;
            if (option is "--" or "-")
            {
                run.Variables.SetParameters(arguments[(i + 1)..]);
                return Outcome.Success;
            }
            if (option is not { Length: > 1 } || option[0] is not ('-' or '+'))
            {
                run.Variables.SetParameters(arguments[i..]);
                return Outcome.Success;
            }
            if (option.Contains('x') || (option.EndsWith('o') && i + 1 < arguments.Length && arguments[i + 1].Known == "xtrace"))
                run.State[new Slot(SlotKind.Option, "x")] = option[0] == '-' ? Texts.Nothing : null;
            i += option.EndsWith('o') ? 1 : 0;
        }
        return Outcome.Success;
    }

    private Outcome Shift(ImmutableArray<PartialText> arguments)
    {
        var count = arguments.IsEmpty ? 1 : Arithmetic.Number(arguments[0], run);
        var values = run.Variables.Parameters;
        run.State[Slot.Variable("@")] = new ShellVariable([.. values.Select(value => Shifted(value, count))], VariableTraits.None);
        return Outcome.Of(values.All(value => value.Elements.Length >= count) ? true : values.All(value => value.Elements.Length < count) ? false : null);
    }

    private static ShellValue Shifted(ShellValue value, long? count) =>
        count is { } known && known >= 0 && known <= value.Elements.Length ? ShellValue.List(value.Elements[(int)known..]) : value;

    private Outcome Let(ImmutableArray<PartialText> arguments)
    {
        long? last = null;
        foreach (var argument in arguments)
            last = Arithmetic.Number(argument, run);
        return Outcome.Of(last is { } number ? number != 0 : null);
    }

    private Outcome GetOptions(ImmutableArray<PartialText> arguments)
    {
        if (arguments.Length > 1 && arguments[1].Known is { } name)
            run.Variables.Set(name, PartialTexts.SomeName);
        var values = run.Variables.Parameters.SelectMany(parameters => parameters.Elements).Select(ShellValue.Of).Take(ShellLimits.Alternatives);
        run.Variables.Set("OPTARG", [.. values, ShellValue.Unset]);
        return Outcome.Unknown;
    }
}
