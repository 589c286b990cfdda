using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Command-line commands of vi, ex and ed: those that run a program, read, write or source a file.</summary>
internal static class EditorReading
{
    private const int MaxCommands = 64;

    /// <summary>Reads the commands of a word, or of standard input: separated by bars and newlines.</summary>
    public static void Read(EffectsBuilder effects, PartialText text, PartialText directory)
    {
        foreach (var line in Words.Split(text, '\n'))
            ReadLine(effects, line, directory);
    }

    private static void ReadLine(EffectsBuilder effects, PartialText line, PartialText directory)
    {
        var rest = line;
        for (var count = 0; count < MaxCommands; count++)
            if (!ReadOne(effects, ref rest, directory))
                return;
        effects.Unreadable(UnreadableAs.Command, PartialText.Empty, $"a line has more than {MaxCommands} editor commands");
    }

    /// <summary>Reads the first command; true where another follows behind a bar.</summary>
    private static bool ReadOne(EffectsBuilder effects, ref PartialText line, PartialText directory)
    {
        var text = line.KnownPrefix;
        var start = AfterRange(text);
        if (start < text.Length && text[start] == '!')
        {
            effects.Run(new RunShell(Words.After(line, start + 1), [], false));
            return false;
        }
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        var name = text[start..end];
        var rest = Words.After(line, end);
        if (IsCode(effects, name, rest))
            return false;
        var bar = text.IndexOf('|', end);
        if (bar >= 0)
        {
            line = Words.After(line, bar + 1);
            rest = PartialText.Of(text[end..bar]);
        }
        ReadCommand(effects, name, rest, directory);
        return bar >= 0;
    }

    private static void ReadCommand(EffectsBuilder effects, string name, PartialText rest, PartialText directory)
    {
        var operand = TrimStart(rest.KnownPrefix.StartsWith('!') && name is not ("r" or "read") ? Words.After(rest, 1) : rest);
        if (operand.KnownPrefix.StartsWith('!') && name is "r" or "read" or "w" or "write")
        {
            effects.Run(new RunShell(Words.After(operand, 1), [], false));
            return;
        }
        if (operand.Parts.Length == 0 || operand.Known?.Trim().Length == 0)
            return;
        switch (name)
        {
            case "e" or "edit" or "r" or "read" or "so" or "source" or "sp" or "split" or "vs" or "vsplit" or "vsp" or "tabe" or "tabedit" or "tabnew" or "view"
                or "new" or "E" or "n" or "next" or "badd" or "rviminfo" or "diffsplit" or "sview" or "find" or "f" or "file" or "args" or "ar":
                effects.Touch(PathAccess.Read, operand, PathReach.Itself, directory, tilde: true);
                break;
            case "w" or "write" or "wq" or "x" or "sav" or "saveas" or "up" or "update" or "W" or "wn" or "wviminfo" or "mks" or "mksession" or "mkvimrc" or "redir":
                effects.Touch(PathAccess.Write, TrimRedirection(operand), PathReach.Itself, directory, tilde: true);
                break;
            case "terminal" or "term" or "te":
                effects.Run(new RunShell(operand, [], false));
                break;
        }
    }

    /// <summary>Commands whose rest is program text: the language of it, or a call that runs a shell.</summary>
    private static bool IsCode(EffectsBuilder effects, string name, PartialText rest)
    {
        CodeLanguage? language = name switch
        {
            "py" or "python" or "pyx" or "pythonx" => CodeLanguage.Python,
            "lua" => CodeLanguage.Lua,
            "ruby" or "rub" => CodeLanguage.Ruby,
            "perl" or "pe" => CodeLanguage.Perl,
            _ => null,
        };
        if (language is { } known)
        {
            var digits = rest.KnownPrefix.StartsWith('3') ? 1 : 0;
            effects.Run(new RunCode(known, TrimStart(Words.After(rest, digits)), []));
            return true;
        }
        if (name is not ("call" or "cal" or "let" or "echo" or "put" or "pu" or "exe" or "execute" or "eval"))
            return false;
        ReadCalls(effects, rest.KnownPrefix);
        return true;
    }

    /// <summary><c>system('…')</c> and <c>readfile('…')</c> in an expression.</summary>
    private static void ReadCalls(EffectsBuilder effects, string text)
    {
        foreach (var (call, isShell) in ((string, bool)[])[("system(", true), ("systemlist(", true), ("readfile(", false), ("job_start(", true), ("jobstart(", true), ("termopen(", true)])
        {
            var at = text.IndexOf(call, StringComparison.Ordinal);
            if (at < 0 || at + call.Length >= text.Length || text[at + call.Length] is not ('\'' or '"' or '['))
                continue;
            var start = text.AsSpan(at + call.Length).IndexOfAny('\'', '"') + at + call.Length;
            var end = start < at ? -1 : text.IndexOf(text[start], start + 1);
            if (end < 0)
                continue;
            var argument = PartialText.Of(text[(start + 1)..end]);
            if (isShell)
                effects.Run(new RunShell(argument, [], false));
            else
                effects.Touch(PathAccess.Read, argument, PathReach.Itself, effects.Invocation.Directory, tilde: true);
        }
    }

    /// <summary>Behind a range: <c>%</c>, <c>1,$</c>, <c>.</c>, marks, and leading colons and blanks.</summary>
    private static int AfterRange(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] is ':' or ' ' or '%' or '.' or '$' or ',' or ';' or '+' or '-' or (>= '0' and <= '9'))
            at++;
        if (at + 1 < text.Length && text[at] is 'g' or 'v' && text[at + 1] == '/')
        {
            var end = text.IndexOf('/', at + 2);
            if (end > 0)
                return end + 1;
        }
        return at;
    }

    private static PartialText TrimStart(PartialText text) => Words.After(text, text.KnownPrefix.Length - text.KnownPrefix.TrimStart().Length);

    private static PartialText TrimRedirection(PartialText text) => Words.After(text, text.KnownPrefix.Length - text.KnownPrefix.TrimStart('>', ' ', '!').Length);
}
