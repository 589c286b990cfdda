using System.Xml.Linq;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Review.Anomalies;
using ClaudeHookGuard.Core.Review.Reports;
using ClaudeHookGuard.Simulation;

namespace ClaudeHookGuard.Core.Tests.Review.Reports;

public sealed class ReportPageTests
{
    [Fact]
    public void Tells_what_was_refused_what_is_unusual_and_who_touched_what()
    {
        var page = Of(new Year(seed: 3, days: 90, people: 8, incidents: 10).Days().SelectMany(static day => day));
        foreach (var text in (string[])["What was refused, and why", "paths.read", "host.", "filesystem", "Integrity of the log", "The policy in force", "skill"])
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_nothing_from_outside_and_runs_nothing()
    {
        var page = Of([Entry("WebFetch", "https://evil.example/x.js")]);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_the_log_stays_text()
    {
        const string evil = "</td><script>alert(1)</script><img src=x onerror='x'>\"\u202e";
        var page = Of([Entry(evil, evil)]);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
    }

    [Fact]
    public void An_empty_log_makes_a_page() => Assert.Contains("The log is empty.", Of([]), StringComparison.Ordinal);

    [Fact]
    public void Its_body_is_well_formed_and_each_heading_can_be_reached()
    {
        var page = Of(new Year(seed: 3, days: 40, people: 4, incidents: 0).Days().SelectMany(static day => day));
        var body = XElement.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]);
        var ids = body.Descendants().Attributes("id").Select(static id => "#" + id.Value).ToHashSet();
        Assert.All(body.Descendants("a"), link => Assert.Contains(link.Attribute("href")!.Value, ids));
        Assert.All(body.Descendants("svg"), static chart => Assert.NotEmpty(chart.Attribute("aria-label")!.Value));
    }

    private static string Of(IEnumerable<AuditEntry> entries)
    {
        var overview = new Overview();
        var watch = new AnomalyWatch(Sensitivity.Normal, 14);
        foreach (var entry in entries)
        {
            overview.Add(entry);
            watch.Add(entry);
        }
        var found = new AnomalyReport(watch.Finish(), watch.Lines, watch.Days, watch.BaselineDays, 0, 0, 0, Sensitivity.Normal);
        return ReportPage.Print(new("shop", new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), "1.0.0", overview, found, [], [], null));
    }

    private static AuditEntry Entry(string tool, string thing) => new()
    {
        Id = Guid.Empty,
        Time = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        Session = thing,
        Prompt = null,
        Event = "PreToolUse",
        User = thing,
        Project = thing,
        Tool = tool,
        Server = thing,
        Skill = thing,
        Decision = "deny",
        Rules = [thing],
        Reason = thing,
        Resources = [new("path.read", thing, "", null)],
        Guard = "1",
        Milliseconds = 1,
    };
}
