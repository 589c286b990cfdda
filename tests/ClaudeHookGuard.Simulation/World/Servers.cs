namespace ClaudeHookGuard.Simulation.World;

/// <summary>How each MCP server is used.</summary>
public static class Servers
{
    public static MadeCall Use(string server, Dice dice, string project) => server switch
    {
        "filesystem" => File("read_file", Names.File(dice, project, dice.Chance(0.7) ? "src" : "tests")),
        "postgres" => MadeCall.Mcp(server, "query", () => MadeCall.Json(("sql", "SELECT id, name FROM orders WHERE id = 7")), (long)dice.Factors(300, 0.8)),
        "github" => MadeCall.Mcp(server, dice.Of(["get_issue", "list_pull_requests", "create_pull_request", "add_issue_comment"]), () => MadeCall.Json(("owner", "acme"), ("repo", "shop")), (long)dice.Factors(700, 1)),
        "jira" => MadeCall.Mcp(server, dice.Of(["get_issue", "search_issues", "add_comment"]), () => MadeCall.Json(("key", "SHOP-1")), (long)dice.Factors(250, 0.9)),
        "slack" => MadeCall.Mcp(server, dice.Of(["list_channels", "post_message"]), () => MadeCall.Json(("channel", "general"), ("text", "hello")), (long)dice.Factors(300, 0.9)),
        "memory" => MadeCall.Mcp(server, dice.Of(["search_nodes", "read_graph"]), () => MadeCall.Json(("query", "shop")), (long)dice.Factors(100, 0.6)),
        "sentry" => Web(server, "get_issue", "sentry.acme.example"),
        "figma" => Web(server, "get_file", dice.Chance(0.8) ? "api.figma.com" : "static.figma.com"),
        "browser" => Web(server, "navigate", dice.Chance(0.9) ? dice.Often(Names.Hosts) : Names.Site(dice)),
        _ => MadeCall.Mcp(server, "lookup", () => MadeCall.Json(("query", "status")), (long)dice.Factors(150, 0.7)),
    };

    public static string[] Of(Role role) => role switch
    {
        Role.Web => ["filesystem", "github", "figma", "browser", "jira"],
        Role.Backend => ["filesystem", "github", "postgres", "sentry", "jira"],
        Role.Data => ["postgres", "filesystem", "memory", "slack"],
        Role.Docs => ["filesystem", "slack", "jira", "browser"],
        _ => ["github", "sentry", "slack", "memory"],
    };

    public static MadeCall File(string tool, string path) => MadeCall.Mcp("filesystem", tool, () => MadeCall.Json(("path", path)), 0, ("path.read", path));

    public static MadeCall Web(string server, string tool, string host) => MadeCall.Mcp(server, tool, () => MadeCall.Json(("url", $"https://{host}/page")), 90, ("host", host + ":443"));
}
