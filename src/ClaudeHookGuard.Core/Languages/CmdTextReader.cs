using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Reads what <c>cmd /c</c> runs, as far as it is simple: commands between <c>&amp;</c>, <c>|</c> and parentheses, its own words for files, <c>%NAME%</c>.</summary>
internal static class CmdTextReader
{
    public static void Read(string text, EffectsBuilder effects)
    {
        foreach (var command in Commands(text))
            if (command.Count > 0)
                Read(command, effects);
    }

    private static void Read(List<PartialText> words, EffectsBuilder effects)
    {
        Redirections(words, effects);
        if (words.Count == 0)
            return;
        var name = (words[0].Known ?? "").TrimStart('@').ToLowerInvariant();
        var operands = words.Skip(1).Where(word => word.KnownPrefix is not ['/', _] and not ['/', _, ':', ..]).ToList();
        switch (name)
        {
            case "type" or "more" or "find" or "findstr" or "comp" or "fc" or "dir" or "attrib" or "icacls" or "cacls":
                Touch(operands, PathAccess.Read, effects);
                break;
            case "copy" or "xcopy" or "robocopy" or "replace":
                Touch([.. operands.Take(1)], PathAccess.Read, effects);
                Touch([.. operands.Skip(1).Take(1)], PathAccess.Write, effects);
                break;
            case "move" or "ren" or "rename":
                Touch([.. operands.Take(1)], PathAccess.Delete, effects);
                Touch([.. operands.Skip(1).Take(1)], PathAccess.Write, effects);
                break;
            case "del" or "erase" or "rd" or "rmdir":
                Touch(operands, PathAccess.Delete, effects);
                break;
            case "md" or "mkdir" or "mklink":
                Touch(operands, PathAccess.Write, effects);
                break;
            case "set" when operands.Count == 0:
                effects.Add(new EnvironmentShown("*", null, effects.Place));
                break;
            case "set" when operands[0].Known is { } variable && !variable.Contains('='):
                effects.Add(new EnvironmentShown(variable, null, effects.Place));
                break;
            case "echo" or "title":
                foreach (var word in operands)
                    effects.Show(word);
                break;
            case "start" or "call" or "if" or "for" or "do" or "else" or "not" or "cmd":
                Read([.. words.Skip(1).SkipWhile(word => word.KnownPrefix.StartsWith('/'))], effects);
                break;
            case "cd" or "chdir" or "pushd" or "popd" or "set" or "setlocal" or "endlocal" or "rem" or "exit" or "pause" or "cls" or "ver" or "goto" or "":
                break;
            default:
                effects.Run(new RunWords([.. words], null, Elsewhere: false));
                break;
        }
    }

    private static void Touch(List<PartialText> paths, PathAccess access, EffectsBuilder effects)
    {
        foreach (var path in paths)
            effects.Touch(access, Slashed(path, effects), access == PathAccess.Delete ? PathReach.Below : PathReach.Itself, effects.Invocation.Directory);
    }

    private static PartialText Slashed(PartialText path, EffectsBuilder effects) => effects.Invocation.Surroundings.Platform == Machine.Platform.Windows
        ? path
        : PartialText.Of(path.Parts.Select(part => part is KnownPart known ? new KnownPart(known.Text.Replace('\\', '/')) : part));

    private static void Redirections(List<PartialText> words, EffectsBuilder effects)
    {
        while (words.FindIndex(word => word.Known is ">" or "<") is var at and >= 0)
        {
            if (at + 1 < words.Count && !(words[at + 1].Known ?? "").Equals("nul", StringComparison.OrdinalIgnoreCase))
                effects.Touch(words[at].Known == ">" ? PathAccess.Write : PathAccess.Read, Slashed(words[at + 1], effects), PathReach.Itself, effects.Invocation.Directory);
            words.RemoveRange(at, Math.Min(2, words.Count - at));
        }
    }

    private static List<List<PartialText>> Commands(string text)
    {
        var commands = new List<List<PartialText>> { new() };
        var (word, quoted, started) = (new List<TextPart>(), false, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '"')
                (quoted, started) = (!quoted, true);
            else if (c == '%' && text.IndexOf('%', i + 1) is var close and > 0 && close > i + 1)
            {
                word.Add(new UnknownPart("a variable of the environment", text[(i + 1)..close]));
                i = close;
            }
            else if (quoted && i < text.Length || !IsSpecial(c))
                word.Add(new KnownPart((c == '^' && !quoted && i + 1 < text.Length ? text[++i] : c).ToString()));
            else
            {
                if (word.Count > 0 || started)
                    commands[^1].Add(PartialText.Of(word));
                (word, started) = ([], false);
                if (c is '<' or '>')
                    commands[^1].Add(PartialText.Of(c.ToString()));
                else if (c is not (' ' or '\t' or ',' or ';' or '='))
                    commands.Add([]);
            }
        }
        return commands;
    }

    private static bool IsSpecial(char c) => c is ' ' or '\t' or '&' or '|' or '(' or ')' or '<' or '>' or '\n' or '\r' or ',' or ';';
}
