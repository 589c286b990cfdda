using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Tests.Checks;

namespace ClaudeHookGuard.Core.Tests.Audit;

public sealed class AuditLineTests
{
    [Fact]
    public void Is_one_object_that_reads_back()
    {
        var line = Line(Entry());
        using var read = JsonDocument.Parse(line);
        Assert.Equal(1, read.RootElement.GetProperty("v").GetInt32());
        Assert.Equal("2026-11-22T10:30:00.123Z", read.RootElement.GetProperty("time").GetString());
        Assert.Equal("deny", read.RootElement.GetProperty("decision").GetString());
        Assert.Equal(["paths.deny"], read.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Equal(7, read.RootElement.GetProperty("input_bytes").GetInt64());
        Assert.Equal(1.23, read.RootElement.GetProperty("ms").GetDouble());
        Assert.False(read.RootElement.TryGetProperty("server", out _));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\n{\"v\":1}\n")]
    [InlineData("\u0000\u0007\u001b[2J")]
    [InlineData("\u007f\u0085")]
    [InlineData("\u2028\u2029")]
    [InlineData("\ud800")]
    [InlineData("\"}\\")]
    public void Stays_one_line_whatever_a_name_holds(string name)
    {
        var line = Line(Entry() with { Tool = name, Session = name, Server = name, Skill = name, Reason = name, Project = name, Agent = name, Event = name, Resources = AuditResources.Of([Examined.Path("/" + name)]) });
        Assert.DoesNotContain(line, character => char.IsControl(character) || character is '\u2028' or '\u2029');
        using var read = JsonDocument.Parse(line);
        Assert.Equal("deny", read.RootElement.GetProperty("decision").GetString());
    }

    [Fact]
    public void Holds_sizes_and_hashes_of_texts_and_never_their_content()
    {
        const string content = "the-content-itself";
        var utf8 = Encoding.UTF8.GetBytes(content);
        var resources = AuditResources.Of([new TextSent(TextDestination.Outside, utf8, "/a"), new TextReceived(utf8, "/b"), new ArgumentsSent(utf8, "/c"), new SqlRun(content, "/d"),
            Examined.Command("curl", content), new Unreadable(UnreadableAs.Host, content, "is made at run time", "/e")]);
        var line = Line(Entry() with { Resources = resources });
        Assert.DoesNotContain(content, line, StringComparison.Ordinal);
        Assert.Equal(6, resources.Length);
        Assert.All(resources, resource => Assert.Matches("^[0-9a-f]{64}$", resource.Sha256));
        Assert.Equal(content.Length, resources[0].Bytes);
    }

    [Fact]
    public void Lists_so_many_resources_and_counts_the_others()
    {
        var facts = Enumerable.Range(0, 100).Select(number => (Fact)Examined.Path($"/a/{number}"));
        var resources = AuditResources.Of([.. facts]);
        Assert.Equal(AuditResources.MaxListed, resources.Length);
        Assert.Contains("\"more_resources\":68", Line(Entry() with { Resources = resources, MoreResources = 68 }), StringComparison.Ordinal);
    }

    private static string Line(AuditEntry entry) => Encoding.UTF8.GetString(AuditLine.Write(entry).Span);

    private static AuditEntry Entry() => Made.Entry();
}
