using ClaudeHookGuard.Core.Audit;

namespace ClaudeHookGuard.Core.Tests.Audit;

/// <summary>An entry for tests.</summary>
internal static class Made
{
    public static AuditEntry Entry() => new()
    {
        Id = new("019aab6c-0000-7000-8000-000000000001"),
        Time = new(2026, 11, 22, 12, 30, 0, 123, TimeSpan.FromHours(2)),
        Session = "s",
        Prompt = null,
        Event = "PreToolUse",
        Project = "/home/dev/project",
        Decision = "deny",
        Rules = ["paths.deny"],
        Reason = "because",
        InputBytes = 7,
        Guard = "0.1.0",
        Milliseconds = 1.2345,
    };

    /// <summary>An entry with every member.</summary>
    public static AuditEntry Full() => Entry() with
    {
        Prompt = "p",
        PermissionMode = "default",
        User = "me",
        Machine = "box",
        WorkingDirectory = "/home/dev/project/src",
        Tool = "create_issue",
        ToolUse = "toolu_1",
        Server = "github",
        Skill = "tdd",
        Agent = "a1",
        AgentType = "reviewer",
        Decision = "allow",
        Observed = "deny",
        Rules = ["paths.deny", "network.host"],
        Reason = "a \"quoted\" reason with \\ and \u00e9",
        Resources = [new("path.read", "C:\\src\\a.ts", new('a', 64), null), new("text.sent", null, new('b', 64), 12, "outside"), new("host", "example.com:443", new('c', 64), null)],
        MoreResources = 3,
        OutputBytes = 8,
        SentBytes = 12,
        Policy = new('d', 64),
        Milliseconds = 0.81,
    };
}
