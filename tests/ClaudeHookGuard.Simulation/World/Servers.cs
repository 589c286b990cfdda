namespace ClaudeHookGuard.Simulation.World;

/// <summary>How each MCP server is used.</summary>
public static class Servers
{
    public static Call Use(string server, Dice dice, string project) => server switch
    {
        "filesystem" => File("read_file", Names.File(dice, project, dice.Chance(0.7) ? "src" : "tests")),
        "postgres" => Call.Mcp(server, "query", () => Call.Json(("sql", "SELECT id, name FROM orders WHERE id = 7")), (long)dice.Factors(300, 0.8)),
        "github" => Call.Mcp(server, dice.Of(["get_issue", "list_pull_requests", "create_pull_request", "add_issue_comment"]), () => Call.Json(("owner", "acme"), ("repo", "shop")), (long)dice.Factors(700, 1)),
        "jira" => Call.Mcp(server, dice.Of(["get_issue", "search_issues", "add_comment"]), () => Call.Json(("key", "SHOP-1")), (long)dice.Factors(250, 0.9)),
        "slack" => Call.Mcp(server, dice.Of(["list_channels", "post_message"]), () => Call.Json(("channel", "general"), ("text", "hello")), (long)dice.Factors(300, 0.9)),
        "memory" => Call.Mcp(server, dice.Of(["search_nodes", "read_graph"]), () => Call.Json(("query", "shop")), (long)dice.Factors(100, 0.6)),
        "sentry" => Web(server, "get_issue", "sentry.acme.example"),
        "figma" => Web(server, "get_file", dice.Chance(0.8) ? "api.figma.com" : "static.figma.com"),
        "browser" => Web(server, "navigate", dice.Chance(0.8) ? dice.Often(Names.Hosts) : Names.Site(dice)),
        _ => Call.Mcp(server, "lookup", () => Call.Json(("query", "status")), (long)dice.Factors(150, 0.7)),
    };

    public static string[] Of(Role role) => role switch
    {
        Role.Web => ["filesystem", "github", "figma", "browser", "jira"],
        Role.Backend => ["filesystem", "github", "postgres", "sentry", "jira"],
        Role.Data => ["postgres", "filesystem", "memory", "slack"],
        Role.Docs => ["filesystem", "slack", "jira", "browser"],
        _ => ["github", "sentry", "slack", "memory"],
    };

    public static Call File(string tool, string path) => Call.Mcp("filesystem", tool, () => Call.Json(("path", path)), 0, ("path.read", path));

    public static Call Web(string server, string tool, string host) => Call.Mcp(server, tool, () => Call.Json(("url", $"https://{host}/page")), 90, ("host", host + ":443"));
}
