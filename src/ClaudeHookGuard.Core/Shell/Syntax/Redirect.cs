namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>A redirection.</summary>
/// <param name="Descriptor">The number before the operator, or a name where it was <c>{name}</c>; null for the operator's own.</param>
/// <param name="Target">The word behind it; of a here-document its delimiter.</param>
/// <param name="Document">The here-document, where it is one.</param>
public sealed record Redirect(RedirectKind Kind, string? Descriptor, Word Target, HereDocument? Document, int Start, int End) : ShellNode(Start, End);

/// <summary>What a redirection does.</summary>
public enum RedirectKind
{
    /// <summary><c>&lt;</c></summary>
    Read,

    /// <summary><c>&gt;</c> and <c>&gt;|</c></summary>
    Write,

    /// <summary><c>&gt;&gt;</c></summary>
    Append,

    /// <summary><c>&lt;&gt;</c></summary>
    ReadWrite,

    /// <summary><c>&lt;&amp;</c></summary>
    DuplicateInput,

    /// <summary><c>&gt;&amp;</c>: a descriptor, or (bash) a file for output and errors.</summary>
    DuplicateOutput,

    /// <summary><c>&amp;&gt;</c></summary>
    WriteBoth,

    /// <summary><c>&amp;&gt;&gt;</c></summary>
    AppendBoth,

    /// <summary><c>&lt;&lt;</c> and <c>&lt;&lt;-</c></summary>
    HereDocument,

    /// <summary><c>&lt;&lt;&lt;</c></summary>
    HereString,
}

/// <summary>The text of a here-document. It stands behind the line that names it, so it is filled in after its redirection is read.</summary>
/// <param name="Delimiter">The line that ends it.</param>
/// <param name="Quoted">True where the delimiter was quoted: nothing in the text is expanded.</param>
/// <param name="StripsTabs">True for <c>&lt;&lt;-</c>.</param>
public sealed record HereDocument(string Delimiter, bool Quoted, bool StripsTabs)
{
    /// <summary>The text, each line with its newline.</summary>
    public Word Body { get; internal set; } = Word.Empty;
}
