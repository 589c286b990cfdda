namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>What single characters mean to the shell.</summary>
internal static class Characters
{
    private const string Endings = " \t\n\r|&;<>()";
    private const string Quoting = "$`\"'\\";

    /// <summary>True where an unquoted <paramref name="c"/> ends a word (a carriage return does so only before a newline).</summary>
    public static bool EndsWord(char c) => c is ' ' or '\t' or '\n' or '|' or '&' or ';' or '<' or '>' or '(' or ')';

    /// <summary>Length of the run at the start of <paramref name="text"/> that stands for itself in an unquoted word.</summary>
    public static int PlainRun(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny(Endings + Quoting);
        return length < 0 ? text.Length : length;
    }

    public static bool StartsName(char c) => char.IsAsciiLetter(c) || c == '_';

    public static bool ContinuesName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Length of the variable name at the start of <paramref name="text"/>, or 0.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !StartsName(text[0]))
            return 0;
        var length = 1;
        while (length < text.Length && ContinuesName(text[length]))
            length++;
        return length;
    }

    public static bool IsName(ReadOnlySpan<char> text) => text.Length > 0 && NameLength(text) == text.Length;

    /// <summary>A parameter's name of one character: <c>$@</c> and its like.</summary>
    public static bool IsSpecialParameter(char c) => c is '@' or '*' or '#' or '?' or '-' or '$' or '!' || char.IsAsciiDigit(c);
}
