using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Outputs;
using ClaudeHookGuard.Core.Programs.Readers;
using ClaudeHookGuard.Core.Programs.Rows;
using ClaudeHookGuard.Core.Programs.Table;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>
/// What programs do with their words: rows of data (<see cref="RowParser"/> describes their language, the folder <c>Table</c> holds
/// them), code for the few that a row cannot describe, and the rows a policy adds.
/// </summary>
public sealed class ProgramTable : IProgramTable
{
    private readonly ImmutableArray<string> families;
    private RowIndex? index;

    private ProgramTable(ImmutableArray<string> families) => this.families = families;

    /// <summary>Made when the first program is looked up: most calls run none.</summary>
    private RowIndex Index => index ??= IndexOf(families);

    /// <summary>The built-in rows.</summary>
    public static ProgramTable BuiltIn() => new(Families.All);

    /// <summary>
    /// The built-in rows and those of a policy. A policy's row for a known program replaces it, so that only a trusted layer may bring
    /// one; which layer that is, is the policy's business. Rows with mistakes are left out: see <see cref="Check"/>.
    /// </summary>
    public static ProgramTable With(IEnumerable<string> rows)
    {
        var sound = ImmutableArray.CreateBuilder<string>();
        sound.AddRange(Families.All);
        foreach (var row in rows)
            if (Check(row).IsEmpty)
                sound.Add(row);
        return new(sound.ToImmutable());
    }

    /// <summary>All mistakes in rows of the row language.</summary>
    public static ImmutableArray<RowError> Check(string rows) => ProgramRows.Check(rows);

    /// <summary>Whether the table has rows for a program of this name.</summary>
    public bool Knows(string program) => Index.Find(program) is not null;

    /// <summary>The names of all programs in the table.</summary>
    public IEnumerable<string> Programs => Index.Programs;

    public Effects Read(Invocation invocation)
    {
        var name = ProgramName.Of(invocation.Program);
        if (name is null)
            return ProgramName.Unknown(invocation);
        if (HelpWords.Only(name, invocation.Arguments))
            return Effects.None;
        var effects = new EffectsBuilder(invocation, $"{invocation.Place}: {name}");
        var rows = Find(name);
        ScriptFile.Read(effects);
        var given = ArgumentWalker.Walk(invocation, rows ?? Unlisted.Rows);
        new RowReader(effects, given).Read();
        if (given.Row.Reader is { } reader)
            CodedReaders.Read(reader, effects, given);
        effects.Output ??= TextCommands.OutputOf(name, invocation, given);
        return effects.Build();
    }

    private static RowIndex IndexOf(ImmutableArray<string> families)
    {
        var index = new RowIndex();
        foreach (var family in families)
            index.Add(family);
        return index;
    }

    private ProgramRows? Find(string name) => Index.Find(name) ?? (ProgramName.WithoutVersion(name) is { } plain ? Index.Find(plain) : null) ?? FindLower(name);

    private ProgramRows? FindLower(string name)
    {
        foreach (var letter in name)
            if (char.IsAsciiLetterUpper(letter))
                return Index.Find(name.ToLowerInvariant());
        return null;
    }
}
