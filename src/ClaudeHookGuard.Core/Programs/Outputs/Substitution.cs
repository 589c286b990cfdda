using System.Text;
using ClaudeHookGuard.Core.Programs.Arguments;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary><c>sed s/LITERAL/TEXT/[g]</c> and <c>y/abc/xyz/</c>: patterns without operators only, several separated by semicolons.</summary>
internal static class Substitution
{
    private const int MaxReplacement = 256;

    /// <summary>Longer scripts are not followed: each command in them goes over the whole text.</summary>
    private const int MaxScript = 1024;

    public static string? Print(string input, GivenArguments given)
    {
        var scripts = new List<string>();
        foreach (var option in given.Options)
        {
            if (option.Name is "-e" or "--expression" && option.Value?.Known is { } script)
                scripts.Add(script);
            else if (option.Name is not ("-E" or "-r" or "-u" or "-s"))
                return null;
        }
        if (scripts.Count == 0 && given.Operands.Count == 1 && given.Operands[0].Word.Known is { } only)
            scripts.Add(only);
        else if (given.Operands.Count > 0)
            return null;
        var text = input;
        foreach (var script in scripts)
        {
            if (script.Length > MaxScript || Run(script, text) is not { } next || next.Length > TextCommands.MaxLength)
                return null;
            text = next;
        }
        return scripts.Count == 0 ? null : text;
    }

    private static string? Run(string script, string text)
    {
        var at = 0;
        while (at < script.Length)
        {
            if (script[at] is ';' or ' ' or '\n')
            {
                at++;
                continue;
            }
            if (script[at] is not ('s' or 'y') || at + 1 >= script.Length)
                return null;
            var kind = script[at];
            var mark = script[at + 1];
            at += 2;
            if (Part(script, mark, ref at) is not { } from || Part(script, mark, ref at) is not { } to)
                return null;
            var flags = at;
            while (at < script.Length && script[at] is not (';' or ' ' or '\n'))
                at++;
            if (Apply(kind, text, from, to, script.AsSpan(flags, at - flags)) is not { } next)
                return null;
            text = next;
        }
        return text;
    }

    private static string? Apply(char kind, string text, string from, string to, ReadOnlySpan<char> flags)
    {
        if (kind == 'y')
            return from.Length == to.Length && flags.Length == 0 ? Lines.Each(text, line => Map(line, from, to)) : null;
        if (to.Length > MaxReplacement || flags is not ("" or "g") || Literal(from) is not { Length: > 0 } literal || to.AsSpan().IndexOfAny('&', '\\') >= 0)
            return null;
        return flags.Length == 1 ? text.Replace(literal, to, StringComparison.Ordinal) : Lines.Each(text, line => First(line, literal, to));
    }

    private static string First(string line, string literal, string to)
    {
        var at = line.IndexOf(literal, StringComparison.Ordinal);
        return at < 0 ? line : string.Concat(line.AsSpan(0, at), to, line.AsSpan(at + literal.Length));
    }

    private static string Map(string line, string from, string to)
    {
        var text = new StringBuilder(line.Length);
        foreach (var letter in line)
            text.Append(from.IndexOf(letter) is >= 0 and var at ? to[at] : letter);
        return text.ToString();
    }

    /// <summary>The pattern as plain text, its escapes undone; null where it holds an operator.</summary>
    private static string? Literal(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length && !char.IsAsciiLetterOrDigit(pattern[i + 1]))
                text.Append(pattern[++i]);
            else if (pattern[i] is '\\' or '.' or '*' or '[' or ']' or '^' or '$' or '+' or '?' or '(' or ')' or '{' or '|')
                return null;
            else
                text.Append(pattern[i]);
        }
        return text.ToString();
    }

    private static string? Part(string script, char mark, ref int at)
    {
        var text = new StringBuilder();
        for (; at < script.Length; at++)
        {
            if (script[at] == mark)
            {
                at++;
                return text.ToString();
            }
            if (script[at] == '\\' && at + 1 < script.Length && script[at + 1] == mark)
                at++;
            text.Append(script[at]);
        }
        return null;
    }
}
