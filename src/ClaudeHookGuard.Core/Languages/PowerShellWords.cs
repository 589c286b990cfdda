using System.Text;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Cuts PowerShell into commands and their words: quotes and backticks undone, <c>$env:X</c> and other variables as holes, brackets opened.</summary>
internal static class PowerShellWords
{
    public static List<List<PartialText>> Commands(string script)
    {
        var commands = new List<List<PartialText>>();
        var words = new List<PartialText>();
        var at = 0;
        while (at < script.Length)
            switch (script[at])
            {
                case '\n' or ';' or '|' or '{' or '}' or '(' or ')' or '&':
                    at++;
                    End(commands, ref words);
                    break;
                case '#' when at == 0 || char.IsWhiteSpace(script[at - 1]):
                    at = script.IndexOf('\n', at) is var end and >= 0 ? end : script.Length;
                    break;
                case var space when char.IsWhiteSpace(space) || space == ',':
                    at++;
                    break;
                case '>':
                    at += at + 1 < script.Length && script[at + 1] == '>' ? 2 : 1;
                    words.Add(PartialText.Of(">"));
                    break;
                default:
                    words.Add(Word(script, ref at));
                    break;
            }
        End(commands, ref words);
        return commands;
    }

    private static void End(List<List<PartialText>> commands, ref List<PartialText> words)
    {
        if (words.Count > 0)
            commands.Add(words);
        words = [];
    }

    private static PartialText Word(string script, ref int at)
    {
        var parts = new List<TextPart>();
        var start = at;
        while (at < script.Length && !IsEnd(script[at]))
            switch (script[at])
            {
                case '\'':
                    parts.Add(new KnownPart(Single(script, ref at)));
                    break;
                case '"':
                    Double(script, ref at, parts);
                    break;
                case '`' when at + 1 < script.Length:
                    parts.Add(new KnownPart(script[at + 1].ToString()));
                    at += 2;
                    break;
                case '$':
                    parts.Add(Variable(script, ref at));
                    break;
                default:
                    parts.Add(new KnownPart(script[at++].ToString()));
                    break;
            }
        if (at == start)
            at++;
        return PartialText.Of(parts);
    }

    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || c is ';' or '|' or '(' or ')' or '{' or '}' or ',' or '>' or '&';

    /// <summary>A single-quoted string; two quotes in it are one.</summary>
    private static string Single(string script, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < script.Length; at++)
            if (script[at] != '\'')
                text.Append(script[at]);
            else if (at + 1 < script.Length && script[at + 1] == '\'')
                text.Append(script[at++]);
            else
                break;
        at = Math.Min(script.Length, at + 1);
        return text.ToString();
    }

    private static void Double(string script, ref int at, List<TextPart> parts)
    {
        at++;
        while (at < script.Length && script[at] != '"')
            if (script[at] == '$' && at + 1 < script.Length)
                parts.Add(Variable(script, ref at));
            else
            {
                if (script[at] == '`' && at + 1 < script.Length)
                    at++;
                parts.Add(new KnownPart(script[at++].ToString()));
            }
        at = Math.Min(script.Length, at + 1);
    }

    private static UnknownPart Variable(string script, ref int at)
    {
        var start = ++at;
        if (at < script.Length && script[at] == '{')
            at = script.IndexOf('}', at) is var end and >= 0 ? end + 1 : script.Length;
        else
            while (at < script.Length && (char.IsLetterOrDigit(script[at]) || script[at] is '_' or ':'))
                at++;
        var name = script[start..at].Trim('{', '}');
        return name.StartsWith("env:", StringComparison.OrdinalIgnoreCase)
            ? new UnknownPart($"the environment's {name[4..]}", name[4..])
            : new UnknownPart($"${name} is not worked out");
    }
}
