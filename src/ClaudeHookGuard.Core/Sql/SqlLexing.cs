namespace ClaudeHookGuard.Core.Sql;

/// <summary>How a server cuts SQL text into tokens.</summary>
/// <param name="Backslashes">A backslash escapes the next character of a string.</param>
/// <param name="NestedComments">A comment inside a comment must end first.</param>
internal readonly record struct SqlLexing(SqlDialect Dialect, bool Backslashes, bool NestedComments)
{
    private static readonly SqlLexing Postgres = new(SqlDialect.Postgres, false, true);
    private static readonly SqlLexing PostgresBackslashes = new(SqlDialect.Postgres, true, true);
    private static readonly SqlLexing MySql = new(SqlDialect.MySql, true, false);
    private static readonly SqlLexing MySqlAnsi = new(SqlDialect.MySql, false, false);
    private static readonly SqlLexing Sqlite = new(SqlDialect.Sqlite, false, false);
    private static readonly SqlLexing SqlServer = new(SqlDialect.SqlServer, false, true);

    /// <summary>Every way a server of the dialect may be set to cut the text: it must only read in each.</summary>
    internal static ImmutableArray<SqlLexing> For(SqlDialect dialect) => dialect switch
    {
        SqlDialect.Postgres => [Postgres, PostgresBackslashes],
        SqlDialect.MySql => [MySql, MySqlAnsi],
        SqlDialect.Sqlite => [Sqlite],
        SqlDialect.SqlServer => [SqlServer],
        _ => [Postgres, PostgresBackslashes, MySql, MySqlAnsi, Sqlite, SqlServer],
    };

    internal bool HashComments => Dialect == SqlDialect.MySql;

    /// <summary><c>--</c> starts a comment only before a space: <c>1--1</c> is a difference.</summary>
    internal bool DashesNeedSpace => Dialect == SqlDialect.MySql;

    /// <summary><c>/*! … */</c> is run.</summary>
    internal bool RunsComments => Dialect == SqlDialect.MySql;

    internal bool DollarQuotes => Dialect == SqlDialect.Postgres;

    internal bool Backticks => Dialect is SqlDialect.MySql or SqlDialect.Sqlite;

    internal bool Brackets => Dialect is SqlDialect.SqlServer or SqlDialect.Sqlite;

    internal bool DoubleQuotedStrings => Dialect == SqlDialect.MySql && Backslashes;

    /// <summary>Statements follow one another without a semicolon.</summary>
    internal bool StatementsRunOn => Dialect == SqlDialect.SqlServer;
}
