using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Outputs;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Core.Tests.Events;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Skills;

/// <summary>A session told event by event, as the hook is: each event is judged with what the ones before it left in the session's memory.</summary>
internal sealed class SkilledSession : ISessionStore
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly List<SessionRecord> records = [];
    private readonly string policy;

    public SkilledSession(string policy = "") => this.policy = policy;

    public FakeFileView Files { get; } = new FakeFileView().Directory("/home/dev/project");

    public string? Trusted { get; set; }

    public string? Damage { get; set; }

    public SessionMemory Memory => Damage is null ? SessionMemory.Of([.. records]) : SessionMemory.Damaged(Damage);

    public Surroundings Surroundings => FakeSurroundings.Linux(Files);

    public string? Remember(IReadOnlyList<SessionRecord> notes)
    {
        records.AddRange(notes);
        return null;
    }

    /// <summary>Puts a skill into the project.</summary>
    public SkilledSession Skill(string name, string frontMatter)
    {
        Files.File($"/home/dev/project/.claude/skills/{name}/SKILL.md", $"---\nname: {name}\ndescription: d\n{frontMatter}\n---\nDo it.\n");
        return this;
    }

    /// <summary>The rules of the findings that decide; empty where the event passes.</summary>
    public string[] Send(string payload)
    {
        var hookEvent = Payload.Read(payload);
        var under = Policies.Reading.Policy(Policies.Reading.Layer(policy));
        var secrets = SecretSettings.Options(under);
        var judge = new Judge(under, Surroundings, new FactReader(new ShellReader(ProgramTable.BuiltIn(), new CodeReader()), Surroundings), secrets, new OutputJudge(under, secrets, () => [1]), () => [1])
        {
            Session = this,
            Shelf = new(Surroundings, () => Trusted),
        };
        var (facts, verdict) = judge.Examine(hookEvent);
        Actors = judge.ActorsOf(hookEvent);
        Verdict = verdict;
        _ = Remember(SessionNotes.Of(hookEvent, facts, verdict, SessionNeed.Of(under), Memory, judge.Shelf, "/home/dev/project", Noon));
        return [.. verdict.Findings.Where(finding => finding.Decision == verdict.Decision && verdict.Decision != Decision.Allow).Select(finding => finding.Rule).Distinct()];
    }

    /// <summary>What became of the last event.</summary>
    public Verdict Verdict { get; private set; } = Verdict.Allowed;

    /// <summary>Who acted in the last event.</summary>
    public Actors Actors { get; private set; } = Actors.Session;

    public string[] Call(string tool, string input, string prompt = "p1", string? agent = null, string type = "general-purpose") =>
        Send(Event("PreToolUse", prompt, agent, type, $",\"tool_name\":\"{tool}\",\"tool_input\":{input},\"tool_use_id\":\"t{records.Count}\""));

    public string[] Enter(string skill, string prompt = "p1", string? agent = null) => Call("Skill", $$"""{"skill":"{{skill}}"}""", prompt, agent);

    public string[] Type(string command, string prompt = "p1") =>
        Send(Event("UserPromptExpansion", prompt, null, "", $",\"expansion_type\":\"slash_command\",\"command_name\":\"{command}\",\"command_args\":\"\",\"prompt\":\"/{command}\""));

    public void Prompt(string prompt, string text = "go on") => Send(Event("UserPromptSubmit", prompt, null, "", $",\"prompt\":\"{text}\""));

    public void AgentBegins(string agent, string type = "general-purpose", string prompt = "p1") => Send(Event("SubagentStart", prompt, agent, type, ""));

    public void SkillForked(string skill, string agent, string prompt = "p1") =>
        Send(Event("PostToolUse", prompt, null, "", $$""","tool_name":"Skill","tool_input":{"skill":"{{skill}}"},"tool_response":{"success":true,"status":"forked","agentId":"{{agent}}","result":"r"},"tool_use_id":"t" """));

    /// <summary>The id of the last call of the Skill tool.</summary>
    public string LastCall => records.OfType<SkillBegan>().Last().Call!;

    public void SkillFailed(string skill, string call) =>
        Send(Event("PostToolUseFailure", "p1", null, "", $$""","tool_name":"Skill","tool_input":{"skill":"{{skill}}"},"error":"no","tool_use_id":"{{call}}" """));

    private static string Event(string name, string prompt, string? agent, string type, string more) =>
        $$"""{"session_id":"s","transcript_path":"/home/dev/t.jsonl","cwd":"/home/dev/project","hook_event_name":"{{name}}"{{(prompt.Length > 0 ? $",\"prompt_id\":\"{prompt}\"" : "")}}{{(agent is null ? "" : $",\"agent_id\":\"{agent}\",\"agent_type\":\"{type}\"")}}{{more}}}""";
}
