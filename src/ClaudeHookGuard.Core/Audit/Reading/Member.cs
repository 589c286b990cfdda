namespace ClaudeHookGuard.Core.Audit.Reading;

/// <summary>The members of a line that readers know.</summary>
internal enum Member
{
    None,
    V,
    Id,
    Time,
    Session,
    Prompt,
    Event,
    PermissionMode,
    User,
    Machine,
    Project,
    Cwd,
    Tool,
    ToolUse,
    Server,
    Skill,
    Agent,
    AgentType,
    Decision,
    Observed,
    Rules,
    Reason,
    Resources,
    MoreResources,
    InputBytes,
    OutputBytes,
    SentBytes,
    Policy,
    Guard,
    Ms,
    Seq,
    Prev,
    Hash,
    Hmac,
}

/// <summary>Names of members as they stand in a line.</summary>
internal static class Members
{
    /// <summary>How many there are, <see cref="Member.None"/> included.</summary>
    public const int Count = (int)Member.Hmac + 1;

    /// <summary>Which member a key names; <see cref="Member.None"/> for one of a later version.</summary>
    public static Member Of(ReadOnlySpan<byte> key) => key.Length switch
    {
        1 => key[0] == 'v' ? Member.V : Member.None,
        2 => key.SequenceEqual("id"u8) ? Member.Id : key.SequenceEqual("ms"u8) ? Member.Ms : Member.None,
        3 => key.SequenceEqual("seq"u8) ? Member.Seq : key.SequenceEqual("cwd"u8) ? Member.Cwd : Member.None,
        4 => OfFour(key),
        5 => OfFive(key),
        6 => OfSix(key),
        7 => OfSeven(key),
        8 => key.SequenceEqual("decision"u8) ? Member.Decision : key.SequenceEqual("observed"u8) ? Member.Observed : key.SequenceEqual("tool_use"u8) ? Member.ToolUse : Member.None,
        9 => key.SequenceEqual("resources"u8) ? Member.Resources : Member.None,
        10 => key.SequenceEqual("sent_bytes"u8) ? Member.SentBytes : key.SequenceEqual("agent_type"u8) ? Member.AgentType : Member.None,
        11 => key.SequenceEqual("input_bytes"u8) ? Member.InputBytes : Member.None,
        12 => key.SequenceEqual("output_bytes"u8) ? Member.OutputBytes : Member.None,
        14 => key.SequenceEqual("more_resources"u8) ? Member.MoreResources : Member.None,
        15 => key.SequenceEqual("permission_mode"u8) ? Member.PermissionMode : Member.None,
        _ => Member.None,
    };

    private static Member OfFour(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("time"u8) ? Member.Time
        : key.SequenceEqual("tool"u8) ? Member.Tool
        : key.SequenceEqual("prev"u8) ? Member.Prev
        : key.SequenceEqual("hash"u8) ? Member.Hash
        : key.SequenceEqual("user"u8) ? Member.User
        : key.SequenceEqual("hmac"u8) ? Member.Hmac
        : Member.None;

    private static Member OfFive(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("event"u8) ? Member.Event
        : key.SequenceEqual("rules"u8) ? Member.Rules
        : key.SequenceEqual("guard"u8) ? Member.Guard
        : key.SequenceEqual("skill"u8) ? Member.Skill
        : key.SequenceEqual("agent"u8) ? Member.Agent
        : Member.None;

    private static Member OfSix(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("prompt"u8) ? Member.Prompt
        : key.SequenceEqual("policy"u8) ? Member.Policy
        : key.SequenceEqual("reason"u8) ? Member.Reason
        : key.SequenceEqual("server"u8) ? Member.Server
        : Member.None;

    private static Member OfSeven(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("session"u8) ? Member.Session
        : key.SequenceEqual("project"u8) ? Member.Project
        : key.SequenceEqual("machine"u8) ? Member.Machine
        : Member.None;
}
