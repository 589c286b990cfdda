namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>The rule ids of findings about a grant's lists.</summary>
internal sealed record GrantIds(string Read, string Write, string Deny, string Hosts, string DenyHosts, string Tools, string DenyTools, string Servers)
{
    private static readonly GrantIds s_servers = new(
        "servers.read", "servers.write", "servers.deny", "servers.hosts", "servers.deny-hosts", "servers.tools", "servers.deny-tools", "servers.servers");

    private static readonly GrantIds s_skills = new(
        "skills.read", "skills.write", "skills.deny", "skills.hosts", "skills.deny-hosts", "skills.tools", "skills.deny-tools", "skills.servers");

    private static readonly GrantIds s_agents = new(
        "agents.read", "agents.write", "agents.deny", "agents.hosts", "agents.deny-hosts", "agents.tools", "agents.deny-tools", "agents.servers");

    public static GrantIds Of(GrantKind kind) => kind switch
    {
        GrantKind.Server => s_servers,
        GrantKind.Skill => s_skills,
        GrantKind.Agent => s_agents,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
