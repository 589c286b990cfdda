using System.Text;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Roles;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Readers;

/// <summary>PowerShell's own command line (about_Pwsh): names may be shortened and begin with a dash or a slash.</summary>
internal static class PowerShellReader
{
    public static void Read(EffectsBuilder effects)
    {
        var words = effects.Invocation.Arguments;
        for (var at = 0; at < words.Length; at++)
        {
            var text = words[at].KnownPrefix;
            if (text.Length < 2 || text[0] is not ('-' or '/'))
            {
                RunFile(effects, words, at);
                return;
            }
            var name = text.TrimStart('-', '/').ToLowerInvariant();
            if (Means(name, "command", 1))
            {
                RunText(effects, words[(at + 1)..]);
                return;
            }
            if (Means(name, "encodedcommand", 1) || name == "ec")
            {
                RunEncoded(effects, at + 1 < words.Length ? words[at + 1] : PartialText.Empty);
                return;
            }
            if (Means(name, "file", 1))
            {
                RunFile(effects, words, at + 1);
                return;
            }
            if (TakesValue(name))
                at++;
        }
        RunInput(effects);
    }

    private static bool Means(string name, string full, int shortest) => name.Length >= shortest && full.StartsWith(name, StringComparison.Ordinal);

    private static bool TakesValue(string name) => Means(name, "executionpolicy", 2) || name == "ep" || Means(name, "workingdirectory", 2) || name == "wd"
        || Means(name, "inputformat", 2) || Means(name, "outputformat", 1) || Means(name, "windowstyle", 1) || Means(name, "configurationname", 6)
        || Means(name, "settingsfile", 8) || Means(name, "custompipename", 2) || Means(name, "version", 1) || Means(name, "psconsolefile", 2);

    private static void RunText(EffectsBuilder effects, ImmutableArray<PartialText> words)
    {
        if (words.Length > 0 && words[0].Known == "-")
            RunInput(effects);
        else if (words.Length > 0)
            effects.Run(new RunCode(CodeLanguage.PowerShell, Words.Join(words.AsSpan()), []));
    }

    /// <summary>Base64 of UTF-16, little end first.</summary>
    private static void RunEncoded(EffectsBuilder effects, PartialText word)
    {
        var bytes = new byte[word.KnownPrefix.Length + 1];
        if (word.Known is { } text && Convert.TryFromBase64String(text, bytes, out var written))
            effects.Run(new RunCode(CodeLanguage.PowerShell, PartialText.Of(Encoding.Unicode.GetString(bytes, 0, written)), []));
        else
            effects.Unreadable(UnreadableAs.Command, PartialText.Empty, "the encoded command is not known or no base64");
    }

    private static void RunFile(EffectsBuilder effects, ImmutableArray<PartialText> words, int at)
    {
        if (at >= words.Length)
            return;
        if (ProgramName.Of(effects.Invocation.Program) is "powershell" && !words[at].KnownPrefix.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase))
        {
            RunText(effects, words[at..]);
            return;
        }
        effects.Read(words[at], effects.Invocation.Directory);
        effects.Run(new RunCodeFile(CodeLanguage.PowerShell, PathReading.Absolute(words[at], effects.Invocation.Directory, effects.Invocation.Surroundings, tilde: false), words[(at + 1)..]));
    }

    private static void RunInput(EffectsBuilder effects) => InputReading.Read(effects, new(Rows.Role.Code, default, CodeLanguage.PowerShell));
}
