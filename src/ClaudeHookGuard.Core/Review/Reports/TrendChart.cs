using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>Bars over time, drawn as SVG without a script: one bar a day, or a week where there are many days.</summary>
internal sealed class TrendChart
{
    /// <summary>Bars of a chart.</summary>
    private const int MostBars = 120;

    private const int Height = 100;
    private const int Width = 10;

    private readonly List<(int Day, DayCounts Counts)> bars = [];
    private readonly int daysEach;

    public TrendChart(SortedDictionary<int, DayCounts> days)
    {
        if (days.Count == 0)
            return;
        var (first, last) = (days.Keys.First(), days.Keys.Last());
        daysEach = last - first < MostBars ? 1 : last - first < 7 * MostBars ? 7 : ((last - first) / MostBars) + 1;
        for (var day = first; day <= last; day += daysEach)
            bars.Add((day, new()));
        foreach (var (day, counts) in days)
            bars[(day - first) / daysEach].Counts.Add(counts);
    }

    public bool IsEmpty => bars.Count == 0;

    /// <param name="parts">What is stacked, from below: class, name and count.</param>
    public void Write(Html html, string title, params ReadOnlySpan<(string Class, string Name, Func<DayCounts, long> Count)> parts)
    {
        var shown = parts.ToArray();
        var most = Math.Max(1, bars.Max(bar => shown.Sum(part => part.Count(bar.Counts))));
        var each = daysEach == 1 ? "day" : daysEach == 7 ? "week" : $"{daysEach} days";
        var peak = bars.MaxBy(bar => shown.Sum(part => part.Count(bar.Counts)));
        html.Raw("<figure><figcaption>").Text($"{title} each {each}").Raw("</figcaption><ul class=\"key\">");
        foreach (var part in shown)
            html.Raw($"<li><i class=\"{part.Class}\"></i>").Text(part.Name).Raw("</li>");
        html.Raw("</ul><svg role=\"img\" preserveAspectRatio=\"none\" viewBox=\"0 0 ").Raw((bars.Count * Width).ToString(CultureInfo.InvariantCulture)).Raw($" {Height}\" aria-label=\"")
            .Text($"{title} each {each}: at most {Amount.Of(most)}, on {Amount.Day(peak.Day)}; all figures are in the table below").Raw("\">").Raw(Bars(shown, most)).Raw("</svg><div class=\"axis\"><span>")
            .Text(Amount.Day(bars[0].Day)).Raw("</span><span>").Text($"highest bar {Amount.Of(most)}").Raw("</span><span>").Text(Amount.Day(bars[^1].Day)).Raw("</span></div></figure>\n");
    }

    /// <summary>The figures of both charts.</summary>
    public void WriteTable(Html html)
    {
        html.Raw("<details><summary>The figures</summary>");
        html.Table("Calls over time", [daysEach == 1 ? "Day" : "From", "Calls", "Refused", "Asked", "Masked"],
            bars.Where(static bar => bar.Counts.Calls > 0).Select(static bar => new[] { Amount.Day(bar.Day), Amount.Of(bar.Counts.Calls), Amount.Of(bar.Counts.Refused), Amount.Of(bar.Counts.Asked), Amount.Of(bar.Counts.Redacted) }));
        html.Raw("</details>\n");
    }

    private string Bars((string Class, string Name, Func<DayCounts, long> Count)[] parts, long most)
    {
        var svg = new StringBuilder();
        for (var i = 0; i < bars.Count; i++)
        {
            double y = Height;
            foreach (var part in parts)
            {
                var height = part.Count(bars[i].Counts) * (double)Height / most;
                if (height <= 0)
                    continue;
                y -= height;
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{part.Class}\" x=\"{(i * Width) + 1}\" y=\"{y:0.##}\" width=\"{Width - 2}\" height=\"{height:0.##}\"/>");
            }
        }
        return svg.ToString();
    }
}
