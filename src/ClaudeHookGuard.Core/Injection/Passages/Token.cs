using ClaudeHookGuard.Core.Injection.Words;

namespace ClaudeHookGuard.Core.Injection.Passages;

/// <summary>One word or mark of a passage.</summary>
/// <param name="Start">First byte in the text.</param>
/// <param name="End">First byte behind it.</param>
/// <param name="Classes">What the word can stand for; none for marks and unknown words.</param>
internal readonly record struct Token(int Start, int End, Mark Mark, WordClass Classes);

/// <summary>What a token is by its form.</summary>
internal enum Mark : byte
{
    Word,

    /// <summary>A full stop, question or exclamation mark that ends a sentence.</summary>
    Sentence,

    Comma,
    Colon,
    Line,
    Quote,
    Backtick,

    /// <summary>A URL, or a host with a path behind it.</summary>
    Url,

    /// <summary>An e-mail address, or another <c>name@host</c>.</summary>
    Mail,

    Path,

    /// <summary>What only a command line has: a pipe, <c>$(</c>.</summary>
    Shell,

    Open,
    Close,
    Sign,
}
