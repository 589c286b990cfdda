using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>What a check may know besides the fact: the policy, who acts, and the machine.</summary>
public sealed record Hearing
{
    public required Policy Policy { get; init; }

    public required Surroundings Surroundings { get; init; }

    /// <summary>Homes and project as the path check sees them, looked up once for all paths of the event.</summary>
    public required Landmarks Landmarks { get; init; }

    public required HookEvent Event { get; init; }

    /// <summary>The MCP server the call goes to; null for a built-in tool.</summary>
    public McpServer? Server { get; init; }

    /// <summary>Every grant that applies to who acts, layer by layer: the session's, the server's, the agent's.</summary>
    public required ImmutableArray<Grant> Grants { get; init; }

    /// <summary>What counts as a secret here.</summary>
    public required SecretOptions Secrets { get; init; }

    /// <summary>What is remembered of the session; nothing is opened before a check asks.</summary>
    public ISessionStore Session { get; init; } = NoSession.Instance;

    public static Hearing Of(Policy policy, Surroundings surroundings, SecretOptions secrets, HookEvent hookEvent, McpServer? server)
    {
        var grants = ImmutableArray.CreateBuilder<Grant>();
        foreach (var layer in policy.Layers)
        {
            grants.Add(layer.Session);
            if (server is not null && layer.Servers.For(server.Name) is { } forServer)
                grants.Add(forServer);
            if (hookEvent.AgentId is not null && layer.Agents.For(hookEvent.AgentType ?? "") is { } forAgent)
                grants.Add(forAgent);
        }
        return new() { Policy = policy, Surroundings = surroundings, Landmarks = new(surroundings), Event = hookEvent, Server = server, Secrets = secrets, Grants = grants.ToImmutable() };
    }
}
