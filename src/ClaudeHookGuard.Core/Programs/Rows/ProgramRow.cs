using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Programs.Rows;

/// <summary>What one program, or one of its subcommands, does with its words.</summary>
/// <param name="Path">The subcommand words that select this row, alternatives separated by commas; empty for the program itself.</param>
/// <param name="Traits">How its words are to be read.</param>
/// <param name="Reader">The name of code that reads on where a table cannot say it (<c>find</c>), or null.</param>
public sealed record ProgramRow(
    ImmutableArray<string> Path,
    RowTraits Traits,
    string? Reader,
    ImmutableArray<OptionSpec> Options,
    ImmutableArray<OperandSpec> Operands)
{
    public static ProgramRow Empty { get; } = new([], RowTraits.None, null, [], []);
}

/// <summary>How a program reads its words.</summary>
[Flags]
public enum RowTraits
{
    None = 0,

    /// <summary><c>!net</c>: its words go out to the host it contacts.</summary>
    Sends = 1,

    /// <summary><c>!dash</c>: one dash begins a long option (<c>-name value</c>): no bundles.</summary>
    SingleDash = 2,

    /// <summary><c>!bundle</c>: the first word may be a bundle of letters without a dash (<c>tar xzf</c>).</summary>
    OldBundle = 4,

    /// <summary><c>!posix</c>: options end at the first operand.</summary>
    OptionsFirst = 8,

    /// <summary><c>!args</c>: its words have no options: each is an operand.</summary>
    NoOptions = 16,
}

/// <summary>An option, with what is done with its value; no uses: it takes no value.</summary>
/// <param name="Names">With their dashes.</param>
/// <param name="AttachedOnly">True where a value counts only when attached (<c>-i.bak</c>, <c>--color=always</c>).</param>
public sealed record OptionSpec(ImmutableArray<string> Names, ImmutableArray<RoleUse> Uses, bool AttachedOnly, Condition Condition);

/// <summary>What is done with operands, standard input, or always.</summary>
/// <param name="Number">For <see cref="OperandKind.Nth"/> and <see cref="OperandKind.From"/>: from 1.</param>
/// <param name="Text">For <see cref="OperandKind.Key"/> the key with its equals sign, for <see cref="OperandKind.Always"/> the word.</param>
public sealed record OperandSpec(OperandKind Kind, int Number, string Text, ImmutableArray<RoleUse> Uses, Condition Condition);

/// <summary>Which words an <see cref="OperandSpec"/> speaks of.</summary>
public enum OperandKind
{
    /// <summary><c>3</c>: the operand of that number, from 1.</summary>
    Nth,

    /// <summary><c>3..</c>: that operand and all after it.</summary>
    From,

    /// <summary><c>*</c>: each operand that no number, key or <c>last</c> speaks of.</summary>
    Each,

    /// <summary><c>last</c>: the last of at least two operands.</summary>
    Last,

    /// <summary><c>key=</c>: each operand that begins so; its value is meant.</summary>
    Key,

    /// <summary><c>--</c>: what stands after two dashes.</summary>
    AfterDashes,

    /// <summary><c>stdin</c>: standard input.</summary>
    Input,

    /// <summary><c>always(WORD)</c>: a word that is not written but meant, such as <c>always(~/.npmrc)</c>.</summary>
    Always,
}

/// <summary>One role of a word.</summary>
/// <param name="Reach">For paths.</param>
/// <param name="Language">For code.</param>
public readonly record struct RoleUse(Role Role, PathReach Reach, CodeLanguage Language);

/// <summary>When a spec applies: some of <paramref name="If"/> given (or it is empty) and none of <paramref name="Unless"/>.</summary>
/// <param name="If">Option names; <c>*</c> is any operand, a number that many operands, <c>stdin</c> that something is fed in.</param>
public readonly record struct Condition(ImmutableArray<string> If, ImmutableArray<string> Unless)
{
    public static Condition None { get; } = new([], []);

    public bool IsNone => If.Length == 0 && Unless.Length == 0;
}

/// <summary>A mistake in a row.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Hint">What would be right.</param>
public sealed record RowError(int Line, int Column, string Message, string Hint);
