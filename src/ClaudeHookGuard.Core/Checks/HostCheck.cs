using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Which hosts may be contacted, by every grant that applies, and which kinds of addresses never.</summary>
public sealed class HostCheck : ICheck
{
    public ImmutableArray<string> Rules => ["network.host", "network.deny", "network.metadata", "network.private", "network.loopback", "servers.hosts", "servers.deny-hosts", "skills.hosts", "skills.deny-hosts", "agents.hosts", "agents.deny-hosts"];

    public string Summary => "Only hosts the policy names are contacted.";

    /// <summary>Whether <paramref name="pattern"/> surely speaks about the host contacted.</summary>
    public static bool Covers(HostPattern pattern, HostContacted contacted) => pattern.Covers(contacted);

    /// <summary>Whether some pattern of <paramref name="rules"/> surely covers <paramref name="contacted"/> and none of its exceptions touches it.</summary>
    public static bool Covers(Rules<HostPattern> rules, HostContacted contacted)
    {
        foreach (var except in rules.Except)
            if (except.Pattern.Touches(contacted))
                return false;
        foreach (var rule in rules.Items)
            if (rule.Pattern.Covers(contacted))
                return true;
        return false;
    }

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not HostContacted contacted)
            return;
        var sets = HostSets.Classify(contacted.Host);
        foreach (var layer in about.Policy.Layers)
            OfSets(contacted, sets, layer.Network, findings);
        foreach (var grant in about.Grants)
        {
            Refused(contacted, grant, findings);
            if (grant.Hosts is { } hosts && !Covers(hosts, contacted) && !PassesUnnamed(contacted, sets, grant, about))
                findings.Add(new(hosts.Otherwise, hosts.Id,
                    $"the host {contacted.Host}{Looks(contacted)} is not among those the policy allows{Acting.Whose(grant)}", hosts.Origin.ToString(), contacted));
        }
    }

    private static void Refused(HostContacted contacted, Grant grant, ICollection<Finding> findings)
    {
        foreach (var except in grant.DenyHosts.Except)
            if (except.Pattern.Covers(contacted))
                return;
        foreach (var rule in grant.DenyHosts.Items)
            if (rule.Pattern.Touches(contacted))
                findings.Add(new(Decision.Deny, rule.Id, $"the policy refuses the host {contacted.Host}", rule.Origin.ToString(), contacted));
    }

    private static void OfSets(HostContacted contacted, HostSet sets, NetworkRules rules, ICollection<Finding> findings)
    {
        if ((sets & (HostSet.Metadata | HostSet.LinkLocal)) != 0)
            OfSet(contacted, rules.Metadata, "network.metadata", "a cloud metadata or link-local address", findings);
        if ((sets & HostSet.Private) != 0)
            OfSet(contacted, rules.Private, "network.private", "an address of a private network", findings);
        if ((sets & HostSet.Loopback) != 0)
            OfSet(contacted, rules.Loopback, "network.loopback", "this machine itself", findings);
    }

    private static void OfSet(HostContacted contacted, Setting<Decision>? setting, string rule, string what, ICollection<Finding> findings)
    {
        if (setting is { Value: not Decision.Allow } refused)
            findings.Add(new(refused.Value, rule, $"{contacted.Host} is {what}", refused.Origin.ToString(), contacted));
    }

    /// <summary>A layer that allows a kind of address lets it pass its own allow-list; that of a server is its own.</summary>
    private static bool PassesUnnamed(HostContacted contacted, HostSet sets, Grant grant, Hearing about)
    {
        if (grant.Kind != GrantKind.Session || sets == HostSet.None || contacted.Host.Known is not { } host)
            return false;
        foreach (var layer in about.Policy.Layers)
            if (ReferenceEquals(layer.Session, grant))
                return HostSets.IsSurelyLoopback(host) ? Allows(layer.Network.Loopback) : sets == HostSet.Private && Allows(layer.Network.Private);
        return false;
    }

    private static string Looks(HostContacted contacted) =>
        contacted.Host.Known is { } host && Lookalikes.ShapeOf(host) is { } shape ? $" (it looks like {shape} and is another name)" : "";

    private static bool Allows(Setting<Decision>? setting) => setting is { Value: Decision.Allow };
}
