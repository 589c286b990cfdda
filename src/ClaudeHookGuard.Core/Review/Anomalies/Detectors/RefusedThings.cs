using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Network;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary>What it was about a call that the policy refused.</summary>
internal static class RefusedThings
{
    /// <summary>The places and hosts the reason names; where it names none, the only one the call has.</summary>
    public static IEnumerable<string> Of(AuditEntry entry)
    {
        var all = entry.Resources.Where(static resource => Key(resource) is not null).ToArray();
        var named = entry.Reason is { } reason ? all.Where(resource => reason.Contains(Bare(resource), StringComparison.Ordinal)).ToArray() : [];
        return (named.Length > 0 ? named : all.Length == 1 ? all : []).Select(static resource => Key(resource)!).Distinct();
    }

    /// <summary>A name for one thing, whichever tool asks for it: the access and the place; null for what is no place.</summary>
    public static string? Key(AuditResource resource) => resource switch
    {
        { Name: null } => null,
        { Kind: "path.read" or "path.write" or "path.delete" or "environment" } => $"{resource.Kind} {resource.Name}",
        { Kind: "host" } => $"host {Bare(resource)}",
        _ => null,
    };

    private static string Bare(AuditResource resource) => resource.Kind == "host" ? Domains.WithoutPort(resource.Name!) : resource.Name!;
}
