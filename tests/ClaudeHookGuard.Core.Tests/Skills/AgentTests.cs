namespace ClaudeHookGuard.Core.Tests.Skills;

/// <summary>Subagents under the policy: their own grants, those of who started them, and how deep they may stand.</summary>
public sealed class AgentTests
{
    private const string WriteNotes = """{"file_path":"/home/dev/project/notes.txt","content":"x"}""";

    private static string Start(string type) => $$"""{"prompt":"do","description":"d","subagent_type":"{{type}}"}""";

    [Fact]
    public void One_started_by_another_has_no_more_than_that_one()
    {
        var session = new SkilledSession("[agents.reviewer]\ntools = [\"Read\", \"Agent\"]");
        Assert.Empty(session.Call("Agent", Start("reviewer")));
        session.AgentBegins("a1", "reviewer");
        Assert.Equal(["agents.tools"], session.Call("Write", WriteNotes, agent: "a1", type: "reviewer"));
        Assert.Empty(session.Call("Agent", Start("worker"), agent: "a1", type: "reviewer"));
        session.AgentBegins("a2", "worker");
        Assert.Equal(["agents.tools"], session.Call("Write", WriteNotes, agent: "a2", type: "worker"));
        Assert.Empty(session.Call("Write", WriteNotes));
    }

    [Fact]
    public void Where_two_could_have_started_it_both_hold()
    {
        var session = new SkilledSession("[agents.reviewer]\nwrite = []\n[agents.worker]\ndeny = [\"./x\"]");
        session.Call("Agent", Start("reviewer"));
        session.AgentBegins("a1", "reviewer");
        session.Call("Agent", Start("helper"), agent: "a1", type: "reviewer");
        session.Call("Agent", Start("helper"));
        session.AgentBegins("a2", "helper");
        Assert.Equal(["agents.write"], session.Call("Write", WriteNotes, agent: "a2", type: "helper"));
    }

    [Theory]
    [InlineData("[agents.worker]\ndecision = \"deny\"", "agents.denied")]
    [InlineData("[agents.\"*\"]\ndecision = \"ask\"", "agents.unknown")]
    [InlineData("[limits]\nagent-depth = 1\nbeyond = \"deny\"", null)]
    public void A_type_the_policy_refuses_is_not_started(string policy, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], new SkilledSession(policy).Call("Agent", Start("worker")));

    [Fact]
    public void One_without_a_type_is_the_clients_own() =>
        Assert.Equal(["agents.denied"], new SkilledSession("[agents.general-purpose]\ndecision = \"deny\"").Call("Agent", """{"prompt":"do","description":"d"}"""));

    [Fact]
    public void Deeper_than_the_limit_none_is_started()
    {
        var session = new SkilledSession("[limits]\nagent-depth = 1\nbeyond = \"deny\"");
        Assert.Empty(session.Call("Agent", Start("worker")));
        session.AgentBegins("a1", "worker");
        Assert.Equal(["agents.depth"], session.Call("Agent", Start("worker"), agent: "a1", type: "worker"));
    }
}
