using ClaudeHookGuard.Core.Programs;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>What the lexer has to know of a language.</summary>
/// <param name="LineComment">What begins a comment to the end of the line.</param>
/// <param name="Sigils">Characters a name may begin with beside letters.</param>
/// <param name="Concatenation">The operator that joins strings.</param>
/// <param name="Interpolation">How a double-quoted string takes up values.</param>
internal sealed record Syntax(string LineComment, string Sigils, string Concatenation, Interpolation Interpolation)
{
    /// <summary>True where <c>//</c> and <c>/* */</c> begin comments too.</summary>
    public bool SlashComments { get; init; }

    /// <summary>True where a string may stand in three quotes.</summary>
    public bool TripleQuotes { get; init; }

    /// <summary>True where backticks run a command; false where they are a template.</summary>
    public bool CommandBackticks { get; init; }

    /// <summary>True where <c>%q() q() qx()</c> and the like quote.</summary>
    public bool LetterQuotes { get; init; }

    /// <summary>True where a call needs no parentheses.</summary>
    public bool BareCalls { get; init; }

    /// <summary>True where a path may stand without quotes.</summary>
    public bool BareWords { get; init; }

    /// <summary>True where an opening slash after an operator begins a regular expression.</summary>
    public bool SlashPatterns { get; init; }

    public static Syntax Of(CodeLanguage language) => language switch
    {
        CodeLanguage.Python => new("#", "", "+", Interpolation.Formatted) { TripleQuotes = true },
        CodeLanguage.JavaScript => new("", "$", "+", Interpolation.None) { SlashComments = true, SlashPatterns = true },
        CodeLanguage.Perl => new("#", "$@%", ".", Interpolation.Sigil) { CommandBackticks = true, LetterQuotes = true, BareCalls = true, SlashPatterns = true },
        CodeLanguage.Ruby => new("#", "$@", "+", Interpolation.HashBrace) { CommandBackticks = true, LetterQuotes = true, BareCalls = true, SlashPatterns = true },
        CodeLanguage.Php => new("#", "$", ".", Interpolation.Sigil) { SlashComments = true, CommandBackticks = true, BareCalls = true },
        CodeLanguage.Lua => new("--", "", "..", Interpolation.None),
        CodeLanguage.Tcl => new("#", "$", "", Interpolation.Sigil) { BareCalls = true, BareWords = true },
        CodeLanguage.AppleScript => new("--", "", "&", Interpolation.None) { BareCalls = true },
        CodeLanguage.Awk => new("#", "$", "", Interpolation.None) { SlashPatterns = true, BareCalls = true },
        _ => new("#", "$", "+", Interpolation.None),
    };
}

/// <summary>How a string takes up values.</summary>
internal enum Interpolation
{
    None,

    /// <summary><c>f"{x}"</c>.</summary>
    Formatted,

    /// <summary><c>"#{x}"</c>.</summary>
    HashBrace,

    /// <summary><c>"$x @y ${z}"</c>.</summary>
    Sigil,
}
