using ClaudeHookGuard.Core.Counting;
using ClaudeHookGuard.Core.Tests.Flow;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Counting;

public sealed class CeilingTests
{
    [Fact]
    public void The_call_beyond_the_minutes_ceiling_is_refused_and_the_next_minute_is_free()
    {
        var session = new FlowingSession("[limits]\ncalls-per-minute = 3\nbeyond = \"deny\"");
        for (var call = 0; call < 3; call++)
            Assert.Equal(Decision.Allow, session.Bash("ls"));
        Assert.Equal(Decision.Deny, session.Bash("ls"));
        Assert.Equal(["limits.calls"], session.Rules);
        session.Now = session.Now.AddSeconds(61);
        Assert.Equal(Decision.Allow, session.Bash("ls"));
    }

    [Fact]
    public void Without_a_word_about_it_the_user_is_asked() =>
        Assert.Equal(Decision.Ask, Twice(new("[limits]\ncalls-per-minute = 1"), session => session.Bash("ls")));

    [Fact]
    public void A_servers_ceiling_is_its_own()
    {
        var session = new FlowingSession("[servers.\"*\".limits]\ncalls-per-minute = 1\nbeyond = \"deny\"");
        Assert.Equal(Decision.Allow, session.Call("mcp__one__x", new { }));
        Assert.Equal(Decision.Allow, session.Call("mcp__two__x", new { }));
        Assert.Equal(Decision.Allow, session.Bash("ls"));
        Assert.Equal(Decision.Deny, session.Call("mcp__one__y", new { }));
    }

    [Fact]
    public void Bytes_that_go_out_add_up()
    {
        var session = new FlowingSession("[limits]\nbytes-out = 100\nbeyond = \"deny\"");
        Assert.Equal(Decision.Allow, session.Call("WebSearch", new { query = new string('a', 60) }));
        Assert.Equal(Decision.Allow, session.Call("Write", new { file_path = "/tmp/x", content = new string('b', 1000) }));
        Assert.Equal(Decision.Deny, session.Call("WebSearch", new { query = new string('c', 60) }));
        Assert.Equal(["limits.bytes"], session.Rules);
        Assert.Equal(Decision.Allow, session.Call("WebSearch", new { query = "short" }));
    }

    [Fact]
    public void A_file_read_again_is_no_new_one()
    {
        var session = new FlowingSession("[limits]\nfiles-read = 2\nbeyond = \"deny\"");
        foreach (var file in new[] { "a", "b", "a", "b" })
            Assert.Equal(Decision.Allow, session.Call("Read", new { file_path = $"/home/dev/project/{file}" }));
        Assert.Equal(Decision.Deny, session.Call("Read", new { file_path = "/home/dev/project/c" }));
        Assert.Equal(["limits.files"], session.Rules);
        Assert.Equal(Decision.Allow, session.Bash("cat a"));
        Assert.Equal(Decision.Deny, session.Bash("cat d"));
    }

    [Fact]
    public void Every_layers_ceiling_counts()
    {
        var policy = Policies.Reading.Policy(
            Policies.Reading.Layer("[limits]\ncalls-per-minute = 5\nbeyond = \"deny\""),
            Policies.Reading.Layer("[limits]\ncalls-per-minute = 1\nbeyond = \"deny\"", Core.Policies.LayerKind.Project));
        Assert.Equal(Decision.Deny, Twice(new(policy), session => session.Bash("ls")));
    }

    [Fact]
    public void A_tally_reads_back_and_one_that_came_to_harm_reaches_every_ceiling()
    {
        var tally = new Tally(TallyKind.File, Tally.SubjectOf("server", "x"), 1_700_000_000_000, 0xFEED_0000_0001);
        var bytes = new byte[Tally.Size];
        tally.Write(bytes);
        Assert.Equal(tally, Tally.Read(bytes));
        Assert.True(Tallies.Read([.. bytes, 1, 2]).IsWhole);
        bytes[9] ^= 1;
        Assert.False(Tallies.Read(bytes).IsWhole);
    }

    [Fact]
    public void Folded_it_is_shorter_and_says_the_same()
    {
        const long now = 1_700_000_000_000;
        var all = new List<Tally>();
        for (var i = 0; i < 1000; i++)
        {
            all.Add(new(TallyKind.Call, 1, now - i * 1000, 10));
            all.Add(new(TallyKind.File, 1, now, (ulong)(i % 7)));
        }
        var (before, folded) = (new Tallies([.. all]), new Tallies([.. all]).Fold(now));
        var after = new Tallies(folded);
        Assert.True(folded.Length < 70);
        Assert.Equal(before.BytesOut(1), after.BytesOut(1));
        Assert.Equal(before.CallsSince(1, now), after.CallsSince(1, now));
        Assert.Equal(before.Files(1), after.Files(1));
    }

    private static Decision Twice(FlowingSession session, Func<FlowingSession, Decision> call)
    {
        Assert.Equal(Decision.Allow, call(session));
        return call(session);
    }
}
