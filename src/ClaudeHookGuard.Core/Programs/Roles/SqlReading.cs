using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Sql;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>SQL given to a database client: a fact for the SQL rules; the client's own commands in it touch this machine.</summary>
internal static class SqlReading
{
    public static void Read(EffectsBuilder effects, PartialText word)
    {
        if (word.Known is { } sql)
            effects.Add(new SqlRun(sql, effects.Place, DialectOf(ProgramName.Of(effects.Invocation.Program))));
        else
            effects.Unreadable(UnreadableAs.Sql, word, "the SQL is not wholly known");
        ClientCommands.Read(effects, word);
    }

    private static SqlDialect DialectOf(string? program) => program switch
    {
        "psql" or "pgcli" => SqlDialect.Postgres,
        "mysql" or "mariadb" or "mycli" => SqlDialect.MySql,
        "sqlite3" or "sqlite" or "litecli" => SqlDialect.Sqlite,
        "sqlcmd" or "osql" or "isql" or "mssql-cli" => SqlDialect.SqlServer,
        _ => SqlDialect.Unknown,
    };
}
