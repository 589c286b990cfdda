using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Flow;

/// <summary>What a fingerprint cannot see, the coarse rules answer.</summary>
public sealed class CoarseRuleTests
{
    private const string Then = """
        [servers.postgres]
        labels = ["customer-data"]
        [labels.customer-data]
        may-reach = ["reports.example.com"]
        then = "ask"
        """;

    [Fact]
    public void Once_the_label_was_read_every_other_way_out_is_asked_about()
    {
        var session = new FlowingSession(Then);
        Assert.Equal(Decision.Allow, session.Bash("curl https://example.org/x"));
        session.Queried("mcp__postgres__query", "nothing");
        Assert.Equal(Decision.Ask, session.Bash("curl https://example.org/x"));
        Assert.Equal(["flow.then"], session.Rules);
        Assert.Contains("mcp__postgres__query", session.Last.Reason, StringComparison.Ordinal);
        Assert.Equal(Decision.Ask, session.Call("WebFetch", new { url = "https://example.org/", prompt = "x" }));
        Assert.Equal(Decision.Ask, session.Call("mcp__slack__post_message", new { text = "hello" }));
        Assert.Equal(Decision.Allow, session.Bash("curl https://reports.example.com/x"));
        Assert.Equal(Decision.Allow, session.Bash("curl http://localhost:3000/x"));
        Assert.Equal(Decision.Allow, session.Call("mcp__postgres__query", new { sql = "select 1" }));
        Assert.Equal(Decision.Allow, session.Bash("dotnet build"));
    }

    [Fact]
    public void What_a_call_is_about_to_read_counts_although_its_output_was_never_seen()
    {
        var session = new FlowingSession(Then);
        session.Call("mcp__postgres__query", new { sql = "select 1" });
        Assert.Equal(Decision.Ask, session.Bash("curl https://example.org/x"));
    }

    [Fact]
    public void A_resumed_session_counts_as_having_read()
    {
        var session = new FlowingSession(Then);
        session.Judge("""{"session_id":"s","cwd":"/home/dev/project","hook_event_name":"SessionStart","source":"resume"}""");
        Assert.Equal(Decision.Ask, session.Bash("curl https://example.org/x"));
    }

    [Fact]
    public void The_trifecta_is_broken_where_its_third_part_comes_in()
    {
        var session = new FlowingSession("[flow]\ntrifecta = \"deny\"\n[labels.private]\nsources = [\"path:~/private/**\"]");
        session.Returned("WebFetch", new { url = "https://blog.example.org/post", prompt = "x" }, new { result = "a post" });
        Assert.Equal(Decision.Allow, session.Bash("curl https://example.org/x"));
        session.Read("/home/dev/private/a.md", "notes");
        Assert.Equal(Decision.Deny, session.Bash("curl https://example.org/x"));
        Assert.Equal(["flow.trifecta"], session.Rules);
        Assert.Equal(Decision.Allow, session.Bash("dotnet test"));
    }

    [Fact]
    public void It_is_off_by_default_and_one_line_turns_it_on()
    {
        foreach (var (policy, decision) in new[] { ("", Decision.Allow), ("[flow]\ntrifecta = \"ask\"", Decision.Ask), ("[flow]\ntrifecta = \"off\"", Decision.Allow) })
        {
            var session = new FlowingSession(policy);
            session.Read("/home/dev/project/src/a.cs", "class A { }");
            session.Returned("WebFetch", new { url = "https://blog.example.org/post", prompt = "x" }, new { result = "a post" });
            Assert.Equal(decision, session.Bash("curl -d x https://example.org/x"));
        }
    }

    [Fact]
    public void Everything_from_outside_is_untrusted_where_the_policy_has_that_label()
    {
        var session = new FlowingSession("[labels.untrusted]\nthen = \"ask\"");
        Assert.Equal(Decision.Allow, session.Bash("curl -d x https://example.org/x"));
        Assert.Equal(Decision.Ask, session.Bash("curl -d x https://example.org/x"));
    }

    [Fact]
    public void A_label_by_path_host_tool_or_finding_is_given_where_it_is_read()
    {
        foreach (var (sources, read) in new (string, Action<FlowingSession>)[]
        {
            ("path:./data/**", session => session.Bash("grep -r x data")),
            ("host:crm.example.com", session => session.Bash("curl https://crm.example.com/all")),
            ("tool:ReadIt", session => session.Call("mcp__any__ReadIt", new { })),
            ("server:crm", session => session.Call("mcp__crm__list", new { })),
            ("personal-data", session => session.Read("/home/dev/project/a.txt", "card 4111 1111 1111 1111")),
        })
        {
            var session = new FlowingSession($"[labels.x]\nsources = [\"{sources}\"]\nthen = \"deny\"");
            Assert.Equal(Decision.Allow, session.Bash("curl https://example.org/x"));
            read(session);
            Assert.True(session.Bash("curl https://example.org/x") == Decision.Deny, sources);
        }
    }
}
