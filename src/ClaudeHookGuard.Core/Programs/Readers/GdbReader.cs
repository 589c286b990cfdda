using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>Commands given to a debugger (<c>gdb -ex</c>, <c>lldb -o</c>, <c>r2 -c</c>): those that run a shell or program text.</summary>
internal static class GdbReader
{
    public static void Read(EffectsBuilder effects, GivenArguments given)
    {
        foreach (var option in given.Options)
            if (option is { Name: "-ex" or "-iex" or "-eval-command" or "-o" or "-O" or "--one-line" or "-c" or "-k", Value: { } command })
                ReadCommand(effects, command, option.Directory);
    }

    private static void ReadCommand(EffectsBuilder effects, PartialText command, PartialText directory)
    {
        var text = command.KnownPrefix;
        if (text.StartsWith('!'))
            effects.Run(new RunShell(Words.After(command, 1), [], false));
        else if (Words.Cut(command, ' ') is not var (name, rest))
            return;
        else if (name is "shell" or "make" or "pipe" || text.StartsWith("platform shell ", StringComparison.Ordinal))
            effects.Run(new RunShell(name == "platform" ? Words.After(command, "platform shell ".Length) : rest, [], false));
        else if (name is "python" or "py" or "python-interactive" or "script")
            effects.Run(new RunCode(CodeLanguage.Python, rest, []));
        else if (name is "dump" or "append" or "save" or "tee" && Words.Split(rest, ' ') is { Count: > 1 } words)
            effects.Touch(Facts.PathAccess.Write, words.Find(word => word.KnownPrefix.Contains('/') || word.KnownPrefix.Contains('.')) ?? words[^1], Facts.PathReach.Itself, directory, tilde: true);
        else if (name is "source" or "file" or "add-symbol-file" or "symbol-file" or "core-file" or "restore" or "directory" or "list")
            effects.Touch(Facts.PathAccess.Read, rest, Facts.PathReach.Itself, directory, tilde: true);
    }
}
