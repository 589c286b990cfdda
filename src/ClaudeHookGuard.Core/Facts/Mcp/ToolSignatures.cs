namespace ClaudeHookGuard.Core.Facts.Mcp;

/// <summary>Tool names that tell what server stands behind them, whatever it is called in the configuration.</summary>
internal static class ToolSignatures
{
    /// <summary>The table's name of the server, or null where the name could be anybody's.</summary>
    internal static string? ServerOf(string tool) => tool switch
    {
        "read_text_file" or "read_multiple_files" or "read_media_file" or "directory_tree" or "list_allowed_directories" or "list_directory_with_sizes" or "read_file" or "write_file"
            or "edit_file" or "move_file" or "copy_file" or "delete_file" or "create_directory" or "list_directory" or "search_files" or "get_file_info" => "filesystem",
        "execute_command" or "run_command" or "run_shell_command" or "shell_exec" or "shell_execute" or "exec_command" or "run_terminal_cmd" or "start_process"
            or "interact_with_process" or "bash" or "shell" or "terminal" or "execute_shell" or "run_bash" or "run_script" => "shell",
        "executeCode" or "execute_python" or "run_python" or "run_python_code" or "python" or "execute_code" or "run_code" => "python",
        "execute_sql" or "run_sql" or "read_query" or "write_query" or "run_sql_transaction" or "apply_migration" or "execute_query" or "mysql_query" or "sql_query" => "sql",
        "create_entities" or "create_relations" or "add_observations" or "delete_entities" or "read_graph" or "open_nodes" => "memory",
        _ => ByPrefix(tool),
    };

    private static string? ByPrefix(string tool)
    {
        if (tool.StartsWith("puppeteer_", StringComparison.Ordinal) || tool.StartsWith("browser_", StringComparison.Ordinal) || tool.StartsWith("playwright_", StringComparison.OrdinalIgnoreCase))
            return "playwright";
        if (tool.StartsWith("git_", StringComparison.Ordinal))
            return "git";
        if (tool.StartsWith("brave_", StringComparison.Ordinal))
            return "brave-search";
        if (tool.StartsWith("slack_", StringComparison.Ordinal))
            return "slack";
        if (tool.StartsWith("firecrawl_", StringComparison.Ordinal))
            return "firecrawl";
        if (tool.StartsWith("tavily", StringComparison.Ordinal))
            return "tavily";
        return tool.StartsWith("fetch", StringComparison.Ordinal) ? "fetch" : null;
    }
}
