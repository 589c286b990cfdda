using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>
/// What one who acts may do: the session itself (<c>[paths]</c>, <c>[network]</c>, <c>[tools]</c>), a server, a skill or an agent type.
/// A call is allowed only where every grant that applies, of every layer, allows it.
/// </summary>
public sealed record Grant
{
    /// <summary>Whom it is for.</summary>
    public required GrantKind Kind { get; init; }

    /// <summary>The name in the policy: a server's, a skill's, an agent type's; <c>*</c> for those that are not named; empty for the session.</summary>
    public required string Name { get; init; }

    public required Origin Origin { get; init; }

    /// <summary>True for what a skill says of itself, as opposed to what a policy says of it.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Whether it may be used at all: allow, ask or deny.</summary>
    public Decision Decision { get; init; } = Decision.Allow;

    /// <summary>Paths that may be read; null: no restriction from here.</summary>
    public Rules<PathPattern>? Read { get; init; }

    /// <summary>Paths that may be written, created or deleted; null: no restriction from here.</summary>
    public Rules<PathPattern>? Write { get; init; }

    /// <summary>Paths that are neither read nor written.</summary>
    public Rules<PathPattern> Deny { get; init; } = Rules.Nothing<PathPattern>();

    /// <summary>Paths that may be read but not written: the guard's own files, and <c>[paths] deny-write</c>.</summary>
    public Rules<PathPattern> DenyWrite { get; init; } = Rules.Nothing<PathPattern>();

    /// <summary>Hosts that may be contacted; null: no restriction from here.</summary>
    public Rules<HostPattern>? Hosts { get; init; }

    /// <summary>Hosts that are never contacted, whatever the allow-list says.</summary>
    public Rules<HostPattern> DenyHosts { get; init; } = Rules.Nothing<HostPattern>();

    /// <summary>Tools that may be used: a server's by their own names (<c>read_*</c>), for session, skill and agent the client's (<c>Bash</c>, <c>mcp__github__*</c>). Null: no restriction from here.</summary>
    public Rules<NamePattern>? Tools { get; init; }

    /// <summary>Tools that are never used.</summary>
    public Rules<NamePattern> DenyTools { get; init; } = Rules.Nothing<NamePattern>();

    /// <summary>The entries of <see cref="Tools"/> where some name a part of a tool: a call of such a tool must stay within its parts. Empty: none does.</summary>
    public ImmutableArray<ToolScope> Scopes { get; init; } = [];

    /// <summary>Parts of tools that are never used; entries that are whole tools stand in <see cref="DenyTools"/> as well.</summary>
    public ImmutableArray<ToolScope> DenyScopes { get; init; } = [];

    /// <summary>Servers a skill or agent may use; null: no restriction from here.</summary>
    public Rules<NamePattern>? Servers { get; init; }

    /// <summary>True: only tools that are known to change nothing.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Which SQL may be run.</summary>
    public SqlAccess Sql { get; init; } = SqlAccess.Any;

    /// <summary>
    /// Where the client must have the server from (<c>project</c>, <c>user</c>, <c>managed</c>, <c>plugin</c> …). Null: anywhere. A call whose origin the
    /// client does not state does not fulfil it.
    /// </summary>
    public ImmutableArray<string>? Sources { get; init; }

    /// <summary>Labels that the outputs carry.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>File types a skill may touch, judged by content (<c>pdf</c>, <c>png</c>); null: all.</summary>
    public ImmutableArray<string>? FileTypes { get; init; }

    /// <summary>A skill's own directory: it may read it whatever <see cref="Read"/> and <see cref="FileTypes"/> say. Null where it is not known.</summary>
    public PathPattern? Own { get; init; }

    /// <summary>What happens to a secret in what a skill sends; null: nothing beyond what the policy says of all calls.</summary>
    public Decision? Secrets { get; init; }

    /// <summary>What happens to personal data in what a skill sends; null: nothing beyond what the policy says of all calls.</summary>
    public Decision? Personal { get; init; }

    /// <summary>The SHA-256 (lower-case hex) a skill's content must have; null: not pinned.</summary>
    public string? Pin { get; init; }

    /// <summary>True: each access is audited in full detail.</summary>
    public bool LogAccess { get; init; }

    public Limits Limits { get; init; } = Limits.None;
}

/// <summary>Whom a grant is for.</summary>
public enum GrantKind { Session, Server, Skill, Agent }

/// <summary>Which SQL a grant allows.</summary>
public enum SqlAccess { Any, ReadOnly, None }

/// <summary>The grants of one kind in one layer.</summary>
public sealed record Grants(ImmutableArray<Grant> Named, Grant? Others)
{
    public static Grants None { get; } = new([], null);

    /// <summary>The grant for <paramref name="name"/>: the one of that exact name, else that of <c>"*"</c>, else null: no restriction from here.</summary>
    public Grant? For(string name)
    {
        foreach (var grant in Named)
            if (grant.Name == name)
                return grant;
        return Others;
    }
}

/// <summary>Ceilings per session (or per server, skill, agent); null: none.</summary>
/// <param name="BytesOut">Bytes sent out, summed.</param>
/// <param name="FilesRead">Distinct files.</param>
/// <param name="Beyond">What happens to a call beyond a ceiling: ask or deny.</param>
public sealed record Limits(int? CallsPerMinute, long? BytesOut, int? FilesRead, int? AgentDepth, Decision Beyond, Origin Origin)
{
    public static Limits None { get; } = new(null, null, null, null, Decision.Allow, default);
}
