using ClaudeHookGuard.Core.Policies.Documents;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>What the policy language has and this version does not act on yet. A policy that holds some of it is told so, never left to believe in it.</summary>
public static class Unenforced
{
    public const string Note = "is read but not enforced yet by this version";

    /// <summary>Whether the key of a listing (<c>skills.pdf.pin</c>, <c>servers.mail.limits.bytes-out</c>) has no effect yet.</summary>
    public static bool Is(string key)
    {
        var parts = key.Split('.');
        return parts[^1] != "agent-depth"
            && (parts[0] is "injection" or "limits" || (parts[0] is "servers" or "agents" or "skills" && parts.AsSpan(1).Contains("limits")));
    }

    internal static void Tell(Layer layer, Diagnostics diagnostics)
    {
        if (layer.Flow.Injection is { } injection)
            Warn("injection.outputs", injection.Origin, diagnostics);
        Tell(layer.Limits, "[limits]", diagnostics);
        foreach (var grant in All(layer.Servers))
            Tell(grant, $"servers.{grant.Name}", diagnostics);
        foreach (var grant in All(layer.Skills))
            Tell(grant, $"skills.{grant.Name}", diagnostics);
        foreach (var grant in All(layer.Agents))
            Tell(grant, $"agents.{grant.Name}", diagnostics);
    }

    private static void Tell(Grant grant, string name, Diagnostics diagnostics)
    {
        Tell(grant.Limits, name + ".limits", diagnostics);
    }

    private static void Tell(Limits limits, string name, Diagnostics diagnostics)
    {
        if (limits is { CallsPerMinute: not null } or { BytesOut: not null } or { FilesRead: not null })
            Warn(name, limits.Origin, diagnostics);
    }

    private static ImmutableArray<Grant> All(Grants grants) => grants.Others is { } others ? grants.Named.Add(others) : grants.Named;

    private static void Warn(string what, Origin origin, Diagnostics diagnostics) => diagnostics.Warning(new(origin.Line, 1), $"{what} {Note}", null);
}
