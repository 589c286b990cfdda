using System.Collections.Immutable;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Tests.Events;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Sessions;

public sealed class SessionMemoryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly SessionBegan Beginning = new(Noon, "s1", "/p", false);

    [Fact]
    public void Memory_that_came_to_harm_has_read_every_label()
    {
        Assert.True(SessionMemory.Damaged("is cut off").MayHaveRead("anything"));
        Assert.False(SessionMemory.Empty.MayHaveRead("anything"));
        Assert.True(SessionMemory.Of([Beginning with { Lost = true }]).MayHaveRead("anything"));
    }

    [Fact]
    public void The_first_reading_of_a_label_is_remembered()
    {
        var memory = SessionMemory.Of([new LabelRead(Noon, "a", "Read", "1"), new LabelRead(Noon, "a", "Bash", "2")]);
        Assert.Equal("1", memory.FirstRead("a")?.Call);
        Assert.Null(memory.FirstRead("b"));
    }

    [Fact]
    public void An_agent_stands_one_level_below_the_agent_that_called_it()
    {
        var memory = SessionMemory.Of([Beginning, new AgentCalled(Noon, "helper", null, 1, "c1"), new AgentBegan(Noon, "a1", "helper", null, 1, "p")]);
        var called = Assert.IsType<AgentCalled>(Assert.Single(Noted(Payload.PreToolUse("Agent", """{"prompt":"x"}""", ""","agent_id":"a1","agent_type":"helper" """), memory)));
        Assert.Equal(("a1", 2), (called.Caller, called.Depth));
        var began = Assert.IsType<AgentBegan>(Assert.Single(Noted(Event("SubagentStart", """ "agent_id":"a2","agent_type":"general-purpose" """), SessionMemory.Of([.. memory.Records, called]))));
        Assert.Equal(("a1", 2), (began.Parent, began.Depth));
    }

    [Fact]
    public void An_agent_that_is_woken_again_keeps_its_place()
    {
        var memory = SessionMemory.Of([Beginning, new AgentBegan(Noon, "a1", "helper", "a0", 3, "p"), new AgentEnded(Noon, "a1")]);
        Assert.Equal(3, Assert.IsType<AgentBegan>(Assert.Single(Noted(Event("SubagentStart", """ "agent_id":"a1","agent_type":"helper" """), memory))).Depth);
    }

    [Fact]
    public void A_resumed_session_without_memory_knows_that_it_lost_it()
    {
        Assert.True(Assert.IsType<SessionBegan>(Assert.Single(Noted(Event("SessionStart", """ "source":"resume" """), SessionMemory.Empty))).Lost);
        Assert.Empty(Noted(Event("SessionStart", """ "source":"startup" """), SessionMemory.Empty));
        Assert.Empty(Noted(Event("SessionStart", """ "source":"resume" """), SessionMemory.Of([Beginning])));
    }

    [Fact]
    public void A_call_that_is_refused_leaves_nothing()
    {
        var refused = Verdict.Allowed with { Decision = Decision.Deny };
        Assert.Empty(SessionNotes.Of(Payload.Read(Payload.PreToolUse("Skill", """{"skill":"pdf"}""")), [new SkillEntered("pdf", "")], refused, SessionNeeds.Skills, SessionMemory.Empty, new(Machine.FakeSurroundings.Linux(), static () => null), "/p", Noon));
    }

    private static string Event(string name, string members) => $$"""{"session_id":"s1","cwd":"/p","prompt_id":"p1","hook_event_name":"{{name}}",{{members}}}""";

    private static ImmutableArray<SessionRecord> Noted(string payload, SessionMemory memory) =>
        SessionNotes.Of(Payload.Read(payload), [], Verdict.Allowed, SessionNeeds.Agents, memory, new(Machine.FakeSurroundings.Linux(), static () => null), "/p", Noon);
}
