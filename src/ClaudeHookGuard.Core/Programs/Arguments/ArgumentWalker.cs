using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Programs.Rows;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Arguments;

/// <summary>
/// Tells options, values and operands apart as getopt does, by what a program's rows say: bundled short options, attached
/// values, <c>--name=value</c>, unambiguous abbreviations, <c>--</c>, subcommands.
/// </summary>
internal sealed class ArgumentWalker
{
    private readonly ImmutableArray<PartialText> words;
    private readonly ProgramRows rows;
    private readonly GivenArguments given = new();
    private readonly List<string> path = [];
    private readonly Invocation invocation;
    private ProgramRow? subcommand;
    private bool selecting;
    private PartialText directory;
    private int at;

    private ArgumentWalker(Invocation invocation, ProgramRows rows)
    {
        this.invocation = invocation;
        this.rows = rows;
        words = invocation.Arguments;
        directory = invocation.Directory;
        selecting = rows.HasSubcommands;
        given.InputFed = invocation.Input.Kind != InputKind.None;
    }

    public static GivenArguments Walk(Invocation invocation, ProgramRows rows)
    {
        var walker = new ArgumentWalker(invocation, rows);
        walker.Walk();
        return walker.given;
    }

    private ProgramRow Row => subcommand ?? rows.Main;

    private RowTraits Traits => Row.Traits | rows.Main.Traits;

    private void Walk()
    {
        if (Traits.HasFlag(RowTraits.OldBundle))
            WalkOldBundle();
        while (at < words.Length && !given.HasRest)
        {
            var word = words[at++];
            var text = word.KnownPrefix;
            if (text == "--" && word.IsKnown && !Traits.HasFlag(RowTraits.NoOptions))
            {
                WalkOperands(afterDashes: true);
                break;
            }
            if (text.Length > 1 && text[0] == '-' && !Traits.HasFlag(RowTraits.NoOptions))
                WalkOption(word, text);
            else
                WalkOperand(word);
        }
        given.Row = subcommand is null ? rows.Main : Merge(subcommand, rows.Main);
    }

    private static ProgramRow Merge(ProgramRow row, ProgramRow main) => row with { Traits = row.Traits | main.Traits, Reader = row.Reader ?? main.Reader };

    private void WalkOperands(bool afterDashes)
    {
        while (at < words.Length && !given.HasRest)
            AddOperand(words[at++], afterDashes);
    }

    private void WalkOperand(PartialText word)
    {
        if (selecting && word.Known is { } name && Selects(name))
            return;
        selecting = false;
        AddOperand(word, afterDashes: false);
        if (Traits.HasFlag(RowTraits.OptionsFirst))
            WalkOperands(afterDashes: false);
    }

    /// <summary>True where the word belongs to the path of a subcommand.</summary>
    private bool Selects(string name)
    {
        path.Add(name);
        var row = rows.Select(path, out var canGrow);
        if (row is null && !canGrow)
        {
            path.RemoveAt(path.Count - 1);
            GiveBackPath();
            return false;
        }
        if (row is not null)
        {
            subcommand = row;
            given.Operands.Clear();
        }
        else
            given.Operands.Add(new(PartialText.Of(name), false, directory));
        selecting = canGrow;
        return true;
    }

    /// <summary>Words that might have begun a longer path stay operands of the row that was selected before them.</summary>
    private void GiveBackPath() => selecting = false;

    private void AddOperand(PartialText word, bool afterDashes)
    {
        var number = given.Operands.Count + 1;
        foreach (var spec in Row.Operands)
            if (SpeaksOf(spec, number, afterDashes, word) && RestRole(spec.Uses) is { } use && given.Holds(spec.Condition))
            {
                TakeRest(use, at - 1);
                return;
            }
        given.Operands.Add(new(word, afterDashes, directory));
    }

    private static bool SpeaksOf(OperandSpec spec, int number, bool afterDashes, PartialText word) => spec.Kind switch
    {
        OperandKind.Nth => spec.Number == number,
        OperandKind.From => number >= spec.Number,
        OperandKind.AfterDashes => afterDashes,
        OperandKind.Key => word.KnownPrefix.StartsWith(spec.Text, StringComparison.Ordinal),
        OperandKind.Each => true,
        _ => false,
    };

    private static RoleUse? RestRole(ImmutableArray<RoleUse> uses)
    {
        foreach (var use in uses)
            if (RoleNames.TakesRest(use.Role))
                return use;
        return null;
    }

    private void TakeRest(RoleUse use, int from)
    {
        given.HasRest = true;
        given.RestUse = use;
        given.RestDirectory = directory;
        given.Rest = words[from..];
        at = words.Length;
    }

    private void WalkOption(PartialText word, string text)
    {
        if (text.StartsWith("--", StringComparison.Ordinal))
            WalkLong(word, text);
        else if (Find(text) is { } whole && word.IsKnown)
            Give(text, whole, null, attached: false);
        else if (Traits.HasFlag(RowTraits.SingleDash))
            WalkLong(word, text);
        else
            WalkShort(word, text);
    }

    private void WalkLong(PartialText word, string text)
    {
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text[..equals];
        var value = equals < 0 ? null : Words.After(word, equals + 1);
        if (Find(name) is { } spec)
            Give(name, spec, value, attached: true);
        else if (Abbreviated(name) is var (full, meant))
            Give(full, meant, value, attached: true);
        else
            Stray(name, value ?? (word.IsKnown ? null : word));
    }

    private void WalkShort(PartialText word, string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var name = string.Create(2, text[i], static (span, letter) => { span[0] = '-'; span[1] = letter; });
            if (Find(name) is not { } spec)
            {
                Stray(name, i == 1 && (text.Length > 2 || !word.IsKnown) ? Words.After(word, 2) : null);
                continue;
            }
            if (spec.Uses.Length == 0)
            {
                given.Options.Add(new(name, RowOf(name), null, false, directory));
                continue;
            }
            var attached = i + 1 < text.Length || !word.IsKnown;
            var value = attached ? Words.After(word, i + 1) : null;
            if (value?.KnownPrefix.StartsWith('=') == true)
                value = Words.After(value, 1);
            Give(name, spec, value, attached);
            return;
        }
    }

    /// <summary>Old tar: the letters of the first word take their values, in order, from the words that follow.</summary>
    private void WalkOldBundle()
    {
        if (words.Length == 0 || words[0].Known is not { Length: > 0 } letters || letters[0] == '-' || letters.Contains('/'))
            return;
        at = 1;
        foreach (var letter in letters)
        {
            var name = "-" + letter;
            var spec = Find(name);
            if (spec is null || spec.Uses.Length == 0 || spec.AttachedOnly)
                given.Options.Add(new(name, RowOf(name), null, false, directory));
            else
                Give(name, spec, at < words.Length ? words[at++] : null, attached: false);
        }
    }

    private void Give(string name, OptionSpec spec, PartialText? value, bool attached)
    {
        if (spec.Uses.Length == 0)
        {
            given.Options.Add(new(name, RowOf(name), value, attached, directory));
            if (value is not null)
                given.Strays.Add(new(value, false, directory));
            return;
        }
        if (value is null && !spec.AttachedOnly && RestRole(spec.Uses) is { } use)
        {
            given.Options.Add(new(name, RowOf(name), null, false, directory));
            if (at < words.Length)
                TakeRest(use, at);
            return;
        }
        if (RoleNames.TakesTwo(spec.Uses[0].Role) && value is null && at + 1 < words.Length)
            at++;
        if (value is null && !spec.AttachedOnly && at < words.Length)
        {
            value = words[at++];
            attached = false;
        }
        given.Options.Add(new(name, RowOf(name), value, attached, directory));
        if (value is not null && spec.Uses[0].Role == Role.Directory)
            directory = PathReading.Absolute(value, directory, invocation.Surroundings, attached);
    }

    /// <summary>An option no row knows; where it names an output its value is written, else its look decides.</summary>
    private void Stray(string name, PartialText? value)
    {
        given.Options.Add(new(name, ProgramRow.Empty, value, true, directory));
        if (value is not null)
            given.Strays.Add(new(value, false, directory));
    }

    private ProgramRow RowOf(string name) => Find(Row, name) is not null ? Row : rows.Main;

    private OptionSpec? Find(string name) => Find(Row, name) ?? (subcommand is null ? null : Find(rows.Main, name));

    private static OptionSpec? Find(ProgramRow row, string name)
    {
        foreach (var spec in row.Options)
            if (spec.Names.AsSpan().Contains(name))
                return spec;
        return null;
    }

    /// <summary>GNU programs take an option's unambiguous beginning for it; of several that the row knows, the first that takes a value is meant.</summary>
    private (string Name, OptionSpec Spec)? Abbreviated(string name)
    {
        if (name.Length < 4 || Traits.HasFlag(RowTraits.SingleDash))
            return null;
        (string, OptionSpec)? found = null;
        foreach (var spec in Row.Options)
            foreach (var full in spec.Names)
                if (full.StartsWith(name, StringComparison.Ordinal) && (found is null || spec.Uses.Length > 0))
                    found = (full, spec);
        return found;
    }
}
