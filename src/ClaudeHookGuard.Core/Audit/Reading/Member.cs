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

    /// <summary>Which member a key names; <see cref="Member.None"/> for one of a later version. Length and first letters leave one name to compare with.</summary>
    public static Member Of(ReadOnlySpan<byte> key)
    {
        var member = Candidate(key);
        return member != Member.None && key.SequenceEqual(Name(member)) ? member : Member.None;
    }

    private static Member Candidate(ReadOnlySpan<byte> key) => key.Length switch
    {
        1 => Member.V,
        2 => key[0] == 'i' ? Member.Id : Member.Ms,
        3 => key[0] == 's' ? Member.Seq : Member.Cwd,
        4 => key[0] switch { (byte)'t' => key[1] == 'i' ? Member.Time : Member.Tool, (byte)'h' => key[1] == 'a' ? Member.Hash : Member.Hmac, (byte)'p' => Member.Prev, _ => Member.User },
        5 => key[0] switch { (byte)'e' => Member.Event, (byte)'r' => Member.Rules, (byte)'g' => Member.Guard, (byte)'s' => Member.Skill, _ => Member.Agent },
        6 => key[0] switch { (byte)'p' => key[1] == 'r' ? Member.Prompt : Member.Policy, (byte)'r' => Member.Reason, _ => Member.Server },
        7 => key[0] switch { (byte)'s' => Member.Session, (byte)'p' => Member.Project, _ => Member.Machine },
        8 => key[0] switch { (byte)'d' => Member.Decision, (byte)'t' => Member.ToolUse, _ => Member.Observed },
        9 => Member.Resources,
        10 => key[0] == 's' ? Member.SentBytes : Member.AgentType,
        11 => Member.InputBytes,
        12 => Member.OutputBytes,
        14 => Member.MoreResources,
        15 => Member.PermissionMode,
        _ => Member.None,
    };

    private static ReadOnlySpan<byte> Name(Member member) => member switch
    {
        Member.V => "v"u8,
        Member.Id => "id"u8,
        Member.Time => "time"u8,
        Member.Session => "session"u8,
        Member.Prompt => "prompt"u8,
        Member.Event => "event"u8,
        Member.PermissionMode => "permission_mode"u8,
        Member.User => "user"u8,
        Member.Machine => "machine"u8,
        Member.Project => "project"u8,
        Member.Cwd => "cwd"u8,
        Member.Tool => "tool"u8,
        Member.ToolUse => "tool_use"u8,
        Member.Server => "server"u8,
        Member.Skill => "skill"u8,
        Member.Agent => "agent"u8,
        Member.AgentType => "agent_type"u8,
        Member.Decision => "decision"u8,
        Member.Observed => "observed"u8,
        Member.Rules => "rules"u8,
        Member.Reason => "reason"u8,
        Member.Resources => "resources"u8,
        Member.MoreResources => "more_resources"u8,
        Member.InputBytes => "input_bytes"u8,
        Member.OutputBytes => "output_bytes"u8,
        Member.SentBytes => "sent_bytes"u8,
        Member.Policy => "policy"u8,
        Member.Guard => "guard"u8,
        Member.Ms => "ms"u8,
        Member.Seq => "seq"u8,
        Member.Prev => "prev"u8,
        Member.Hash => "hash"u8,
        Member.Hmac => "hmac"u8,
        _ => default,
    };
}
