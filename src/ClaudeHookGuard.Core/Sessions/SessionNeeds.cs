using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Sessions;

/// <summary>What of a session a policy needs remembered. A call under a policy that needs nothing opens no memory.</summary>
[Flags]
public enum SessionNeeds
{
    None = 0,

    /// <summary>Labels, and where data goes.</summary>
    Flow = 1,

    /// <summary>Calls, bytes and files are counted.</summary>
    Limits = 2,

    /// <summary>Which skill is active.</summary>
    Skills = 4,

    /// <summary>Subagents and how deep they stand.</summary>
    Agents = 8,
}

/// <summary>Tells what a policy needs.</summary>
public static class SessionNeed
{
    public static SessionNeeds Of(Policy policy)
    {
        var needs = SessionNeeds.None;
        foreach (var layer in policy.Layers)
        {
            if (layer.Flow.Labels.Length > 0 || layer.Flow.Trifecta is not null)
                needs |= SessionNeeds.Flow;
            if (layer.Skills.Named.Length > 0 || layer.Skills.Others is not null)
                needs |= SessionNeeds.Skills;
            if (layer.Agents.Named.Length > 0 || layer.Agents.Others is not null)
                needs |= SessionNeeds.Agents;
            needs |= OfLimits(layer.Limits) | OfGrants(layer.Servers) | OfGrants(layer.Skills) | OfGrants(layer.Agents);
        }
        return needs;
    }

    private static SessionNeeds OfGrants(Grants grants)
    {
        var needs = grants.Others is { } others ? OfLimits(others.Limits) : SessionNeeds.None;
        foreach (var grant in grants.Named)
            needs |= OfLimits(grant.Limits);
        return needs;
    }

    private static SessionNeeds OfLimits(Limits limits) =>
        (limits.CallsPerMinute is null && limits.BytesOut is null && limits.FilesRead is null ? SessionNeeds.None : SessionNeeds.Limits)
        | (limits.AgentDepth is null ? SessionNeeds.None : SessionNeeds.Agents);
}
