using System.Text.Json;
using ClaudeHookGuard.Cli.Tests.Published;
using ClaudeHookGuard.Simulation;

namespace ClaudeHookGuard.Cli.Tests.Review;

/// <summary>The report as people see it: at two widths, light and dark.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class ReportInTheBrowser(PublishedGuard guard) : IDisposable
{
    /// <summary>Widths, the page's ground, and the least contrast between any text and what is behind it (WCAG 2.2, 1.4.3).</summary>
    private const string Look = """
        (() => {
          const light = color => { const parts = color.match(/[\d.]+/g).slice(0, 3).map(part => { const c = part / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; }); return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]; };
          const ground = node => { for (let at = node; at; at = at.parentElement) { const color = getComputedStyle(at).backgroundColor; if (!/, 0\)$|transparent/.test(color)) return color; } return 'rgb(255, 255, 255)'; };
          let least = 21;
          for (const node of document.querySelectorAll('body *')) {
            if (![...node.childNodes].some(child => child.nodeType === 3 && child.textContent.trim())) continue;
            const a = light(getComputedStyle(node).color), b = light(ground(node));
            least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
          }
          return { page: document.documentElement.scrollWidth, window: innerWidth, ground: getComputedStyle(document.body).backgroundColor, contrast: least,
            headings: document.querySelectorAll('h2').length, bars: document.querySelectorAll('svg rect').length, tall: document.documentElement.scrollHeight };
        })()
        """;

    private readonly Playground playground = new(guard);

    [Fact]
    public async Task Renders_without_an_error_and_asks_for_nothing()
    {
        var log = Path.Combine(playground.Home, "log");
        WrittenLog.Write(log, new Year(seed: 11, days: 60, people: 6, incidents: 6).Days());
        var page = Path.Combine(playground.Home, "report.html");
        var made = playground.Run(guard.Binary, ["audit", "report", log, "-o", page, "--home", playground.Home], []);
        Assert.True(made.ExitCode == 0, made.ToString());

        using var browser = await Browser.Start();
        var grounds = new HashSet<string>();
        foreach (var width in (int[])[400, 1400])
            foreach (var dark in (bool[])[false, true])
                grounds.Add(Check(await browser.Show("file://" + page, width, dark, Look), browser));
        Assert.Equal(2, grounds.Count);
    }

    public void Dispose() => playground.Dispose();

    private static string Check(JsonElement look, Browser browser)
    {
        Assert.Empty(browser.Complaints);
        Assert.Empty(browser.Requests);
        Assert.True(look.GetProperty("page").GetInt32() <= look.GetProperty("window").GetInt32(), $"the page scrolls sideways: {look}");
        Assert.True(look.GetProperty("contrast").GetDouble() >= 4.5, $"too little contrast: {look}");
        Assert.Equal(6, look.GetProperty("headings").GetInt32());
        Assert.True(look.GetProperty("bars").GetInt32() > 20, look.ToString());
        return look.GetProperty("ground").GetString()!;
    }
}
