using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>A makefile on standard input: its recipe lines are shell text, and so are <c>$(shell …)</c>; <c>$(file &lt; PATH)</c> reads.</summary>
internal static class MakeReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        var file = given.ValueOf("-f")?.Known;
        if (file is not ("-" or "/dev/stdin") || effects.Invocation.Input.Text is not { } text)
            return;
        foreach (var line in Words.Split(text, '\n'))
            ReadLine(effects, line);
    }

    private static void ReadLine(EffectsBuilder effects, PartialText line)
    {
        ReadFunctions(effects, line.KnownPrefix);
        if (line.KnownPrefix.StartsWith('\t'))
            effects.Run(new RunShell(Words.After(line, line.KnownPrefix.Length - line.KnownPrefix.TrimStart('\t', '@', '-', '+', ' ').Length), [], false));
        else if (line.KnownPrefix.IndexOf(';') is > 0 and var at && line.KnownPrefix.IndexOf(':') is > 0 and var colon && colon < at)
            effects.Run(new RunShell(Words.After(line, at + 1), [], false));
    }

    private static void ReadFunctions(EffectsBuilder effects, string text)
    {
        for (var at = text.IndexOf("$(", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$(", at + 2, StringComparison.Ordinal))
        {
            var close = text.IndexOf(')', at);
            if (close < 0)
                return;
            var body = text[(at + 2)..close].Trim();
            if (body.StartsWith("shell ", StringComparison.Ordinal))
                effects.Run(new RunShell(PartialText.Of(body[6..]), [], false));
            else if (body.StartsWith("file", StringComparison.Ordinal) && body[4..].TrimStart() is ['<', .. var path])
                effects.Read(PartialText.Of(path.Trim()), effects.Invocation.Directory);
            else if (body.StartsWith("file", StringComparison.Ordinal) && body[4..].TrimStart() is ['>', .. var target])
                effects.Write(PartialText.Of(target.TrimStart('>').Trim().Split(',')[0]), effects.Invocation.Directory);
        }
    }
}
