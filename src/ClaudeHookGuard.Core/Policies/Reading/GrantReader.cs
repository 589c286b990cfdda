using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads the sections that say what one who acts may do.</summary>
internal static class GrantReader
{
    /// <summary><c>[paths]</c>, <c>[network]</c> and <c>[tools]</c>: the session's grant.</summary>
    public static Grant Session(Section root)
    {
        var (paths, network, tools) = (root.Inner("paths"), root.Inner("network"), root.Inner("tools"));
        var outside = paths.Decision("otherwise") ?? Decision.Deny;
        var grant = new Grant
        {
            Kind = GrantKind.Session,
            Name = "",
            Origin = root.Origin,
            Read = paths.AllowedPaths("read", "paths.read", outside),
            Write = paths.AllowedPaths("write", "paths.write", outside),
            Deny = paths.RefusedPaths("deny", "paths.deny"),
            DenyWrite = paths.RefusedPaths("deny-write", "paths.deny-write"),
            Hosts = network.AllowedHosts("allow", "network.host", network.Decision("otherwise") ?? Decision.Deny) ?? HostsOtherwise(network),
            DenyHosts = network.RefusedHosts("deny", "network.deny"),
            Tools = tools.AllowedNames("allow", "tools.allow", tools.Decision("otherwise") ?? Decision.Deny),
            DenyTools = tools.RefusedNames("deny", "tools.deny"),
        };
        Contradictions.Between(paths, "read", "deny");
        Contradictions.Between(paths, "write", "deny");
        Contradictions.Between(paths, "write", "deny-write");
        Contradictions.Between(network, "allow", "deny");
        Contradictions.Between(tools, "allow", "deny");
        Contradictions.IdleOtherwise(paths, "read", "write");
        Contradictions.IdleOtherwise(tools, "allow");
        return grant;
    }

    /// <summary><c>[servers.X]</c>, <c>[skills.X]</c> or <c>[agents.X]</c>.</summary>
    public static Grants Named(Section root, string key, GrantKind kind)
    {
        var named = ImmutableArray.CreateBuilder<Grant>();
        Grant? others = null;
        foreach (var (name, section) in root.NamedTables(key))
        {
            var grant = SkillProfiles.Under(Read(section, name, kind), section.Text("profile")?.Text);
            if (name == "*")
                others = grant;
            else
                named.Add(grant);
            if (name.Length > 1 && name.Contains('*'))
                section.Diagnostics.Error(section.Position, $"`{section.Path}`: a name here is exact", "only \"*\" alone stands for all that are not named");
        }
        return named.Count == 0 && others is null ? Grants.None : new(named.DrainToImmutable(), others);
    }

    private static Grant Read(Section section, string name, GrantKind kind)
    {
        var ids = GrantIds.Of(kind);
        var otherwise = section.Decision("otherwise") ?? Decision.Deny;
        Contradictions.Between(section, "read", "deny");
        Contradictions.Between(section, "write", "deny");
        Contradictions.Between(section, "hosts", "deny-hosts");
        Contradictions.Between(section, "tools", "deny-tools");
        Contradictions.IdleOtherwise(section, "read", "write", "hosts", "tools", "servers");
        return new()
        {
            Kind = kind,
            Name = name,
            Origin = section.Origin,
            Decision = section.Decision("decision") ?? Decision.Allow,
            Read = section.AllowedPaths("read", ids.Read, otherwise),
            Write = section.AllowedPaths("write", ids.Write, otherwise),
            Deny = section.RefusedPaths("deny", ids.Deny),
            Hosts = section.AllowedHosts("hosts", ids.Hosts, otherwise),
            DenyHosts = section.RefusedHosts("deny-hosts", ids.DenyHosts),
            Tools = kind == GrantKind.Server ? section.AllowedNames("tools", ids.Tools, otherwise) : section.AllowedTools("tools", ids.Tools, otherwise),
            DenyTools = kind == GrantKind.Server ? section.RefusedNames("deny-tools", ids.DenyTools) : section.RefusedTools("deny-tools", ids.DenyTools),
            Scopes = kind == GrantKind.Server ? [] : ToolScopeReader.Read(section, "tools"),
            DenyScopes = kind == GrantKind.Server ? [] : ToolScopeReader.Read(section, "deny-tools"),
            Servers = section.AllowedNames("servers", ids.Servers, otherwise),
            ReadOnly = section.Flag("read-only") ?? false,
            Sql = Sql(section),
            Sources = Words(section, "source"),
            Labels = Words(section, "labels") ?? [],
            FileTypes = Words(section, "file-types"),
            Secrets = section.Decision("secrets"),
            Personal = section.Decision("personal"),
            Pin = Texts.Sha256(section, "pin"),
            LogAccess = section.Flag("log-access") ?? false,
            Limits = LimitsReader.Read(section.Inner("limits")),
        };
    }

    /// <summary>An <c>otherwise</c> without a list speaks about every host.</summary>
    private static Rules<Network.HostPattern>? HostsOtherwise(Section network) =>
        network.Decision("otherwise") is { } otherwise and not Decision.Allow
            ? new() { Items = [], Otherwise = otherwise, Id = "network.host", Origin = network.OriginOf("otherwise") }
            : null;

    private static SqlAccess Sql(Section section) => section.Text("sql")?.Text switch
    {
        "read-only" => SqlAccess.ReadOnly,
        "none" => SqlAccess.None,
        _ => SqlAccess.Any,
    };

    private static ImmutableArray<string>? Words(Section section, string key)
    {
        if (section.Texts(key) is not { } texts)
            return null;
        foreach (var text in texts)
            Texts.Identifier(section, text, key);
        return [.. texts.Select(text => text.Text)];
    }
}
