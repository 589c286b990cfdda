using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>A token of a program text. A string comes with its value, escapes undone and interpolated parts as holes.</summary>
internal readonly record struct CodeToken(CodeTokenKind Kind, string Text, PartialText? Value = null)
{
    public static CodeToken End { get; } = new(CodeTokenKind.End, "");

    public bool Is(string text) => Kind is CodeTokenKind.Sign or CodeTokenKind.Name && Text == text;
}

/// <summary>Kinds of tokens, as far as reading for effects needs them.</summary>
internal enum CodeTokenKind
{
    /// <summary>An identifier, with its sigil where the language has one.</summary>
    Name,

    /// <summary>A string, a number or a quoted list.</summary>
    Text,

    /// <summary>A string that is run as a command: backticks, <c>%x()</c>, <c>qx()</c>.</summary>
    Command,

    /// <summary>An operator or bracket, one or two characters.</summary>
    Sign,

    /// <summary>The end of a statement.</summary>
    Line,

    /// <summary>The end of the text.</summary>
    End,
}
