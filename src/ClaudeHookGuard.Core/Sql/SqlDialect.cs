namespace ClaudeHookGuard.Core.Sql;

/// <summary>Whose SQL a text is. Dialects disagree on where a string or a comment ends, so the same text may write on one server and only read on another.</summary>
public enum SqlDialect
{
    /// <summary>Not known: the text must only read in every dialect.</summary>
    Unknown,

    /// <summary>PostgreSQL and its relatives, <c>psql</c> included.</summary>
    Postgres,

    /// <summary>MySQL and MariaDB, their client included.</summary>
    MySql,

    /// <summary>SQLite, its shell included.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server, where one statement may follow another without a semicolon.</summary>
    SqlServer,
}
