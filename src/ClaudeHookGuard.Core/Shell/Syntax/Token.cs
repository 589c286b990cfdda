namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>A token of the shell grammar.</summary>
/// <param name="Word">The word, where it is one.</param>
/// <param name="Descriptor">What stands directly before a redirection: a number, or the name in <c>{name}</c>.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, Word? Word, string? Descriptor)
{
    public bool Is(string literal) => Kind == TokenKind.Word && Word!.Literal == literal;
}

internal enum TokenKind
{
    End,
    NewLine,
    Word,
    Semicolon,
    Ampersand,
    DoubleSemicolon,
    SemicolonAmpersand,
    DoubleSemicolonAmpersand,
    Pipe,
    PipeErrors,
    And,
    Or,
    Open,
    Close,
    Less,
    LessGreater,
    LessAmpersand,
    HereDocument,
    HereDocumentTabs,
    HereString,
    Greater,
    DoubleGreater,
    GreaterAmpersand,
    AmpersandGreater,
    AmpersandDoubleGreater,
}
