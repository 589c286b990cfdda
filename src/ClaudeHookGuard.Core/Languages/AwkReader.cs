using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>An awk program reads its input; here is what else it does: <c>system()</c>, pipes, files written and read by name, <c>ARGV</c>, <c>ENVIRON</c>, <c>/inet/</c>.</summary>
internal static class AwkReader
{
    public static void Read(string program, EffectsBuilder effects)
    {
        var tokens = new CodeLexer(program, Syntax.Of(CodeLanguage.Awk)).Read();
        if (tokens is [{ Text: "BEGIN" }, { Text: "{" }, { Text: "print" }, { Kind: CodeTokenKind.Text, Value: { } only }, { Text: "}" or ";" }, ..] && tokens.Count <= 7)
            effects.Output = only.Add(PartialText.Of("\n"));
        var prints = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == CodeTokenKind.Line || tokens[i].Is("}") || tokens[i].Is("{"))
                prints = false;
            else if (tokens[i] is { Kind: CodeTokenKind.Name, Text: "print" or "printf" })
                prints = true;
            else if (tokens[i] is { Kind: CodeTokenKind.Name, Text: "system" } && i + 2 < tokens.Count && tokens[i + 1].Is("("))
                effects.Run(new RunShell(TextAt(tokens, i + 2), [], Elsewhere: false));
            else if (tokens[i] is { Kind: CodeTokenKind.Name, Text: "ENVIRON" } && (prints || Before(tokens, i, "in")))
                effects.Add(new EnvironmentShown(i + 2 < tokens.Count && tokens[i + 1].Is("[") && tokens[i + 2].Value?.Known is { } name ? name : "*", null, effects.Place));
            else if (tokens[i].Kind == CodeTokenKind.Text && tokens[i].Value is { } text && (i == 0 || tokens[i - 1].Kind != CodeTokenKind.Text))
                ReadText(tokens, i, TextAt(tokens, i), text, prints, effects);
        }
    }

    private static void ReadText(List<CodeToken> tokens, int i, PartialText joined, PartialText first, bool prints, EffectsBuilder effects)
    {
        if (first.KnownPrefix.StartsWith("/inet", StringComparison.Ordinal))
            Contact(joined, effects);
        else if (Before(tokens, i, "|") || Before(tokens, i, "||"))
            effects.Run(new RunShell(joined, [], Elsewhere: false));
        else if (prints && (Before(tokens, i, ">") || Before(tokens, i, ">>")))
            effects.Write(joined, effects.Invocation.Directory);
        else if (Before(tokens, i, "@include") || Before(tokens, i, "@load") || (Before(tokens, i, "include") && i > 1 && tokens[i - 2].Is("@")))
            effects.Read(joined, effects.Invocation.Directory);
        else if (Before(tokens, i, "<") || (Before(tokens, i, "=") && i >= 5 && tokens[i - 5].Is("ARGV")))
            effects.Read(joined, effects.Invocation.Directory);
        else if (Behind(tokens, i, "|"))
            effects.Run(new RunShell(joined, [], Elsewhere: false));
    }

    /// <summary><c>/inet/tcp/0/host/port</c>.</summary>
    private static void Contact(PartialText special, EffectsBuilder effects)
    {
        var host = special.Known?.Split('/') is { Length: > 4 } parts ? PartialText.Of(parts[4]) : PartialText.Unknown("the host of /inet is worked out at run time");
        foreach (var fact in Contacts.OfHost(host, effects.Place))
            effects.Add(fact);
    }

    /// <summary>A string and those that stand beside it: awk joins them. A name among them is a hole.</summary>
    private static PartialText TextAt(List<CodeToken> tokens, int i)
    {
        var text = PartialText.Empty;
        for (; i < tokens.Count && tokens[i].Kind is CodeTokenKind.Text or CodeTokenKind.Name; i++)
        {
            if (tokens[i] is { Kind: CodeTokenKind.Name, Text: "getline" or "while" or "if" or "in" })
                break;
            text = text.Add(tokens[i].Value ?? PartialText.Unknown($"{tokens[i].Text} is worked out at run time"));
        }
        return text;
    }

    private static bool Before(List<CodeToken> tokens, int i, string sign) => i > 0 && tokens[i - 1].Is(sign);

    private static bool Behind(List<CodeToken> tokens, int i, string sign)
    {
        while (i < tokens.Count && tokens[i].Kind is CodeTokenKind.Text or CodeTokenKind.Name)
            i++;
        return i < tokens.Count && tokens[i].Is(sign) && i + 1 < tokens.Count && (tokens[i + 1].Is("getline") || tokens[i + 1].Is("&"));
    }
}
