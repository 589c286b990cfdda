namespace ClaudeHookGuard.Core.Tests.Skills;

/// <summary>Which calls a skill answers for: from where it begins to where it ends.</summary>
public sealed class ActiveSkillTests
{
    private const string Reader = "allowed_tools: [Read]\nnetwork_allowed: false";
    private const string WriteNotes = """{"file_path":"/home/dev/project/notes.txt","content":"x"}""";

    private static SkilledSession Session() => new SkilledSession().Skill("reader", Reader);

    [Fact]
    public void One_called_by_the_model_is_held_to_its_declaration()
    {
        var session = Session();
        Assert.Empty(session.Call("Write", WriteNotes));
        Assert.Empty(session.Enter("reader"));
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes));
        Assert.Empty(session.Call("Read", """{"file_path":"/home/dev/project/notes.txt"}"""));
    }

    [Fact]
    public void One_typed_by_the_user_is_too()
    {
        var session = Session();
        session.Prompt("p1", "/reader");
        Assert.Empty(session.Type("reader"));
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes));
    }

    [Fact]
    public void The_order_of_prompt_and_expansion_means_nothing_even_without_prompt_ids()
    {
        var session = Session();
        session.Type("reader", "");
        session.Prompt("", "/reader");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes, ""));
        session.Prompt("");
        Assert.Empty(session.Call("Write", WriteNotes, ""));
    }

    [Fact]
    public void One_that_runs_as_a_subagent_is_held_there_and_its_caller_is_free_once_that_is_told()
    {
        var session = new SkilledSession().Skill("forked", Reader + "\ncontext: fork");
        session.Enter("forked");
        session.AgentBegins("a1");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes, agent: "a1"));
        session.SkillForked("forked", "a1");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes, agent: "a1"));
        Assert.Empty(session.Call("Write", WriteNotes));
    }

    [Fact]
    public void A_fork_in_the_background_that_is_told_of_before_it_begins_is_held_all_the_same()
    {
        var session = new SkilledSession().Skill("forked", Reader + "\ncontext: fork");
        session.Enter("forked");
        session.SkillForked("forked", "a1");
        session.AgentBegins("a1");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes, agent: "a1"));
        Assert.Empty(session.Call("Write", WriteNotes));
    }

    [Fact]
    public void A_call_that_failed_began_nothing_but_takes_back_only_itself()
    {
        var session = Session();
        session.Enter("reader");
        session.SkillFailed("reader", "another");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes));
        session.SkillFailed("reader", session.LastCall);
        Assert.Empty(session.Call("Write", WriteNotes));
    }

    [Fact]
    public void The_users_next_prompt_ends_it()
    {
        var session = Session();
        session.Enter("reader");
        session.Prompt("p2");
        Assert.Empty(session.Call("Write", WriteNotes, "p2"));
    }

    [Fact]
    public void A_report_of_a_background_agent_does_not_end_it()
    {
        var session = Session();
        session.Enter("reader");
        session.Prompt("p2", "<task-notification> done");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes, "p2"));
    }

    [Fact]
    public void A_second_skill_joins_the_first_and_cannot_widen_it()
    {
        var session = Session().Skill("writer", "allowed_tools: [Read, Write, Skill]");
        session.Enter("writer");
        session.Enter("reader");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes));
        Assert.Equal(2, session.Actors.Skills.Length);
    }

    [Fact]
    public void A_subagent_it_starts_is_held_to_it_and_stays_so_after_the_prompt()
    {
        var session = new SkilledSession().Skill("helper", "allowed_tools: [Read, Agent]");
        session.Enter("helper");
        Assert.Empty(session.Call("Agent", """{"prompt":"do","description":"d","subagent_type":"worker"}"""));
        session.AgentBegins("a1", "worker");
        session.Prompt("p2");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes, "p2", "a1", "worker"));
        Assert.Empty(session.Call("Write", WriteNotes, "p2"));
    }

    [Fact]
    public void A_subagent_nobody_saw_begin_is_held_to_all_that_could_have_started_it()
    {
        var session = Session();
        session.Enter("reader");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes, agent: "unheard-of"));
    }

    [Fact]
    public void A_skill_inside_a_subagent_binds_only_that_one()
    {
        var session = Session();
        session.Call("Agent", """{"prompt":"do","description":"d","subagent_type":"worker"}""");
        session.AgentBegins("a1", "worker");
        session.Enter("reader", agent: "a1");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes, agent: "a1", type: "worker"));
        Assert.Empty(session.Call("Write", WriteNotes));
    }

    [Fact]
    public void Rewriting_its_own_file_frees_it_from_nothing()
    {
        var session = Session();
        session.Enter("reader");
        session.Skill("reader", "allowed_tools: [Write]");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes));
    }

    [Fact]
    public void The_same_name_in_two_places_is_held_to_both()
    {
        var session = Session();
        session.Files.File("/home/dev/.claude/skills/reader/SKILL.md", "---\nallowed_tools: [Write]\n---\n");
        session.Enter("reader");
        Assert.Equal(["skills.tools"], session.Call("Write", WriteNotes));
        Assert.Equal(["skills.tools"], session.Call("Read", """{"file_path":"/home/dev/project/a"}"""));
    }

    [Theory]
    [InlineData("""{"type":"user","promptId":"p1"}""", """{"type":"assistant","isSidechain":false,"attributionSkill":"reader"}""", true)]
    [InlineData("""{"type":"assistant","attributionSkill":"reader"}""", """{"type":"user","promptId":"p1","message":{"content":[]}}""", true)]
    [InlineData("""{"type":"user","promptId":"p0"}""", """{"type":"assistant","isSidechain":true,"attributionSkill":"reader"}""", false)]
    [InlineData("""{"type":"assistant","attributionSkill":"reader"}""", """{"type":"user","promptId":"p0"}""", false)]
    [InlineData("""{"type":"assistant","attributionSkill":"rea""", """{"type":"user","text":"attributionSkill: reader"}""", false)]
    public void One_that_only_the_transcript_tells_of_is_held_too(string first, string second, bool held)
    {
        var session = new SkilledSession("[skills.other]\nread = [\"./x\"]").Skill("reader", Reader);
        session.Files.File("/home/dev/t.jsonl", first + "\n" + second + "\n");
        Assert.Equal(held ? ["skills.tools"] : [], session.Call("Write", WriteNotes));
    }

    [Fact]
    public void Memory_that_came_to_harm_refuses_calls()
    {
        var session = Session();
        session.Damage = "is cut off";
        Assert.Equal(["skills.memory"], session.Call("Write", WriteNotes));
    }

    [Fact]
    public void A_skill_that_was_refused_does_not_act()
    {
        var session = new SkilledSession("[skills.reader]\ndecision = \"deny\"").Skill("reader", Reader);
        Assert.Equal(["skills.denied"], session.Enter("reader"));
        Assert.Empty(session.Call("Write", WriteNotes));
    }
}
