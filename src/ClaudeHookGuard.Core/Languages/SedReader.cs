using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>A sed script edits its input; here is what else it does: <c>r</c> and <c>R</c> read, <c>w</c> and <c>W</c> write, <c>e</c> runs, and <c>s///</c> has flags for both.</summary>
internal static class SedReader
{
    public static void Read(string script, EffectsBuilder effects)
    {
        var at = 0;
        while (at < script.Length)
            Command(script, ref at, effects);
    }

    private static void Command(string script, ref int at, EffectsBuilder effects)
    {
        var c = script[at++];
        switch (c)
        {
            case '/':
                SkipPattern(script, ref at, '/');
                break;
            case '\\' when at < script.Length:
                var delimiter = script[at++];
                SkipPattern(script, ref at, delimiter);
                break;
            case '#' or 'a' or 'i' or 'c' or 'b' or 't' or 'T' or ':':
                _ = RestOfLine(script, ref at, c is 'b' or 't' or 'T' or ':');
                break;
            case 'r' or 'R':
                File(RestOfLine(script, ref at, false), write: false, effects);
                break;
            case 'w' or 'W':
                File(RestOfLine(script, ref at, false), write: true, effects);
                break;
            case 'e':
                if (RestOfLine(script, ref at, false).Trim() is var command)
                    effects.Run(new RunShell(command.Length > 0 ? PartialText.Of(command) : PartialText.Unknown("sed runs its input"), [], Elsewhere: false));
                break;
            case 's' or 'y' when at < script.Length:
                var mark = script[at++];
                SkipPattern(script, ref at, mark);
                SkipPattern(script, ref at, mark);
                if (c == 's')
                    Flags(script, ref at, effects);
                break;
        }
    }

    private static void Flags(string script, ref int at, EffectsBuilder effects)
    {
        while (at < script.Length && (char.IsAsciiDigit(script[at]) || "gpiImMew".Contains(script[at], StringComparison.Ordinal)))
        {
            var flag = script[at++];
            if (flag == 'w')
                File(RestOfLine(script, ref at, false), write: true, effects);
            else if (flag == 'e')
                effects.Run(new RunShell(PartialText.Unknown("sed runs what a substitution made"), [], Elsewhere: false));
        }
    }

    private static void File(string name, bool write, EffectsBuilder effects)
    {
        var path = PartialText.Of(name.Trim());
        if (path.Parts.IsEmpty)
            return;
        if (write)
            effects.Write(path, effects.Invocation.Directory);
        else
            effects.Read(path, effects.Invocation.Directory);
    }

    private static void SkipPattern(string script, ref int at, char mark)
    {
        while (at < script.Length && script[at] != mark)
            at += script[at] == '\\' ? 2 : 1;
        at = Math.Min(script.Length, at + 1);
    }

    private static string RestOfLine(string script, ref int at, bool semicolonEnds)
    {
        var start = at;
        while (at < script.Length && script[at] != '\n' && !(semicolonEnds && script[at] is ';' or '}'))
            at++;
        return script[start..at];
    }
}
