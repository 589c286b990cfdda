namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>A command of the shell language. The set is closed: every command is declared in this file.</summary>
public abstract record Command(ImmutableArray<Redirect> Redirects, int Start, int End) : ShellNode(Start, End);

/// <summary>Assignments, a program or builtin, its arguments. Any of them may be missing, but not all.</summary>
public sealed record SimpleCommand(
    ImmutableArray<Assignment> Assignments, ImmutableArray<Word> Words, ImmutableArray<Redirect> Redirects, int Start, int End)
    : Command(Redirects, Start, End);

/// <summary><c>( … )</c>: runs in a copy of the shell.</summary>
public sealed record Subshell(Script Body, ImmutableArray<Redirect> Redirects, int Start, int End) : Command(Redirects, Start, End);

/// <summary><c>{ …; }</c></summary>
public sealed record Group(Script Body, ImmutableArray<Redirect> Redirects, int Start, int End) : Command(Redirects, Start, End);

/// <summary><c>if … then … elif … else … fi</c></summary>
/// <param name="Else">Null where there is none.</param>
public sealed record IfCommand(ImmutableArray<IfClause> Clauses, Script? Else, ImmutableArray<Redirect> Redirects, int Start, int End)
    : Command(Redirects, Start, End);

/// <summary>One condition of an <c>if</c> and what follows from it.</summary>
public readonly record struct IfClause(Script Condition, Script Body);

/// <summary><c>while</c> or <c>until</c>.</summary>
public sealed record LoopCommand(bool Until, Script Condition, Script Body, ImmutableArray<Redirect> Redirects, int Start, int End)
    : Command(Redirects, Start, End);

/// <summary><c>for</c> or <c>select</c> over words.</summary>
/// <param name="Words">Null where there is no <c>in</c>: the positional parameters.</param>
public sealed record ForCommand(bool Select, string Name, ImmutableArray<Word>? Words, Script Body, ImmutableArray<Redirect> Redirects, int Start, int End)
    : Command(Redirects, Start, End);

/// <summary><c>for (( … ; … ; … ))</c></summary>
public sealed record ArithmeticFor(Word First, Word Condition, Word Step, Script Body, ImmutableArray<Redirect> Redirects, int Start, int End)
    : Command(Redirects, Start, End);

/// <summary><c>case … in … esac</c></summary>
public sealed record CaseCommand(Word Subject, ImmutableArray<CaseItem> Items, ImmutableArray<Redirect> Redirects, int Start, int End)
    : Command(Redirects, Start, End);

/// <summary>Patterns of a <c>case</c> and what is run where one fits.</summary>
public readonly record struct CaseItem(ImmutableArray<Word> Patterns, Script Body, CaseEnd Then);

/// <summary>What happens behind the body of a case item.</summary>
public enum CaseEnd
{
    /// <summary><c>;;</c></summary>
    Leave,

    /// <summary><c>;&amp;</c>: the next body is run too.</summary>
    FallThrough,

    /// <summary><c>;;&amp;</c>: the next patterns are tried.</summary>
    TestNext,
}

/// <summary><c>(( … ))</c></summary>
public sealed record ArithmeticCommand(Word Expression, ImmutableArray<Redirect> Redirects, int Start, int End) : Command(Redirects, Start, End);

/// <summary><c>[[ … ]]</c>, as its words and operators in a row.</summary>
public sealed record TestCommand(ImmutableArray<Word> Words, ImmutableArray<Redirect> Redirects, int Start, int End) : Command(Redirects, Start, End);

/// <summary><c>name() …</c> or <c>function name …</c></summary>
public sealed record FunctionDefinition(string Name, Command Body, int Start, int End) : Command([], Start, End);

/// <summary><c>coproc [name] …</c></summary>
public sealed record Coprocess(string? Name, Command Body, int Start, int End) : Command([], Start, End);
