namespace ClaudeHookGuard.Core.Sql;

/// <summary>
/// Tells whether an SQL text only reads: no data, structure, session, lock, file, program or other host is touched by running it. It is read as the
/// dialect's servers would cut it, in each of their settings; what cannot be read does not count as reading. Words in strings,
/// comments and quoted names mean nothing by themselves.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>statement</term><description>read-only</description></listheader>
/// <item><term><c>SELECT</c>, <c>VALUES</c>, <c>TABLE</c>, <c>WITH</c></term><description>without <c>INTO</c>, locks, writing parts, or calls of functions not known to be harmless</description></item>
/// <item><term><c>SHOW</c>, <c>DESCRIBE</c></term><description>yes</description></item>
/// <item><term><c>EXPLAIN</c></term><description>yes; with <c>ANALYZE</c> as the statement it runs</description></item>
/// <item><term><c>PRAGMA</c></term><description>those that only ask</description></item>
/// <item><term><c>\d</c>, <c>.tables</c></term><description>those that only ask</description></item>
/// <item><term>everything else</term><description>no</description></item>
/// </list>
/// </remarks>
public static class SqlReader
{
    /// <summary>Longest text read, in characters.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>Reads <paramref name="sql"/>; never throws, in time linear to its length.</summary>
    public static SqlReading Read(string sql, SqlDialect dialect = SqlDialect.Unknown)
    {
        if (sql.Length > MaxLength)
            return new("it is too long to be read");
        foreach (var lexing in SqlLexing.For(dialect))
            if (WhyNot(sql, lexing) is { } why)
                return new(why);
        return new(null);
    }

    private static string? WhyNot(string sql, SqlLexing lexing)
    {
        var lexer = new SqlLexer(sql, lexing);
        var tokens = lexer.Read();
        if (lexer.Trouble is { } trouble)
            return trouble;
        var some = false;
        var start = 0;
        for (var i = 0; i <= tokens.Count; i++)
        {
            var isCommand = i < tokens.Count && tokens[i].Kind == SqlTokenKind.ClientCommand;
            if (i < tokens.Count && !isCommand && !tokens[i].Is(';'))
                continue;
            if (isCommand && ClientCommands.WhyNot(tokens[i].Text) is { } command)
                return command;
            if (i > start && new SqlStatement(tokens, start, i, lexing).WhyNot() is { } why)
                return why;
            some |= i > start || isCommand;
            start = i + 1;
        }
        return some ? null : "it holds no statement";
    }
}
