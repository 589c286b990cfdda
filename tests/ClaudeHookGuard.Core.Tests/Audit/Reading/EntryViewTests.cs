using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Tests.Audit.Reading;

public sealed class EntryViewTests
{
    [Fact]
    public void Reads_every_member_that_is_written()
    {
        var entry = Made.Full();
        var copy = Read(entry).Copy();
        Assert.Equal(entry.Rules.AsEnumerable(), copy.Rules.AsEnumerable());
        Assert.Equal(entry.Resources.AsEnumerable(), copy.Resources.AsEnumerable());
        Assert.Equal(entry with { Rules = [], Resources = [], Time = entry.Time.ToUniversalTime() }, copy with { Rules = [], Resources = [] });
    }

    [Fact]
    public void Absent_members_are_empty()
    {
        var view = Read(Made.Entry());
        Assert.True(view.Server.IsEmpty);
        Assert.Null(view.Copy().Tool);
        Assert.Equal(0, view.MoreResources);
        Assert.False(view.Resources.GetEnumerator().MoveNext());
    }

    [Fact]
    public void Knows_its_place_in_the_chain()
    {
        var line = ChainedLine.Close(AuditLine.Write(Made.Full()).Span, new(41, new('e', 64)), null, out var head);
        var view = new EntryView();
        Assert.True(view.TryRead(line, 0, line.Length - 1));
        Assert.Equal(42, view.Sequence);
        Assert.Equal(head.Digest, view.Digest.ToString());
    }

    [Fact]
    public void Members_of_a_later_version_are_stepped_over()
    {
        var view = Read("""{"v":1, "new":{"a":["]}",{"b":[1,2]}]},"time":"2026-01-01T00:00:00.000Z","other":null,"event":"PreToolUse","tool":"Bash"}""");
        Assert.Equal("Bash", view.Tool.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("{\"v\":1,\"time\":\"t\"}")]
    [InlineData("{\"v\":2,\"time\":\"t\",\"event\":\"e\"}")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":\"e\"")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":\"e\"}}")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":\"e\",}")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":\"e\",\"event\":\"f\"}")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":7}")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":\"e\",\"rules\":\"r\"}")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":\"e\",\"x\":[}]}")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":\"e\",\"x\":nothing}")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":\"e\\")]
    public void Refuses_what_is_no_line_of_the_log(string text) => Assert.False(TryRead(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Refuses_bytes_that_are_no_text() => Assert.False(TryRead([.. "{\"v\":1,\"time\":\"t\",\"event\":\""u8, 0xff, .. "\"}"u8]));

    [Fact]
    public void Any_flip_cut_or_repeat_is_read_or_refused_and_never_throws()
    {
        var random = new Random(20260117);
        var line = AuditLine.Write(Made.Full()).ToArray();
        for (var trial = 0; trial < 50_000; trial++)
        {
            var broken = line.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            if (trial % 3 == 0)
                broken = broken[..random.Next(broken.Length)];
            if (TryRead(broken) is true)
                _ = view.Copy();
        }
    }

    [Fact]
    public void What_it_reads_the_platform_reads_too()
    {
        var random = new Random(20260118);
        var line = AuditLine.Write(Made.Full()).ToArray();
        for (var trial = 0; trial < 20_000; trial++)
        {
            var changed = line.ToArray();
            changed[random.Next(changed.Length)] = (byte)random.Next(0x20, 0x7f);
            if (IsJson(changed) is false)
                continue;
            if (TryRead(changed))
                Assert.Equal(JsonDocument.Parse(changed).RootElement.GetProperty("event").GetString(), view.Event.ToString());
        }
    }

    private readonly EntryView view = new();

    private static bool IsJson(byte[] text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static EntryView Read(AuditEntry entry) => Read(Encoding.UTF8.GetString(AuditLine.Write(entry).Span));

    private static EntryView Read(string line)
    {
        var view = new EntryView();
        var bytes = Encoding.UTF8.GetBytes(line);
        Assert.True(view.TryRead(bytes, 0, bytes.Length), line);
        return view;
    }

    private bool TryRead(byte[] line) => view.TryRead(line, 0, line.Length);
}
