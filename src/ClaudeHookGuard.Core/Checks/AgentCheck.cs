using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Whether a subagent may be started: by its type, and by how deep it would stand below the session.</summary>
public sealed class AgentCheck : ICheck
{
    /// <summary>What the client starts where the call names no type.</summary>
    private const string DefaultType = "general-purpose";

    public ImmutableArray<string> Rules => ["agents.unknown", "agents.denied", "agents.depth"];

    public string Summary => "Subagents are started only of types the policy lets act, and only so deep.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not ToolUsed { Tool: "Agent", Server: null } tool)
            return;
        var type = Events.JsonText.Field(about.Event.Calls is [var call, ..] ? call.Input : default, "subagent_type") is { Length: > 0 } named ? named : DefaultType;
        foreach (var layer in about.Policy.Layers)
        {
            if (layer.Agents.For(type) is { Decision: not Decision.Allow } grant)
                findings.Add(grant.Name == "*"
                    ? new(grant.Decision, "agents.unknown", $"the policy does not name the agent type \"{type}\"", grant.Origin.ToString(), tool)
                    : new(grant.Decision, "agents.denied", $"the policy does not let agents of type \"{type}\" act", grant.Origin.ToString(), tool));
            OfDepth(layer.Limits, about, tool, findings);
        }
        foreach (var grant in about.Grants)
            OfDepth(grant.Limits, about, tool, findings);
    }

    private static void OfDepth(Limits limits, Hearing about, ToolUsed tool, ICollection<Finding> findings)
    {
        if (limits.AgentDepth is { } most && about.Actors.Depth + 1 is var depth && depth > most)
            findings.Add(new(limits.Beyond, "agents.depth", $"the subagent would stand {depth} levels below the session, the policy allows {most}", limits.Origin.ToString(), tool));
    }
}
