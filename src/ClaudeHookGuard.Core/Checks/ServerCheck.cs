using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Which tools may be used at all: of a server by its grant, of the client by the session's, a subagent's by its own.</summary>
public sealed class ServerCheck : ICheck
{
    public ImmutableArray<string> Rules => ["servers.unknown", "servers.denied", "servers.source", "servers.tool", "servers.read-only", "agents.denied", "tools.allow", "tools.deny", "tools.read-only"];

    public string Summary => "Servers and tools the policy does not grant are not used.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not ToolUsed tool)
            return;
        foreach (var grant in about.Grants)
        {
            if (grant.Kind == GrantKind.Server)
                OfServer(tool, grant, findings);
            else
                OfClient(tool, grant, findings);
        }
    }

    private static void OfServer(ToolUsed tool, Grant grant, ICollection<Finding> findings)
    {
        var server = tool.Server!;
        if (grant.Decision != Decision.Allow)
            findings.Add(grant.Name == "*"
                ? new(grant.Decision, "servers.unknown", $"the policy does not name the MCP server \"{server.Name}\"", grant.Origin.ToString(), tool)
                : new(grant.Decision, "servers.denied", $"the policy does not let the MCP server \"{server.Name}\" be used", grant.Origin.ToString(), tool));
        if (grant.Sources is { } sources && !(server.Source is { } source && sources.Contains(source)))
            findings.Add(new(Decision.Deny, "servers.source",
                $"the MCP server \"{server.Name}\" comes from {server.Source ?? "an unstated place"}, the policy wants it from {string.Join(" or ", sources)}", grant.Origin.ToString(), tool));
        if (grant.Tools is { } tools && !Matches(tools, tool.Tool))
            findings.Add(new(tools.Otherwise, "servers.tool", $"the policy does not grant the tool \"{tool.Tool}\" of the MCP server \"{server.Name}\"", tools.Origin.ToString(), tool));
        if (First(grant.DenyTools, tool.Tool) is { } denied)
            findings.Add(new(Decision.Deny, "servers.tool", $"the policy refuses the tool \"{tool.Tool}\" of the MCP server \"{server.Name}\"", denied.Origin.ToString(), tool));
        if (grant.ReadOnly && tool.Effect != ToolEffect.Reads)
            findings.Add(new(Decision.Deny, "servers.read-only",
                $"the MCP server \"{server.Name}\" may only read, and the tool \"{tool.Tool}\" {(tool.Effect == ToolEffect.Writes ? "writes" : "is not known to only read")}", grant.Origin.ToString(), tool));
    }

    /// <summary>Session, skill and agent grants name tools as the client does.</summary>
    private static void OfClient(ToolUsed tool, Grant grant, ICollection<Finding> findings)
    {
        var name = tool.Server is { } server ? $"mcp__{server.Name}__{tool.Tool}" : tool.Tool;
        if (grant.Decision != Decision.Allow)
            findings.Add(new(grant.Decision, "agents.denied", $"the policy does not let {Who(grant)} act", grant.Origin.ToString(), tool));
        if (grant.Tools is { } tools && !Matches(tools, name))
            findings.Add(new(tools.Otherwise, "tools.allow", $"the policy does not grant {Who(grant)} the tool \"{name}\"", tools.Origin.ToString(), tool));
        if (First(grant.DenyTools, name) is { } denied)
            findings.Add(new(Decision.Deny, "tools.deny", $"the policy refuses {Who(grant)} the tool \"{name}\"", denied.Origin.ToString(), tool));
        if (grant.Servers is { } servers && tool.Server is { } used && !Matches(servers, used.Name))
            findings.Add(new(servers.Otherwise, "servers.unknown", $"the policy does not grant {Who(grant)} the MCP server \"{used.Name}\"", servers.Origin.ToString(), tool));
        if (grant.ReadOnly && tool.Effect == ToolEffect.Writes)
            findings.Add(new(Decision.Deny, "tools.read-only", $"{Who(grant)} may only read, and the tool \"{name}\" writes", grant.Origin.ToString(), tool));
    }

    private static string Who(Grant grant) => grant.Kind switch
    {
        GrantKind.Session => "this session",
        GrantKind.Skill => $"the skill \"{grant.Name}\"",
        GrantKind.Agent => $"the agent type \"{grant.Name}\"",
        _ => $"\"{grant.Name}\"",
    };

    private static bool Matches(Rules<NamePattern> rules, string name) => First(rules, name) is not null;

    private static Rule<NamePattern>? First(Rules<NamePattern> rules, string name)
    {
        foreach (var except in rules.Except)
            if (except.Pattern.Matches(name))
                return null;
        foreach (var rule in rules.Items)
            if (rule.Pattern.Matches(name))
                return rule;
        return null;
    }
}
