namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>A word before any expansion.</summary>
/// <param name="Literal">The whole word where nothing in it is quoted, escaped or introduced by <c>$</c> or a backquote; else null.</param>
/// <param name="Parts">The parts in order, empty where <paramref name="Literal"/> says it all.</param>
/// <param name="Assignment">The same read as an assignment, where it stands as an argument of a declaring builtin and has that shape.</param>
public sealed record Word(string? Literal, ImmutableArray<WordPart> Parts, Assignment? Assignment, int Start, int End) : ShellNode(Start, End)
{
    public static Word Empty { get; } = new("", [], null, 0, 0);
}

/// <summary><c>name=value</c>, <c>name+=value</c>, <c>name[subscript]=value</c>, <c>name=(…)</c></summary>
/// <param name="Subscript">Null where there is none.</param>
/// <param name="Appends">True for <c>+=</c>.</param>
/// <param name="Value">The value; of an array, a word whose only part is an <see cref="ArrayPart"/>.</param>
public sealed record Assignment(string Name, Word? Subscript, bool Appends, Word Value, int Start, int End) : ShellNode(Start, End);

/// <summary>A stretch of a <see cref="Word"/>. The set is closed: every part is declared in this file.</summary>
public abstract record WordPart;

/// <summary>Unquoted characters: wildcards, braces and a leading tilde in them count.</summary>
public sealed record LiteralPart(string Text) : WordPart;

/// <summary>Characters that stand for themselves: single-quoted, escaped or <c>$'…'</c> (decoded).</summary>
public sealed record QuotedPart(string Text) : WordPart;

/// <summary><c>"…"</c> and <c>$"…"</c>: literal parts in it count as quoted, expansions are not split.</summary>
public sealed record DoubleQuotedPart(ImmutableArray<WordPart> Parts) : WordPart;

/// <summary><c>$( … )</c>, backquotes and <c>${ …; }</c></summary>
public sealed record CommandPart(Script Body) : WordPart;

/// <summary><c>&lt;( … )</c> and <c>&gt;( … )</c></summary>
/// <param name="IsInput">True for <c>&lt;(</c>: the word is a path whose content is what the body prints.</param>
public sealed record ProcessPart(Script Body, bool IsInput) : WordPart;

/// <summary><c>$(( … ))</c> and <c>$[ … ]</c></summary>
public sealed record ArithmeticPart(Word Expression) : WordPart;

/// <summary><c>?(…) *(…) +(…) @(…) !(…)</c>; a zsh glob qualifier has the same shape.</summary>
public sealed record ExtendedGlobPart(char Operator, ImmutableArray<Word> Patterns) : WordPart;

/// <summary>The value of an array assignment.</summary>
public sealed record ArrayPart(ImmutableArray<ArrayElement> Elements) : WordPart;

/// <summary>An element of an array assignment: <c>value</c> or <c>[key]=value</c>.</summary>
public readonly record struct ArrayElement(Word? Key, Word Value);

/// <summary><c>$name</c> and <c>${ … }</c></summary>
/// <param name="Name">A name, digits, or one of <c>@ * # ? - $ ! _</c>.</param>
/// <param name="Subscript">What stands in <c>[ ]</c>, or null.</param>
/// <param name="Form">Length, indirection or neither.</param>
/// <param name="Operand">The operator's word; of a substring the offset.</param>
/// <param name="Second">The replacement of a substitution, the length of a substring; null where there is none.</param>
public sealed record ParameterPart(
    string Name, Word? Subscript, ParameterForm Form, ParameterOperator Operator, Word? Operand, Word? Second) : WordPart;

/// <summary>What stands before the name in <c>${ … }</c>.</summary>
public enum ParameterForm
{
    Value,

    /// <summary><c>${#x}</c></summary>
    Length,

    /// <summary><c>${!x}</c></summary>
    Indirect,

    /// <summary><c>${!x*}</c>, <c>${!x@}</c></summary>
    NamesWithPrefix,

    /// <summary><c>${!x[@]}</c></summary>
    Keys,
}

/// <summary>What is done to the value in <c>${ … }</c>; those with a colon treat an empty value as unset.</summary>
public enum ParameterOperator
{
    None,
    Default,
    DefaultIfEmpty,
    Assign,
    AssignIfEmpty,
    Error,
    ErrorIfEmpty,
    Alternative,
    AlternativeIfEmpty,
    RemoveShortestPrefix,
    RemoveLongestPrefix,
    RemoveShortestSuffix,
    RemoveLongestSuffix,
    ReplaceFirst,
    ReplaceAll,
    ReplacePrefix,
    ReplaceSuffix,
    UpperFirst,
    UpperAll,
    LowerFirst,
    LowerAll,
    ToggleFirst,
    ToggleAll,
    Substring,

    /// <summary><c>${x@Q}</c> and its like: the letter is the operand.</summary>
    Transform,

    /// <summary>Something this reader, and mostly the shell too, does not know.</summary>
    Unknown,
}
