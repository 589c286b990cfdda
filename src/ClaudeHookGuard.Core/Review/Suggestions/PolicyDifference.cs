using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>Something the policy of today has, or lacks, when it is held against what was done.</summary>
/// <param name="List">The list: <c>paths.write</c>, <c>servers.github.tools</c>; of a server that was never called its table.</param>
/// <param name="What">The pattern, or what was done.</param>
/// <param name="Stands">File and line; null for what is in no file.</param>
/// <param name="Calls">Calls it is about.</param>
public sealed record PolicyNote(string List, string What, string? Stands, long Calls);

/// <summary>Today's policy against what was done: privileges nobody used, servers nobody called, what it leaves open, and what it would refuse.</summary>
/// <param name="NeverUsed">Patterns of allow-lists that no call used.</param>
/// <param name="NeverCalled">Servers and skills with a grant that no call used.</param>
/// <param name="Unrestricted">Servers that were called and have no grant, or none for what they did.</param>
/// <param name="Refused">What was let through and today's lists would refuse.</param>
public sealed record PolicyDifference(ImmutableArray<PolicyNote> NeverUsed, ImmutableArray<PolicyNote> NeverCalled, ImmutableArray<PolicyNote> Unrestricted, ImmutableArray<PolicyNote> Refused, long Calls)
{
    private const int MostRefused = 50;

    /// <param name="policy">In force today; its baseline is left alone.</param>
    public static PolicyDifference Of(IEnumerable<AuditEntry> log, Policy policy)
    {
        var layers = policy.Layers.Where(static layer => layer.Kind != LayerKind.Baseline).Select(static layer => (Layer: layer, Trial: new Trial(layer))).ToArray();
        var refused = new Dictionary<(string, string), long>();
        var servers = new SortedDictionary<string, long>(StringComparer.Ordinal);
        long calls = 0;
        foreach (var call in log)
        {
            if (call.Event != "PreToolUse" || Suspicions.WasRefused(call))
                continue;
            calls++;
            if (call.Server is { } server)
                servers[server] = servers.GetValueOrDefault(server) + 1;
            foreach (var refusal in layers.SelectMany(layer => layer.Trial.Try(call)).Distinct())
                refused[refusal] = refused.GetValueOrDefault(refusal) + 1;
        }
        return new(
            [.. layers.SelectMany(static layer => NeverUsedOf(layer.Layer, layer.Trial))],
            [.. layers.SelectMany(static layer => Grants(layer.Layer).Where(grant => layer.Trial.UsesOf(grant) == 0)).Select(static grant => new PolicyNote(Header(grant), grant.Name, grant.Origin.ToString(), 0))],
            [.. servers.SelectMany(server => UnrestrictedOf(server.Key, server.Value, policy))],
            [.. refused.OrderByDescending(static refusal => refusal.Value).Take(MostRefused).Select(static refusal => new PolicyNote(refusal.Key.Item1, refusal.Key.Item2, null, refusal.Value))],
            calls);
    }

    private static IEnumerable<PolicyNote> NeverUsedOf(Layer layer, Trial trial)
    {
        foreach (var grant in Grants(layer).Prepend(layer.Session))
        {
            // Of a server that was never called it is enough to say so once.
            if (grant.Kind != GrantKind.Session && trial.UsesOf(grant) == 0)
                continue;
            var header = Header(grant);
            foreach (var note in Unused(grant.Tools, grant.Kind == GrantKind.Session ? "tools.allow" : header + ".tools", trial)
                .Concat(Unused(grant.Read, grant.Kind == GrantKind.Session ? "paths.read" : header + ".read", trial))
                .Concat(Unused(grant.Write, grant.Kind == GrantKind.Session ? "paths.write" : header + ".write", trial))
                .Concat(Unused(grant.Hosts, grant.Kind == GrantKind.Session ? "network.allow" : header + ".hosts", trial)))
                yield return note;
        }
    }

    private static IEnumerable<PolicyNote> Unused<T>(Rules<T>? rules, string list, Trial trial) =>
        rules is null ? [] : rules.Items.Where(rule => trial.UsesOf(rule) == 0).Select(rule => new PolicyNote(list, rule.Pattern!.ToString()!, rule.Origin.ToString(), 0));

    private static IEnumerable<PolicyNote> UnrestrictedOf(string server, long calls, Policy policy)
    {
        var grants = policy.Layers.Select(layer => layer.Servers.For(server)).Where(static grant => grant is not null).ToArray();
        if (grants.Length == 0)
            yield return new("servers." + server, "no grant at all", null, calls);
        else if (!grants.Any(static grant => grant!.Tools is not null))
            yield return new($"servers.{server}.tools", "any tool", grants[0]!.Origin.ToString(), calls);
    }

    private static IEnumerable<Grant> Grants(Layer layer) => layer.Servers.Named.Concat(layer.Skills.Named);

    private static string Header(Grant grant) => grant.Kind switch
    {
        GrantKind.Server => "servers." + grant.Name,
        GrantKind.Skill => "skills." + grant.Name,
        GrantKind.Agent => "agents." + grant.Name,
        _ => "",
    };
}
