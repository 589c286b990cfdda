using ClaudeHookGuard.Core.Programs;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Which language the interpreter line of a script names.</summary>
internal static class ScriptLanguage
{
    /// <summary>The language, or null for a shell and for a text without such a line.</summary>
    public static CodeLanguage? Of(string text)
    {
        if (!text.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var line = text.AsSpan(2, (text.IndexOf('\n') is var end and >= 0 ? end : text.Length) - 2);
        foreach (var range in line.SplitAny(" \t/\r"))
            if (Language(line[range]) is { } language)
                return language;
        return null;
    }

    private static CodeLanguage? Language(ReadOnlySpan<char> program) => program.TrimEnd("0123456789.") switch
    {
        "python" or "pypy" => CodeLanguage.Python,
        "node" or "nodejs" or "deno" or "bun" or "tsx" or "ts-node" => CodeLanguage.JavaScript,
        "perl" => CodeLanguage.Perl,
        "ruby" => CodeLanguage.Ruby,
        "php" => CodeLanguage.Php,
        "awk" or "gawk" or "mawk" => CodeLanguage.Awk,
        "sed" => CodeLanguage.Sed,
        "lua" => CodeLanguage.Lua,
        "Rscript" => CodeLanguage.R,
        "tclsh" or "wish" => CodeLanguage.Tcl,
        "pwsh" => CodeLanguage.PowerShell,
        "osascript" => CodeLanguage.AppleScript,
        _ => null,
    };
}
