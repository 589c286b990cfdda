namespace ClaudeHookGuard.Core.Facts.Mcp;

/// <summary>Tells SQL from other text by its beginning.</summary>
internal static class SqlText
{
    /// <summary>True where the first word (after comments and parentheses) begins an SQL statement and something follows it.</summary>
    internal static bool StartsStatement(string text)
    {
        var rest = text.AsSpan().TrimStart(" \t\r\n(;");
        while (rest.StartsWith("--") || rest.StartsWith("/*"))
        {
            var end = rest.StartsWith("--") ? rest.IndexOf('\n') : rest.IndexOf("*/");
            if (end < 0)
                return true;
            rest = rest[(end + (rest.StartsWith("--") ? 1 : 2))..].TrimStart(" \t\r\n(;");
        }
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;
        return length is > 1 and < 12 && length < rest.Length && char.IsWhiteSpace(rest[length]) && IsStatementWord(rest[..length].ToString().ToUpperInvariant());
    }

    private static bool IsStatementWord(string word) => word
        is "SELECT" or "INSERT" or "UPDATE" or "DELETE" or "WITH" or "CREATE" or "DROP" or "ALTER" or "TRUNCATE" or "GRANT" or "REVOKE" or "MERGE" or "REPLACE" or "EXPLAIN" or "COPY"
        or "CALL" or "DO" or "SET" or "BEGIN" or "COMMIT" or "PRAGMA" or "ATTACH" or "VACUUM" or "LOCK" or "EXEC" or "EXECUTE" or "DECLARE" or "SHOW" or "DESCRIBE" or "VALUES" or "TABLE";
}
