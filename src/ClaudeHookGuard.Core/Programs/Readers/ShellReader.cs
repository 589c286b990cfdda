using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>
/// A shell: <c>-c TEXT [NAME ARGS]</c>, <c>-s [ARGS]</c> with the text on standard input, a script file with its parameters, or,
/// without any, standard input. Options may be bundled (<c>-lc</c>).
/// </summary>
internal static class ShellReader
{
    public static void Read(EffectsBuilder effects)
    {
        var words = effects.Invocation.Arguments;
        var command = false;
        var input = false;
        var traces = false;
        var at = 0;
        for (; at < words.Length; at++)
        {
            var text = words[at].KnownPrefix;
            if (text is "--" or "-" && words[at].IsKnown)
            {
                at++;
                break;
            }
            if (text.Length < 2 || text[0] is not ('-' or '+'))
                break;
            if (text is "--rcfile" or "--init-file")
                ReadStartFile(effects, words, ++at);
            if (text is "-o" or "+o" or "-O" or "+O")
                at++;
            else if (text[0] == '-' && text[1] != '-')
            {
                command |= text.Contains('c');
                input |= text.Contains('s');
                traces |= text.Contains('x');
                at += text.Length > 2 && text[^1] == 'o' ? 1 : 0;
            }
            if (text is "--version" or "--help")
                return;
        }
        Run(effects, at < words.Length ? words[at..] : [], command, input, traces);
    }

    private static void ReadStartFile(EffectsBuilder effects, ImmutableArray<PartialText> words, int at)
    {
        if (at >= words.Length)
            return;
        effects.Read(words[at], effects.Invocation.Directory);
        effects.Run(new RunScriptFile(Absolute(effects, words[at]), []));
    }

    private static void Run(EffectsBuilder effects, ImmutableArray<PartialText> words, bool command, bool input, bool traces)
    {
        if (command && words.Length > 0)
            effects.Run(new RunShell(traces ? PartialText.Of("set -x\n").Add(words[0]) : words[0], words[1..], false));
        else if (!command && !input && words.Length > 0 && !PathReading.IsStream(words[0].Known))
            RunFile(effects, words);
        else if (!command)
            RunInput(effects, input ? [effects.Invocation.Program, .. words] : []);
    }

    private static void RunFile(EffectsBuilder effects, ImmutableArray<PartialText> words)
    {
        effects.Read(words[0], effects.Invocation.Directory);
        effects.Run(new RunScriptFile(Absolute(effects, words[0]), words[1..]));
    }

    private static void RunInput(EffectsBuilder effects, ImmutableArray<PartialText> parameters)
    {
        var given = effects.Invocation.Input;
        if (given.Text is { } text)
            effects.Run(new RunShell(text, parameters, false));
        else if (given.Kind == InputKind.Pipe)
            effects.Unreadable(UnreadableAs.Command, PartialText.Empty, "what is piped into a shell is not known");
    }

    private static PartialText Absolute(EffectsBuilder effects, PartialText path) =>
        PathReading.Absolute(path, effects.Invocation.Directory, effects.Invocation.Surroundings, tilde: false);
}
