namespace ClaudeHookGuard.Core.Sessions;

/// <summary>
/// One thing the guard remembers of a session: names, times and sizes, never content. The set is closed: every record is declared in this
/// file and has its form in <see cref="RecordForm"/>.
/// </summary>
/// <param name="Time">When the hook saw it, to the millisecond.</param>
public abstract record SessionRecord(DateTimeOffset Time);

/// <summary>The memory begins.</summary>
/// <param name="Session">The session's id as the client names it.</param>
/// <param name="Project">The project's root.</param>
/// <param name="Lost">True where the session is older than its memory: what it has read before is not known.</param>
public sealed record SessionBegan(DateTimeOffset Time, string Session, string Project, bool Lost) : SessionRecord(Time);

/// <summary>A prompt came.</summary>
/// <param name="Prompt">The client's id of the prompt; empty for clients that have none.</param>
/// <param name="ByUser">False for one that the user did not write: a background agent reports, a wake-up.</param>
public sealed record PromptSeen(DateTimeOffset Time, string Prompt, bool ByUser = true) : SessionRecord(Time);

/// <summary>A skill or slash command was entered.</summary>
/// <param name="Prompt">The prompt it belongs to, or null.</param>
/// <param name="Agent">The subagent that entered it; null for the main thread.</param>
public sealed record SkillBegan(DateTimeOffset Time, string Skill, string? Prompt, string? Agent) : SessionRecord(Time)
{
    /// <summary>The client's id of the Skill call; null where the user typed the skill's name.</summary>
    public string? Call { get; init; }

    /// <summary>Whether it runs as a subagent of its own.</summary>
    public bool Forks { get; init; }

    /// <summary>Its Markdown file; null where it was not found.</summary>
    public string? File { get; init; }

    /// <summary>Its own directory; null where it has none.</summary>
    public string? Directory { get; init; }

    /// <summary>What it declared, as <see cref="Skills.DeclarationForm"/> keeps it.</summary>
    public string Declared { get; init; } = "";
}

/// <summary>A skill left the thread it was entered in before its prompt or agent ended.</summary>
public sealed record SkillLeft(DateTimeOffset Time, string Skill, string? Prompt, string? Agent) : SessionRecord(Time)
{
    /// <summary>The subagent it goes on in, or null.</summary>
    public string? Into { get; init; }

    /// <summary>The Skill call that failed, which alone is taken back; null: every call of the skill in its prompt.</summary>
    public string? Call { get; init; }
}

/// <summary>The Agent tool was called and not refused; the client tells of the agent itself in <see cref="AgentBegan"/>.</summary>
/// <param name="Caller">The subagent that called; null for the main thread.</param>
/// <param name="Depth">Levels below the session the new agent will have: 1 for one the main thread starts.</param>
public sealed record AgentCalled(DateTimeOffset Time, string AgentType, string? Caller, int Depth, string? Call) : SessionRecord(Time);

/// <summary>A subagent began.</summary>
/// <param name="Parent">Who called it, as far as can be told; null for the main thread or where nobody is known to have called it.</param>
/// <param name="Depth">Levels below the session; where several calls are open, the deepest that fits.</param>
public sealed record AgentBegan(DateTimeOffset Time, string Agent, string AgentType, string? Parent, int Depth, string? Prompt) : SessionRecord(Time);

/// <summary>A subagent ended.</summary>
public sealed record AgentEnded(DateTimeOffset Time, string Agent) : SessionRecord(Time);

/// <summary>Something that carries a label was read, or was about to be: the first time for this label.</summary>
/// <param name="Tool">The tool as people know it (<c>mcp__postgres__query</c>).</param>
/// <param name="Call">The client's id of the call, or null.</param>
public sealed record LabelRead(DateTimeOffset Time, string Label, string Tool, string? Call) : SessionRecord(Time);

/// <summary>Text from outside was read: from the web, a server, a source nobody vouches for. The first time, and whenever orders to the agent were found in it.</summary>
/// <param name="Suspect">True where the text gave the agent orders.</param>
public sealed record UntrustedRead(DateTimeOffset Time, string Tool, string? Call, bool Suspect) : SessionRecord(Time);

/// <summary>A file was written with labelled text, or by a command that read some: what is in it carries the label on.</summary>
/// <param name="Path">Absolute, links followed as far as they existed.</param>
/// <param name="Tool">Where the labelled text came from, or what filled the file.</param>
public sealed record FileLabelled(DateTimeOffset Time, string Path, string Label, string Tool, string? Call) : SessionRecord(Time);

/// <summary>A value of a labelled output went where the label does not let it, too little by itself to tell a copy from chance.</summary>
/// <param name="Source">Number of the output.</param>
/// <param name="Print">The value's fingerprint, as the table keeps it.</param>
public sealed record ValueSent(DateTimeOffset Time, string Label, int Source, ulong Print, int Weight) : SessionRecord(Time);

/// <summary>Fingerprints are kept from here on: a session that has this and no table has lost it.</summary>
public sealed record PrintsBegan(DateTimeOffset Time) : SessionRecord(Time);
