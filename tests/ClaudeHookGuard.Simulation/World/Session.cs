using ClaudeHookGuard.Core.Audit;

namespace ClaudeHookGuard.Simulation.World;

/// <summary>Writes a session's lines as the guard would.</summary>
public sealed class Session(State state, Person person, string project, DateTimeOffset begins, int day, Dice dice, List<AuditEntry> log)
{
    private DateTimeOffset now = begins;
    private int calls;

    public string Id { get; } = dice.Id().ToString();

    public Person Person { get; } = person;

    public string Project { get; } = project;

    public DateTimeOffset Now => now;

    public int Day { get; } = day;

    /// <summary>Another version of the guard than the person's own.</summary>
    public string? Guard { get; init; }

    /// <summary>Another policy than the project's own.</summary>
    public string? Policy { get; init; }

    public void Wait(double seconds) => now = now.AddSeconds(seconds);

    public void Prompt()
    {
        Wait(dice.Factors(40, 0.8));
        log.Add(Entry("UserPromptSubmit") with { InputBytes = dice.Between(20, 800) });
    }

    public void ChangeSettings(string file, bool refused = false) => log.Add(Entry("ConfigChange") with
    {
        Decision = refused ? "deny" : "allow",
        Rules = refused ? ["guard.settings"] : [],
        Reason = refused ? $"hookguard: {file} would switch hooks off [guard.settings, built in]" : null,
        Resources = [new("configuration", file, state.Hash(file), null)],
    });

    /// <summary>A call that is let through, and its result unless it is lost.</summary>
    /// <param name="judged">False where the guard did not run before the call.</param>
    public void Make(MadeCall call, string? skill = null, string? agent = null, bool result = true, bool judged = true)
    {
        Wait(dice.Factors(12, 0.9));
        var use = NextUse();
        if (judged)
        {
            log.Add(Of(call, skill, agent, use));
            state.Calls?.Add(log[^1].Id, call);
        }
        Wait(dice.Factors(1.5, 1));
        if (result)
            log.Add(Entry(dice.Chance(0.06) ? "PostToolUseFailure" : "PostToolUse") with
            {
                Tool = call.Tool,
                ToolUse = use,
                Server = call.Server,
                Skill = skill,
                AgentType = agent,
                Resources = [new("text.received", null, state.Hash("result"), call.OutputBytes)],
                InputBytes = call.InputBytes,
                OutputBytes = (long)dice.Factors(call.OutputBytes, 0.8),
            });
    }

    /// <summary>A call the policy refuses.</summary>
    public void Refused(MadeCall call, string rule, string? skill = null)
    {
        Wait(dice.Factors(6, 0.6));
        var thing = call.Touches.LastOrDefault(static touched => touched.Kind is not ("command" or "tool")).Name ?? call.Tool;
        log.Add(Of(call, skill, null, NextUse()) with
        {
            Decision = "deny",
            Rules = [rule],
            Reason = $"hookguard: the call touches {thing}, which the policy refuses [{rule}, .claude/hookguard.toml:4]",
        });
    }

    private string NextUse() => $"toolu_{Id[..8]}_{calls++}";

    private AuditEntry Of(MadeCall call, string? skill, string? agent, string use) => Entry("PreToolUse") with
    {
        Tool = call.Tool,
        ToolUse = use,
        Server = call.Server,
        Skill = skill,
        Agent = agent is null ? null : "agent-" + Id[..4],
        AgentType = agent,
        Resources = [new("tool", call.Server is null ? call.Tool : call.Server + "/" + call.Tool.Split("__")[^1], state.Hash(call.Tool), null), .. call.Touches.Select(touched => new AuditResource(touched.Kind, touched.Name, state.Hash("x"), null))],
        InputBytes = call.InputBytes,
        SentBytes = call.SentBytes,
    };

    private AuditEntry Entry(string name) => new()
    {
        Id = dice.Id(),
        Time = now,
        Session = Id,
        Prompt = null,
        Event = name,
        User = Person.Name,
        Machine = Person.Machine,
        Project = Project,
        Decision = "allow",
        Policy = Policy ?? state.Policy(Person, Project, Day),
        Guard = Guard ?? state.Guard(Person, Day),
        Milliseconds = Math.Round(dice.Factors(0.9, 0.4), 2),
    };
}
