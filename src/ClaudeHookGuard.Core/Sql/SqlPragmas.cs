namespace ClaudeHookGuard.Core.Sql;

/// <summary>SQLite's pragmas that only answer (sqlite.org/pragma.html).</summary>
internal static class SqlPragmas
{
    /// <summary>True where the pragma in its form without <c>=</c> changes nothing.</summary>
    internal static bool OnlyAsks(string name) => TakesSubject(name) || name
        is "database_list" or "function_list" or "module_list" or "pragma_list" or "collation_list" or "compile_options" or "table_list" or "user_version" or "schema_version"
        or "application_id" or "encoding" or "page_size" or "page_count" or "max_page_count" or "freelist_count" or "data_version" or "journal_mode" or "synchronous" or "cache_size"
        or "foreign_keys" or "auto_vacuum" or "locking_mode" or "busy_timeout" or "query_only" or "read_uncommitted" or "recursive_triggers" or "secure_delete" or "temp_store"
        or "journal_size_limit" or "wal_autocheckpoint" or "mmap_size" or "trusted_schema" or "cell_size_check" or "reverse_unordered_selects" or "case_sensitive_like";

    /// <summary>True where what stands in parentheses is what is asked about, not a new value.</summary>
    internal static bool TakesSubject(string name) => name
        is "table_info" or "table_xinfo" or "index_list" or "index_info" or "index_xinfo" or "foreign_key_list" or "foreign_key_check" or "integrity_check" or "quick_check" or "table_list";
}
