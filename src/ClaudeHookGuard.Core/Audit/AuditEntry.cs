namespace ClaudeHookGuard.Core.Audit;

/// <summary>One decision as the log keeps it: places, sizes and hashes, never content.</summary>
public sealed record AuditEntry
{
    /// <summary>Version of the line's form; a reader refuses a higher one.</summary>
    public const int Version = 1;

    /// <summary>Names the entry wherever it is copied to: a UUID of version 7 (RFC 9562), which sorts by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the decision was made, UTC; written to the millisecond.</summary>
    public required DateTimeOffset Time { get; init; }

    public required string? Session { get; init; }

    public required string? Prompt { get; init; }

    public required string Event { get; init; }

    /// <summary>The client's word for what it asks the user about, such as <c>default</c> or <c>bypassPermissions</c>.</summary>
    public string? PermissionMode { get; init; }

    /// <summary>Name of the account the guard ran as, and of the machine.</summary>
    public string? User { get; init; }

    public string? Machine { get; init; }

    /// <summary>The project's root directory.</summary>
    public required string Project { get; init; }

    /// <summary>The session's current directory; null where it is the project's root.</summary>
    public string? WorkingDirectory { get; init; }

    public string? Tool { get; init; }

    public string? ToolUse { get; init; }

    public string? Server { get; init; }

    public string? Skill { get; init; }

    /// <summary>The subagent's id and type, where the call came from one.</summary>
    public string? Agent { get; init; }

    public string? AgentType { get; init; }

    /// <summary>What happened: <c>allow</c>, <c>redact</c>, <c>ask</c>, <c>deny</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>In observe mode, what would have happened; else null.</summary>
    public string? Observed { get; init; }

    /// <summary>Rule ids of all findings, each once.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Why, in words; null for an allow.</summary>
    public string? Reason { get; init; }

    public ImmutableArray<AuditResource> Resources { get; init; } = [];

    /// <summary>Resources beyond <see cref="AuditResources.MaxListed"/> that are counted only.</summary>
    public int MoreResources { get; init; }

    /// <summary>Whether a grant asks for every access in full detail (<c>log-access</c>).</summary>
    public bool InFull { get; init; }

    /// <summary>Bytes of the tool's arguments.</summary>
    public long InputBytes { get; init; }

    /// <summary>Bytes of the tool's answer.</summary>
    public long OutputBytes { get; init; }

    /// <summary>Bytes of text that would leave this machine: sent to a server, a host, another service.</summary>
    public long SentBytes { get; init; }

    /// <summary>SHA-256 of the policy in force, hexadecimal; null where it could not be read.</summary>
    public string? Policy { get; init; }

    public required string Guard { get; init; }

    /// <summary>How long the guard took, from the payload read to this line, in milliseconds.</summary>
    public required double Milliseconds { get; init; }
}

/// <summary>Something a call touched.</summary>
/// <param name="Kind">What kind of thing and access: <c>path.read</c>, <c>host</c>, <c>command</c>, <c>text.sent</c> …</param>
/// <param name="Name">Its name: a path, a host, a program; null for what has only content.</param>
/// <param name="Sha256">SHA-256 of the resource, hexadecimal: of its name, and of a text its content.</param>
/// <param name="Bytes">Size of a text; null for what is no text.</param>
/// <param name="To">Where it goes: of a sent text <c>outside</c>, <c>file</c>, <c>agent</c>, <c>model</c> or <c>program</c>, of an environment variable the host, of a path audited in full the file it leads to; else null.</param>
public sealed record AuditResource(string Kind, string? Name, string Sha256, long? Bytes, string? To = null);
