using ClaudeHookGuard.Core.Counting;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Skills;

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

    /// <summary>All facts of the call: a check that looks at one may have to know the others.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>Gathers what is to be remembered of the call; null: nobody does.</summary>
    public List<SessionRecord>? Notes { get; init; }

    /// <summary>Gathers what the call counts for; null: nobody counts.</summary>
    public List<Tally>? Tallies { get; init; }

    /// <summary>When the event is judged, in milliseconds since 1970; for ceilings only, since no other judgement may depend on it.</summary>
    public long Now { get; init; }

    private CallFlow? flow;
    private bool looked;

    /// <summary>The call as data goes through it; null under a policy that says nothing about that.</summary>
    internal CallFlow? Flow
    {
        get
        {
            if (!looked)
                (flow, looked) = (CallFlow.Of(this), true);
            return flow;
        }
    }

    /// <summary>Asks that something be remembered of the call; its time is filled in later.</summary>
    public void Note(SessionRecord record)
    {
        if (Notes?.Contains(record) == false)
            Notes.Add(record);
    }

    /// <summary>Who acts beside the session.</summary>
    public Actors Actors { get; init; } = Actors.Session;

    /// <summary>What is known of skills that begin.</summary>
    public required SkillShelf Shelf { get; init; }

    /// <summary>Whether the event is a call that has not run yet.</summary>
    public bool IsCall => Event.Kind is HookEventKind.PreToolUse or HookEventKind.PermissionRequest;

    /// <param name="actors">Who acts; null: as the event itself tells.</param>
    /// <param name="shelf">Null: skills are looked for as the surroundings have them, and none is trusted.</param>
    public static Hearing Of(Policy policy, Surroundings surroundings, SecretOptions secrets, HookEvent hookEvent, McpServer? server, Actors? actors = null, SkillShelf? shelf = null)
    {
        actors ??= Attribution.Of(hookEvent, SessionMemory.Empty);
        var grants = ImmutableArray.CreateBuilder<Grant>();
        foreach (var layer in policy.Layers)
        {
            grants.Add(layer.Session);
            if (server is not null && layer.Servers.For(server.Name) is { } forServer)
                grants.Add(forServer);
            foreach (var type in actors.AgentTypes)
                if (layer.Agents.For(type) is { } forAgent)
                    grants.Add(forAgent);
            foreach (var skill in actors.Skills)
                SkillGrants.Add(layer, skill, grants);
        }
        foreach (var skill in actors.Skills)
            grants.AddRange(skill.Grants);
        return new()
        {
            Policy = policy,
            Surroundings = surroundings,
            Landmarks = new(surroundings),
            Event = hookEvent,
            Server = server,
            Secrets = secrets,
            Grants = grants.ToImmutable(),
            Actors = actors,
            Shelf = shelf ?? new(surroundings, static () => null),
        };
    }
}
