using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>
/// What database clients do on this machine, whatever the server allows: backslash commands of psql, dot commands of sqlite3, the mysql client's
/// own, and the SQL functions of an embedded database that open files.
/// </summary>
internal static class ClientCommands
{
    public static void Read(EffectsBuilder effects, PartialText text)
    {
        var program = ProgramName.Of(effects.Invocation.Program);
        foreach (var line in Words.Split(text, '\n'))
        {
            var command = Words.After(line, line.KnownPrefix.Length - line.KnownPrefix.TrimStart().Length);
            if (program is "psql" or "pgcli" && command.KnownPrefix.StartsWith('\\'))
                ReadBackslash(effects, command);
            else if (program is "sqlite3" or "sqlite" or "litecli" or "duckdb" && command.KnownPrefix.StartsWith('.'))
                ReadDot(effects, command);
            else if (program is "mysql" or "mariadb" or "mycli")
                ReadMySql(effects, command);
        }
        if (program is "sqlite3" or "sqlite" or "litecli" or "duckdb" or "mysql" or "mariadb")
            ReadFunctions(effects, text.KnownPrefix);
    }

    private static void ReadBackslash(EffectsBuilder effects, PartialText command)
    {
        var text = command.KnownPrefix;
        if (text.StartsWith("\\!", StringComparison.Ordinal))
        {
            effects.Run(new RunShell(Words.After(command, 2), [], false));
            return;
        }
        var (name, operand) = Cut(command);
        switch (name)
        {
            case "\\i" or "\\ir" or "\\include" or "\\lo_import": Touch(effects, PathAccess.Read, operand); break;
            case "\\o" or "\\out" or "\\w" or "\\write" or "\\g" or "\\gx" or "\\s": Pipe(effects, operand); break;
            case "\\copy": ReadCopy(effects, operand.KnownPrefix); break;
            case "\\c" or "\\connect": HostFacts.Database(effects, operand, effects.Invocation.Directory); break;
        }
    }

    /// <summary><c>… from 'FILE'</c>, <c>… to 'FILE'</c>, <c>… program 'COMMAND'</c>.</summary>
    private static void ReadCopy(EffectsBuilder effects, string text)
    {
        var lower = text.ToLowerInvariant();
        var from = lower.LastIndexOf(" from ", StringComparison.Ordinal);
        var to = lower.LastIndexOf(" to ", StringComparison.Ordinal);
        var at = Math.Max(from >= 0 ? from + 6 : -1, to >= 0 ? to + 4 : -1);
        if (at < 0)
            return;
        var rest = text[at..].TrimStart();
        if (rest.StartsWith("program", StringComparison.OrdinalIgnoreCase))
            effects.Run(new RunShell(PartialText.Of(Unquoted(rest["program".Length..].Trim())), [], false));
        else if (Unquoted(rest) is not ("stdin" or "stdout" or "pstdin" or "pstdout") and var path)
            Touch(effects, from > to ? PathAccess.Read : PathAccess.Write, PartialText.Of(path));
    }

    private static void ReadDot(EffectsBuilder effects, PartialText command)
    {
        var (name, operand) = Cut(command);
        switch (name)
        {
            case ".shell" or ".system": effects.Run(new RunShell(operand, [], false)); break;
            case ".read": Pipe(effects, operand, PathAccess.Read); break;
            case ".import" or ".restore" or ".load" or ".open" or ".archive" or ".cd": Pipe(effects, First(operand), PathAccess.Read); break;
            case ".output" or ".once" or ".backup" or ".save" or ".log" or ".clone" or ".trace": Pipe(effects, operand); break;
        }
    }

    private static void ReadMySql(EffectsBuilder effects, PartialText command)
    {
        var text = command.KnownPrefix;
        if (text.StartsWith("\\!", StringComparison.Ordinal))
            effects.Run(new RunShell(Words.After(command, 2), [], false));
        var (name, operand) = Cut(command);
        switch (name.ToLowerInvariant())
        {
            case "system": effects.Run(new RunShell(operand, [], false)); break;
            case "source" or "\\.": Touch(effects, PathAccess.Read, operand); break;
            case "tee" or "\\t": Touch(effects, PathAccess.Write, operand); break;
            case "pager" or "\\p": effects.Run(new RunShell(operand, [], false)); break;
        }
    }

    /// <summary><c>readfile('x')</c>, <c>ATTACH 'x'</c>, <c>LOAD DATA … INFILE 'x'</c>, <c>INTO OUTFILE 'x'</c> and the like: the string behind.</summary>
    private static void ReadFunctions(EffectsBuilder effects, string text)
    {
        foreach (var (word, access) in ((string, PathAccess)[])
            [("readfile", PathAccess.Read), ("load_extension", PathAccess.Read), ("load_file", PathAccess.Read), ("fsdir", PathAccess.Read), ("infile", PathAccess.Read), ("attach", PathAccess.Read),
             ("read_text", PathAccess.Read), ("read_csv", PathAccess.Read), ("read_blob", PathAccess.Read), ("writefile", PathAccess.Write), ("outfile", PathAccess.Write), ("dumpfile", PathAccess.Write), ("vacuum into", PathAccess.Write)])
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var open = text.AsSpan(at + word.Length).IndexOfAny('\'', '"') + at + word.Length;
            var close = open < at + word.Length ? -1 : text.IndexOf(text[open], open + 1);
            if (close > 0)
                Touch(effects, access, PartialText.Of(text[(open + 1)..close]));
        }
    }

    /// <summary>A file, or, behind a bar, a command that gets or gives the text.</summary>
    private static void Pipe(EffectsBuilder effects, PartialText operand, PathAccess access = PathAccess.Write)
    {
        if (operand.KnownPrefix.StartsWith('|'))
            effects.Run(new RunShell(Words.After(operand, 1), [], false));
        else
            Touch(effects, access, operand);
    }

    private static void Touch(EffectsBuilder effects, PathAccess access, PartialText operand)
    {
        var path = operand.Known is { } known ? PartialText.Of(Unquoted(known)) : operand;
        if (path.Known is not ("" or "stdout" or "stderr" or "off" or "on" or ":memory:"))
            effects.Touch(access, path, PathReach.Itself, effects.Invocation.Directory, tilde: true);
    }

    private static (string Name, PartialText Operand) Cut(PartialText command)
    {
        var text = command.KnownPrefix;
        var end = text.AsSpan().IndexOfAny(' ', '\t');
        if (end < 0)
            return (text, PartialText.Empty);
        var rest = Words.After(command, end);
        return (text[..end], Words.After(rest, rest.KnownPrefix.Length - rest.KnownPrefix.TrimStart().Length));
    }

    /// <summary>The first word that is no option.</summary>
    private static PartialText First(PartialText operand)
    {
        foreach (var word in Words.Split(operand, ' '))
            if (word.Parts.Length > 0 && !word.KnownPrefix.StartsWith('-'))
                return word;
        return PartialText.Empty;
    }

    /// <summary>Without quotes and a closing semicolon; of several words the first.</summary>
    private static string Unquoted(string text)
    {
        var trimmed = text.Trim().TrimEnd(';');
        if (trimmed.Length > 1 && trimmed[0] is '\'' or '"' && trimmed.IndexOf(trimmed[0], 1) is > 0 and var close)
            return trimmed[1..close];
        var space = trimmed.IndexOf(' ');
        return space < 0 ? trimmed : trimmed[..space];
    }
}
