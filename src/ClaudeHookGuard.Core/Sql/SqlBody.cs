namespace ClaudeHookGuard.Core.Sql;

/// <summary>What stands inside a query: looks for parts that write, lock, assign or call something that is not known to be harmless.</summary>
internal sealed class SqlBody(List<SqlToken> tokens, int start, int end, SqlLexing lexing)
{
    /// <summary>Parentheses inside one another.</summary>
    private const int MaxDepth = 1000;

    private const int MaxShown = 40;

    /// <summary>Depths at which a WITH list stands open: a name there is a table expression's.</summary>
    private readonly HashSet<int> _lists = [];

    /// <summary>True for a write that is only planned, never run (EXPLAIN): its own words are then no writing.</summary>
    internal bool IsPlanOfWrite { get; init; }

    internal string? WhyNot()
    {
        var depth = 0;
        var namesList = false;
        for (var i = start; i < end; i++)
        {
            var token = tokens[i];
            if (token.Is('('))
                depth++;
            else if (token.Is(')'))
                depth--;
            if (depth is < 0 or > MaxDepth)
                return "its parentheses do not match";
            var name = namesList && !token.Is("RECURSIVE");
            if (!name && WhyNot(i) is { } why)
                return why;
            namesList = NamesList(i, depth, namesList);
        }
        return depth == 0 ? null : "its parentheses do not match";
    }

    // True where the next token is the name of a table expression: after WITH, and after a comma of its list.
    private bool NamesList(int i, int depth, bool before)
    {
        var token = tokens[i];
        if (token.Is("WITH") && i + 1 < end && tokens[i + 1].Kind is SqlTokenKind.Word or SqlTokenKind.Quoted && !Before(i).Is(')') && !IsTimeZone(i))
        {
            _lists.Add(depth);
            return true;
        }
        if (token.Is("RECURSIVE") && before)
            return true;
        if (token.Kind == SqlTokenKind.Word && token.Text is "SELECT" or "VALUES" or "TABLE")
            _lists.Remove(depth);
        return token.Is(',') && _lists.Contains(depth) && Before(i).Is(')');
    }

    // TIMESTAMP WITH TIME ZONE, WITH ORDINALITY, WITH TIES
    private bool IsTimeZone(int i) => tokens[i + 1].Kind == SqlTokenKind.Word && tokens[i + 1].Text is "TIME" or "ORDINALITY" or "TIES" or "ROLLUP" or "LOCAL";

    private SqlToken Before(int i) => i > start ? tokens[i - 1] : default;

    private SqlToken After(int i) => i + 1 < end ? tokens[i + 1] : default;

    private string? WhyNot(int i)
    {
        var token = tokens[i];
        if (token.Is(':') && After(i).Is('='))
            return "it assigns a variable";
        if (token.Kind == SqlTokenKind.String && (Before(i).Is("FROM") || Before(i).Is("JOIN")) && !IsPartOfCall(i))
            return "it reads a file as a table";
        if (token.Kind is not (SqlTokenKind.Word or SqlTokenKind.Quoted))
            return null;
        return (token.Kind == SqlTokenKind.Word ? WordWhyNot(i) : null) ?? (After(i).Is('(') ? CallWhyNot(i) : null);
    }

    // EXTRACT(YEAR FROM '2024-01-01'), TRIM(LEADING FROM 'x'): a FROM inside a call takes a value.
    private bool IsPartOfCall(int i)
    {
        var depth = 0;
        for (var at = i - 1; at >= Math.Max(start, i - 12); at--)
        {
            if (tokens[at].Is(')'))
                depth++;
            else if (tokens[at].Is('(') && depth-- == 0)
                return Before(at).Kind == SqlTokenKind.Word && Before(at).Text is "EXTRACT" or "TRIM" or "SUBSTRING" or "OVERLAY" or "POSITION";
        }
        return false;
    }

    private string? WordWhyNot(int i)
    {
        if (Before(i).Is('.') || Before(i).Is("AS"))
            return null;
        var word = tokens[i].Text;
        switch (word)
        {
            case "INTO" when !IsPlanOfWrite:
                return "it selects INTO a table, file or variable";
            case "UPDATE" or "SHARE" when IsLock(i):
            case "LOCK" when After(i).Is("IN"):
                return "it locks rows";
            case "INSERT" or "REPLACE" or "TRUNCATE" when After(i).Is('('):
            case "CREATE" when i == start + 1 && Before(i).Is("SHOW"):
                return null;
            case "INSERT" or "UPDATE" or "DELETE" or "MERGE" or "REPLACE" when IsPlanOfWrite:
                return null;
            case "INSERT" or "UPDATE" or "DELETE" or "MERGE" or "REPLACE" or "TRUNCATE" or "DROP" or "ALTER" or "CREATE" or "GRANT" or "REVOKE" or "EXEC" or "EXECUTE":
                return $"a part of it is {word}";
            case "NEXT" when After(i).Is("VALUE"):
                return "it advances a sequence";
            case "UPDLOCK" or "XLOCK" or "TABLOCK" or "TABLOCKX" or "HOLDLOCK" or "PAGLOCK" or "ROWLOCK" when lexing.StatementsRunOn:
                return "it locks rows";
            default:
                return lexing.StatementsRunOn && i > start && StartsStatement(word) && !Before(i).Is("CHARACTER") ? $"a statement {word} follows" : null;
        }
    }

    private bool IsLock(int i) => Before(i).Is("FOR") || Before(i).Is("KEY");

    // Reserved words of Transact-SQL that begin a statement, where no semicolon is needed before it.
    private static bool StartsStatement(string word) => word
        is "WAITFOR" or "USE" or "SHUTDOWN" or "KILL" or "DBCC" or "BACKUP" or "RESTORE" or "BULK" or "DENY" or "DECLARE" or "RECONFIGURE" or "CHECKPOINT" or "REVERT"
        or "RAISERROR" or "WRITETEXT" or "UPDATETEXT" or "SET" or "IF" or "WHILE" or "BEGIN" or "COMMIT" or "ROLLBACK" or "SAVE" or "PRINT" or "GOTO" or "THROW";

    private string? CallWhyNot(int i)
    {
        var name = tokens[i].Text.ToLowerInvariant();
        var qualified = Before(i).Is('.');
        if (qualified && i - 2 >= start && !IsSystemSchema(tokens[i - 2]) && !SqlFunctions.IsMethod(name))
            return $"it calls {Shown(name)} of a schema of its own";
        if (SqlFunctions.OnlyReads(name) || SqlFunctions.IsMethod(name) && qualified)
            return null;
        // A name behind AS or a closing parenthesis is an alias with its columns, unless it is a function known to do harm.
        var alias = !qualified && (Before(i).Is("AS") || Before(i).Is(')')) && !SqlFunctions.IsSuspect(name);
        var keyword = tokens[i].Kind == SqlTokenKind.Word && !qualified && SqlFunctions.IsKeyword(name);
        var target = IsPlanOfWrite && Before(i).Is("INTO");
        return alias || keyword || target ? null : $"it calls {Shown(name)}, which is not known to only read";
    }

    private static bool IsSystemSchema(SqlToken token) =>
        token.Text.ToLowerInvariant() is "pg_catalog" or "information_schema" or "sys" or "public" or "extensions" or "main" or "mysql" or "performance_schema";

    private static string Shown(string word) => word.Length > MaxShown ? word[..MaxShown] + "…" : word;
}
