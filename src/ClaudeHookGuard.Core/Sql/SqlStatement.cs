namespace ClaudeHookGuard.Core.Sql;

/// <summary>One statement: the tokens from <paramref name="start"/> to before <paramref name="end"/>.</summary>
internal sealed class SqlStatement(List<SqlToken> tokens, int start, int end, SqlLexing lexing)
{
    private const int MaxShown = 40;

    /// <summary>What in the statement does more than read, or null.</summary>
    internal string? WhyNot()
    {
        var first = start;
        while (first < end && tokens[first].Is('('))
            first++;
        if (first == end || tokens[first].Kind != SqlTokenKind.Word)
            return "a statement begins with no word";
        return tokens[first].Text switch
        {
            "SELECT" or "WITH" or "VALUES" or "TABLE" => Body(start),
            "SHOW" or "DESCRIBE" or "DESC" when first == start => First(first + 1) is "SELECT" or "WITH" or "TABLE" or "VALUES" ? Body(first + 1) : Body(start),
            "EXPLAIN" when first == start => Explained(first + 1),
            "PRAGMA" when first == start => Pragma(first + 1),
            "GO" when first == start && end == start + 1 => null,
            var word => $"{Shown(word)} is no statement that only reads",
        };
    }

    private string? Body(int from) => new SqlBody(tokens, from, end, lexing).WhyNot();

    private string First(int at) => at < end && tokens[at].Kind == SqlTokenKind.Word ? tokens[at].Text : "";

    // Without ANALYZE nothing is run, so a plan of a write may be asked for.
    private string? Explained(int at)
    {
        var analyzes = false;
        while (at < end)
        {
            if (tokens[at].Is("ANALYZE") || tokens[at].Is("ANALYSE"))
                analyzes = true;
            else if (tokens[at].Is('(') && !StartsQuery(at))
                at = SkipOptions(at, ref analyzes);
            else if (tokens[at].Is('(') || IsStatementWord(tokens[at]))
                break;
            at++;
        }
        if (at >= end)
            return analyzes ? "ANALYZE without a statement" : null;
        var statement = First(at);
        if (statement is "INSERT" or "UPDATE" or "DELETE" or "REPLACE" or "MERGE")
            return analyzes ? $"EXPLAIN ANALYZE runs the {statement}" : new SqlBody(tokens, at, end, lexing) { IsPlanOfWrite = true }.WhyNot();
        return statement == "EXPLAIN" ? "EXPLAIN of EXPLAIN" : new SqlStatement(tokens, at, end, lexing).WhyNot();
    }

    private bool StartsQuery(int at)
    {
        while (at < end && tokens[at].Is('('))
            at++;
        return First(at) is "SELECT" or "WITH" or "VALUES" or "TABLE";
    }

    private int SkipOptions(int at, ref bool analyzes)
    {
        for (; at < end && !tokens[at].Is(')'); at++)
            analyzes |= tokens[at].Is("ANALYZE") || tokens[at].Is("ANALYSE");
        return at;
    }

    private static bool IsStatementWord(SqlToken token) => token.Kind == SqlTokenKind.Word && token.Text
        is "SELECT" or "WITH" or "VALUES" or "TABLE" or "INSERT" or "UPDATE" or "DELETE" or "REPLACE" or "MERGE" or "EXECUTE" or "EXEC" or "CREATE" or "DECLARE" or "REFRESH"
        or "CALL" or "DROP" or "ALTER" or "DO" or "TRUNCATE" or "COPY" or "EXPLAIN";

    // PRAGMA name, PRAGMA schema.name, PRAGMA name(argument); name = value sets.
    private string? Pragma(int at)
    {
        if (at + 2 < end && tokens[at + 1].Is('.'))
            at += 2;
        var name = First(at).ToLowerInvariant();
        if (!SqlPragmas.OnlyAsks(name))
            return $"PRAGMA {Shown(name)} is not known to only read";
        if (at + 1 == end)
            return null;
        return tokens[at + 1].Is('(') && SqlPragmas.TakesSubject(name) ? null : $"PRAGMA {Shown(name)} is set";
    }

    private static string Shown(string word) => word.Length > MaxShown ? word[..MaxShown] + "…" : word;
}
