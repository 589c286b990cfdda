namespace ClaudeHookGuard.Core.Programs.Rows;

/// <summary>
/// The row language: what a program does with its words, a line a program, in tokens separated by spaces.
/// <code>
/// tar,bsdtar  !bundle  -f,--file:read:unless(-c,-r)  -f,--file:write:if(-c,-r)  -C,--directory:dir  *:read/:if(-c)
///   subcommand  --out:write  1:url  *:read
/// </code>
/// The first token names the program, with other names after commas. A line that begins with a space is a subcommand of the
/// program above it: its leading words (<c>gist create,gist new</c>) select it, and the program's own options stay in force.
/// Then, in any order:
/// <list type="bullet">
/// <item><c>!net</c>, <c>!dash</c>, <c>!bundle</c>, <c>!posix</c>, <c>!args</c>: see <see cref="RowTraits"/>.</item>
/// <item><c>-v,--verbose</c>: options without a value. <c>-o,--output:write</c>: with a value; <c>-i:value?</c>: only where it is attached.</item>
/// <item><c>1:</c>, <c>2..:</c>, <c>*:</c>, <c>last:</c>, <c>if=:</c>, <c>--:</c>, <c>stdin:</c>, <c>always(~/.npmrc):</c>: see <see cref="OperandKind"/>.</item>
/// <item>Behind the colon a <see cref="Role"/>, or several joined by <c>+</c>; behind <c>read</c>, <c>write</c> and <c>delete</c> a slash
/// for all below, a tilde for the visible files below.</item>
/// <item>Behind another colon <c>if(-r,-R)</c> or <c>unless(1,--stdin)</c> or both: see <see cref="Condition"/>.</item>
/// <item><c>reader=find</c>: code that reads on (built-in rows only).</item>
/// </list>
/// Lines that begin with <c>#</c> are comments.
/// </summary>
internal static class RowParser
{
    /// <summary>Parses what follows the name of a row: leading subcommand words, then traits and specs.</summary>
    /// <param name="line">The line number for errors, from 1.</param>
    public static ProgramRow Parse(ReadOnlySpan<char> text, int line, ImmutableArray<RowError>.Builder errors)
    {
        var path = ImmutableArray.CreateBuilder<string>();
        var options = ImmutableArray.CreateBuilder<OptionSpec>();
        var operands = ImmutableArray.CreateBuilder<OperandSpec>();
        var traits = RowTraits.None;
        string? reader = null;
        foreach (var range in Tokens(text))
        {
            var token = text[range];
            var at = new SpecReader(line, range.Start.Value + 1, errors);
            if (token[0] == '!')
                traits |= RoleNames.TraitOf(token) ?? at.UnknownTrait(token);
            else if (token.StartsWith("reader="))
                reader = at.ReadReader(token["reader=".Length..]);
            else if (token[0] == '-' && !token.StartsWith("--:"))
                at.ReadOption(token, options);
            else if (IsOperand(token))
                at.ReadOperand(token, operands);
            else if (options.Count == 0 && operands.Count == 0)
                path.Add(token.ToString());
            else
                at.Fail($"'{token}' has no role", "write what is done with it behind a colon, such as '*:read'");
        }
        return new(path.ToImmutable(), traits, reader, options.ToImmutable(), operands.ToImmutable());
    }

    /// <summary>The leading words of a row, which select it, without reading the rest: alternatives, each of one or more words.</summary>
    public static ImmutableArray<ImmutableArray<string>> PathsOf(ReadOnlySpan<char> text)
    {
        var paths = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var path = new List<string>();
        foreach (var range in Tokens(text))
        {
            var token = text[range];
            if (token[0] is '-' or '!' || IsOperand(token) || token.Contains('='))
                break;
            foreach (var part in token.Split(','))
            {
                if (part.Start.Value > 0)
                {
                    paths.Add([.. path]);
                    path.Clear();
                }
                path.Add(token[part].ToString());
            }
        }
        if (path.Count > 0)
            paths.Add([.. path]);
        return paths.ToImmutable();
    }

    /// <summary>True of a selector with roles; subcommands may have colons in their names (<c>env:list</c>).</summary>
    private static bool IsOperand(ReadOnlySpan<char> token)
    {
        var colon = token.IndexOf(':');
        if (colon <= 0)
            return false;
        var selector = token[..colon];
        return selector is "*" or "last" or "--" or "stdin" || char.IsAsciiDigit(selector[0]) || selector[^1] == '=' || selector.StartsWith("always(");
    }

    internal static List<Range> Tokens(ReadOnlySpan<char> text)
    {
        var tokens = new List<Range>();
        var at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '\r')
                at++;
            var start = at;
            while (at < text.Length && text[at] is not (' ' or '\t' or '\r'))
                at++;
            if (at > start)
                tokens.Add(start..at);
        }
        return tokens;
    }
}
