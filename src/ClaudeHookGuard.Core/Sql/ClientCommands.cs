namespace ClaudeHookGuard.Core.Sql;

/// <summary>Commands that client programs take beside SQL: a backslash in psql and mysql, a leading dot in sqlite3. Several run programs or write files.</summary>
internal static class ClientCommands
{
    /// <param name="line">From the backslash or dot to the end of the line.</param>
    internal static string? WhyNot(string line)
    {
        var end = 1;
        while (end < line.Length && (char.IsAsciiLetter(line[end]) || line[end] == '+'))
            end++;
        var name = line[1..end];
        var rest = line.AsSpan(end);
        // psql runs what stands in backticks, and takes a second command on the same line.
        if (rest.ContainsAny('`', '\\', '|') || rest.Contains('>'))
            return "a client command could run another one";
        var reads = line[0] == '.' ? IsReadingDot(name) : IsReadingBackslash(name, rest);
        return reads ? null : $"the client command '{line[0]}{Shown(name)}' is not known to only read";
    }

    private static bool IsReadingBackslash(string name, ReadOnlySpan<char> rest) => name switch
    {
        "" => false,
        "G" or "g" or "q" => rest.Trim().Length == 0,
        "x" or "t" or "a" or "timing" or "conninfo" or "l" or "l+" or "z" or "sf" or "sf+" or "sv" or "sv+" or "h" or "help" or "echo" or "pset" or "encoding" => true,
        _ => name[0] == 'd',
    };

    private static bool IsReadingDot(string name) => name
        is "tables" or "table" or "schema" or "fullschema" or "indexes" or "indices" or "databases" or "headers" or "header" or "mode" or "width" or "nullvalue"
        or "separator" or "show" or "timer" or "eqp" or "explain" or "dbinfo" or "help" or "quit" or "exit" or "print" or "stats" or "changes" or "bail" or "echo" or "dump";

    private static string Shown(string name) => name.Length > 20 ? name[..20] : name;
}
