using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Tests.Sessions;

public sealed class RecordLogTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, 123, TimeSpan.Zero);

    private static readonly SessionRecord[] Each =
    [
        new SessionBegan(Noon, "s1", "/home/me/app", true),
        new PromptSeen(Noon, ""),
        new SkillBegan(Noon, "pdf", "p1", null),
        new SkillLeft(Noon, "pdf", null, "a1"),
        new AgentCalled(Noon, "reviewer", "a1", 2, "toolu_1"),
        new AgentBegan(Noon, "a2", "reviewer", "a1", 2, "p1"),
        new AgentEnded(Noon, "a2"),
        new LabelRead(Noon, "customer-data", "mcp__postgres__query", "toolu_2"),
        new UntrustedRead(Noon, "WebFetch", null, true),
        new FileLabelled(Noon, "/home/me/app/ö.csv", "customer-data", "Write", "toolu_3"),
        new ValueSent(Noon, "customer-data", 7, 0xABC_1234_5678, 3),
        new PrintsBegan(Noon),
    ];

    [Fact]
    public void Every_record_reads_back_as_it_was_written()
    {
        var types = typeof(SessionRecord).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SessionRecord))).ToHashSet();
        Assert.Equal(types, Each.Select(record => record.GetType()).ToHashSet());
        Assert.Equal<SessionRecord>(Each, RecordLog.Read(RecordLog.Frame(Each))!.Value);
    }

    [Fact]
    public void A_bit_that_fell_over_anywhere_is_noticed()
    {
        var whole = RecordLog.Frame(Each);
        for (var at = 0; at < whole.Length; at++)
        {
            var harmed = whole.ToArray();
            harmed[at] ^= 4;
            Assert.Null(RecordLog.Read(harmed));
        }
    }

    [Fact]
    public void A_text_cut_anywhere_but_between_records_is_noticed()
    {
        var ends = Each.Select((_, count) => RecordLog.Frame(Each[..count]).Length).ToHashSet();
        var whole = RecordLog.Frame(Each);
        for (var length = 1; length < whole.Length; length++)
            Assert.Equal(ends.Contains(length), RecordLog.Read(whole.AsSpan(0, length)) is not null);
    }

    [Fact]
    public void A_head_tells_what_is_committed_or_that_it_came_to_harm()
    {
        Assert.Equal(4711, RecordLog.Committed(RecordLog.Head(4711)));
        for (var at = 0; at < RecordLog.HeadSize; at++)
        {
            var harmed = RecordLog.Head(4711);
            harmed[at] ^= 1;
            Assert.Null(RecordLog.Committed(harmed));
        }
        Assert.Null(RecordLog.Committed(new byte[RecordLog.HeadSize]));
        Assert.Null(RecordLog.Committed([1, 2, 3]));
    }

    [Fact]
    public void A_name_made_up_to_be_long_is_cut()
    {
        var read = Assert.IsType<SkillBegan>(Assert.Single(RecordLog.Read(RecordLog.Frame([new SkillBegan(Noon, new string('x', 100_000), null, null)]))!.Value));
        Assert.Equal(2048, read.Skill.Length);
    }
}
