using ClaudeHookGuard.Core.Programs.Rows;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Arguments;

/// <summary>The words of a command line, told apart: options with their values, operands, and a command at the end.</summary>
internal sealed class GivenArguments
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private int noted;

    public List<GivenOption> Options { get; } = [];

    public List<Operand> Operands { get; } = [];

    /// <summary>Words of options no row knows, or values where none was expected: judged by their look.</summary>
    public List<Operand> Strays { get; } = [];

    /// <summary>The words an option's or operand's role took as a whole (a command, a script's parameters), with that role; empty where none did.</summary>
    public ImmutableArray<PartialText> Rest { get; set; } = [];

    public RoleUse RestUse { get; set; }

    public PartialText RestDirectory { get; set; } = PartialText.Empty;

    public bool HasRest { get; set; }

    /// <summary>The row that was selected, of the program or of one of its subcommands.</summary>
    public ProgramRow Row { get; set; } = ProgramRow.Empty;

    public bool InputFed { get; set; }

    public bool Has(string name)
    {
        for (; noted < Options.Count; noted++)
            names.Add(Options[noted].Name);
        return names.Contains(name);
    }

    public PartialText? ValueOf(string name)
    {
        for (var i = Options.Count - 1; i >= 0; i--)
            if (Options[i].Name == name)
                return Options[i].Value;
        return null;
    }

    public bool Holds(Condition condition)
    {
        if (condition.IsNone)
            return true;
        foreach (var name in condition.Unless)
            if (IsGiven(name))
                return false;
        foreach (var name in condition.If)
            if (IsGiven(name))
                return true;
        return condition.If.Length == 0;
    }

    private bool IsGiven(string name) => name switch
    {
        "*" => Operands.Count > 0 || HasRest,
        "stdin" => InputFed,
        _ when int.TryParse(name, out var count) => Operands.Count + (HasRest ? 1 : 0) >= count,
        _ => Has(name),
    };
}

/// <summary>An option as given.</summary>
/// <param name="Name">As the row spells it: of an abbreviated or bundled option its full name.</param>
/// <param name="Row">The row that knows it, of the subcommand or the program.</param>
/// <param name="Value">Null where none was given.</param>
/// <param name="Attached">True where the value stood in the same word, where no shell expands a tilde.</param>
/// <param name="Directory">Where its path starts.</param>
internal readonly record struct GivenOption(string Name, ProgramRow Row, PartialText? Value, bool Attached, PartialText Directory);

/// <summary>An operand as given.</summary>
/// <param name="AfterDashes">True behind <c>--</c>.</param>
internal readonly record struct Operand(PartialText Word, bool AfterDashes, PartialText Directory);
