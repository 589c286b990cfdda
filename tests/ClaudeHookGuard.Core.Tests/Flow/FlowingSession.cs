using System.Text.Json;
using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Outputs;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Tests.Events;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Flow;

/// <summary>A session told event by event, as the hook is: each is judged with what those before it left in the memory.</summary>
internal sealed class FlowingSession(Policy policy)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly Core.Machine.Surroundings here = FakeSurroundings.Linux(new FakeFileView().Directory("/home/dev/project"));
    private int calls;

    public FlowingSession(string policy)
        : this(Policies.Reading.Policy(Policies.Reading.Layer(policy)))
    {
    }

    public RememberedSession Memory { get; init; } = new();

    /// <summary>The time of the events.</summary>
    public DateTimeOffset Now { get; set; } = Noon;

    /// <summary>The last verdict.</summary>
    public Verdict Last { get; private set; } = Verdict.Allowed;

    /// <summary>The user says something.</summary>
    public void Prompt(string text) => Judge(new { session_id = "s", cwd = "/home/dev/project", hook_event_name = "UserPromptSubmit", prompt_id = "p1", prompt = text });

    /// <summary>A call before it runs: what is decided.</summary>
    public Decision Call(string tool, object input, string? agent = null) =>
        Judge(new { session_id = "s", cwd = "/home/dev/project", hook_event_name = "PreToolUse", tool_name = tool, tool_input = input, tool_use_id = $"t{++calls}", prompt_id = "p1" }, agent).Decision;

    public Decision Bash(string command) => Call("Bash", new { command });

    /// <summary>A call that was let through, and what it returned.</summary>
    public void Returned(string tool, object input, object response)
    {
        Assert.True(Call(tool, input) != Decision.Deny, Last.Reason);
        Judge(new { session_id = "s", cwd = "/home/dev/project", hook_event_name = "PostToolUse", tool_name = tool, tool_input = input, tool_response = response, tool_use_id = $"t{calls}", prompt_id = "p1" });
    }

    /// <summary>An MCP tool returned a text.</summary>
    public void Queried(string tool, string text) => Returned(tool, new { sql = "select * from t" }, new[] { new { type = "text", text } });

    public void Read(string file, string text) =>
        Returned("Read", new { file_path = file }, new { type = "text", file = new { filePath = file, content = text, numLines = 1, startLine = 1, totalLines = 1 } });

    public string[] Rules => [.. Last.Findings.Where(finding => finding.Decision == Last.Decision && Last.Decision != Decision.Allow).Select(finding => finding.Rule).Distinct()];

    private Verdict Judge(object payload, string? agent = null)
    {
        var json = JsonSerializer.Serialize(payload);
        if (agent is not null)
            json = json[..^1] + $",\"agent_id\":\"{agent}\",\"agent_type\":\"general-purpose\"}}";
        return Judge(json);
    }

    public Verdict Judge(string payload)
    {
        var hookEvent = Payload.Read(payload);
        var secrets = SecretSettings.Options(policy);
        var judge = new Judge(policy, here, new FactReader(new ShellReader(ProgramTable.BuiltIn(), new CodeReader()), here), secrets, new OutputJudge(policy, secrets, () => [1]), () => [1])
        {
            Session = Memory,
            Now = Now.ToUnixTimeMilliseconds(),
            Shelf = new(here, () => null),
        };
        var (facts, verdict) = judge.Examine(hookEvent);
        Memory.Remember(SessionNotes.Of(hookEvent, facts, verdict, SessionNeed.Of(policy), Memory.Memory, judge.Shelf, "/home/dev/project", Now));
        if (verdict.Decision != Decision.Deny)
            Memory.Count(verdict.Tallies, Now.ToUnixTimeMilliseconds());
        if (verdict.Reading is { } reading)
            Memory.Keep(reading, LabelSet.Names(policy), Now);
        return Last = verdict;
    }
}
