namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>A node of the tree a shell text is read into.</summary>
/// <param name="Start">Position of its first character in the text, from 0; inside backquotes with escapes, in the text with those undone.</param>
/// <param name="End">Position behind its last character.</param>
public abstract record ShellNode(int Start, int End);

/// <summary>Statements in a row: a whole text, the inside of a substitution, a body.</summary>
public sealed record Script(ImmutableArray<Statement> Statements, int Start, int End) : ShellNode(Start, End)
{
    public static Script Empty { get; } = new([], 0, 0);
}

/// <summary>Pipelines joined by <c>&amp;&amp;</c> and <c>||</c>.</summary>
/// <param name="Background">True where it ends in <c>&amp;</c>.</param>
public sealed record Statement(ImmutableArray<Link> Links, bool Background, int Start, int End) : ShellNode(Start, End);

/// <summary>One pipeline of a statement and what joins it to the one before.</summary>
public readonly record struct Link(LinkKind Kind, Pipeline Pipeline);

/// <summary>How a pipeline depends on the ones before it.</summary>
public enum LinkKind { First, And, Or }

/// <summary>Commands joined by pipes.</summary>
/// <param name="Negated">True behind an odd number of <c>!</c>.</param>
/// <param name="Timed">True behind <c>time</c>.</param>
public sealed record Pipeline(ImmutableArray<Stage> Stages, bool Negated, bool Timed, int Start, int End) : ShellNode(Start, End);

/// <summary>A command of a pipeline.</summary>
/// <param name="PipesErrors">True where <c>|&amp;</c> follows it.</param>
public readonly record struct Stage(Command Command, bool PipesErrors);
