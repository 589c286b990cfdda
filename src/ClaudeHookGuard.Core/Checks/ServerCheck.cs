using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Which tools may be used at all: of a server by its grant, of the client by the session's, a skill's or subagent's by its own as well.</summary>
public sealed class ServerCheck : ICheck
{
    public ImmutableArray<string> Rules => [
        "servers.unknown", "servers.denied", "servers.source", "servers.tool", "servers.read-only", "tools.allow", "tools.deny",
        "skills.denied", "skills.tools", "skills.deny-tools", "skills.servers", "skills.read-only",
        "agents.denied", "agents.tools", "agents.deny-tools", "agents.servers", "agents.read-only",
    ];

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
                OfClient(tool, grant, about, findings);
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
    private static void OfClient(ToolUsed tool, Grant grant, Hearing about, ICollection<Finding> findings)
    {
        var name = tool.Server is { } server ? $"mcp__{server.Name}__{tool.Tool}" : tool.Tool;
        if (grant.Decision != Decision.Allow)
            findings.Add(new(grant.Decision, Family(grant) + "denied", $"the policy does not let {Acting.Name(grant)} act", grant.Origin.ToString(), tool));
        if (grant.Tools is { } tools && !Matches(tools, name) && !PassesUnnamed(tool, grant, about))
            findings.Add(new(tools.Otherwise, tools.Id, $"{Granter(grant)} does not grant {Acting.Name(grant)} the tool \"{name}\"", tools.Origin.ToString(), tool));
        if (First(grant.DenyTools, name) is { } denied)
            findings.Add(new(Decision.Deny, denied.Id, $"{Granter(grant)} refuses {Acting.Name(grant)} the tool \"{name}\"", denied.Origin.ToString(), tool));
        if (grant.Servers is { } servers && tool.Server is { } used && !Matches(servers, used.Name))
            findings.Add(new(servers.Otherwise, servers.Id, $"{Granter(grant)} does not grant {Acting.Name(grant)} the MCP server \"{used.Name}\"", servers.Origin.ToString(), tool));
        if (grant.ReadOnly && tool.Effect == ToolEffect.Writes)
            findings.Add(new(Decision.Deny, Family(grant) + "read-only", $"{Acting.Name(grant)} may only read, and the tool \"{name}\" writes", grant.Origin.ToString(), tool));
    }

    /// <summary>What a skill's or agent's list of tools need not name: tools that touch nothing, and a skill that is called once more.</summary>
    private static bool PassesUnnamed(ToolUsed tool, Grant grant, Hearing about) =>
        grant.Kind is GrantKind.Skill or GrantKind.Agent && tool.Server is null
        && (Acting.IsBookkeeping(tool.Tool)
            || (tool.Tool == "Skill" && about.Event.Calls is [var call, ..] && JsonText.Field(call.Input, "skill") is { } again && about.Actors.IsActive(again)));

    private static string Family(Grant grant) => grant.Kind switch
    {
        GrantKind.Skill => "skills.",
        GrantKind.Agent => "agents.",
        _ => "tools.",
    };

    /// <summary>A skill's own declaration is no policy.</summary>
    private static string Granter(Grant grant) => grant.IsDeclared ? "the skill's declaration" : "the policy";

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
