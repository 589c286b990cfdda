using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Rows;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Words that are taken as a whole: a command, shell text in pieces, a script with its parameters.</summary>
internal static class RestReading
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        var words = given.Rest;
        if (words.Length == 0)
            return;
        var directory = given.RestDirectory.Equals(effects.Invocation.Directory) ? null : given.RestDirectory;
        switch (given.RestUse.Role)
        {
            case Role.Words: effects.Run(new RunWords(words, directory, false)); break;
            case Role.WordsAway: effects.Run(new RunWords(words, null, true)); break;
            case Role.EnvironmentWords: RunBehindAssignments(effects, words, directory); break;
            case Role.ShellRest: effects.Run(new RunShell(Words.Join(words.AsSpan()), [], false)); break;
            case Role.ShellRestAway: effects.Run(new RunShell(Words.Join(words.AsSpan()), [], true)); break;
            case Role.Script: RunScript(effects, given, words); break;
            case Role.CodeFile: RunCode(effects, given, words); break;
            default: throw new System.Diagnostics.UnreachableException(given.RestUse.Role.ToString());
        }
    }

    private static void RunBehindAssignments(EffectsBuilder effects, ImmutableArray<PartialText> words, PartialText? directory)
    {
        var at = 0;
        while (at < words.Length && IsAssignment(words[at]))
            at++;
        if (at < words.Length)
            effects.Run(new RunWords(words[at..], directory, false));
    }

    public static bool IsAssignment(PartialText word)
    {
        var text = word.KnownPrefix;
        var equals = text.IndexOf('=');
        if (equals <= 0 || char.IsAsciiDigit(text[0]))
            return false;
        foreach (var letter in text.AsSpan(0, equals))
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '+' or '-' or '.'))
                return false;
        return true;
    }

    private static void RunScript(EffectsBuilder effects, GivenArguments given, ImmutableArray<PartialText> words)
    {
        effects.Read(words[0], given.RestDirectory);
        effects.Run(new RunScriptFile(Path(effects, given), words[1..]));
    }

    private static void RunCode(EffectsBuilder effects, GivenArguments given, ImmutableArray<PartialText> words)
    {
        if (words[0].Known == "-")
        {
            InputReading.Read(effects, new(Role.Code, default, given.RestUse.Language));
            return;
        }
        if (Looks.IsUrl(words[0]))
        {
            HostFacts.Url(effects, words[0], given.RestDirectory);
            return;
        }
        effects.Read(words[0], given.RestDirectory);
        effects.Run(new RunCodeFile(given.RestUse.Language, Path(effects, given), words[1..]));
    }

    private static PartialText Path(EffectsBuilder effects, GivenArguments given) =>
        PathReading.Absolute(given.Rest[0], given.RestDirectory, effects.Invocation.Surroundings, tilde: false);
}
