using System.Globalization;
using ClaudeHookGuard.Core.Audit.Verifying;
using ClaudeHookGuard.Core.Review.Anomalies;

namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>
/// The report for a security review: one page that holds all it needs. It asks for nothing from outside and runs no script, and its own content
/// policy forbids both, so that a name in the log cannot make it.
/// </summary>
public static class ReportPage
{
    private const int MostFindings = 200;
    private const int MostRows = 200;

    public static string Print(ReportContent content)
    {
        var html = new Html();
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"><meta name=\"referrer\" content=\"no-referrer\"><link rel=\"icon\" href=\"data:,\"><title>")
            .Text($"Agent activity: {content.Title}").Raw("</title><style>").Raw(Style.Text).Raw("</style></head><body>\n");
        Header(html, content);
        html.Raw("<main>\n");
        Headline(html, content);
        Trends(html, content.Overview);
        Refused(html, content.Overview);
        Unusual(html, content.Anomalies);
        Holders(html, content.Overview);
        Integrity(html, content);
        Policy(html, content);
        html.Raw("</main>\n<footer><p>").Text($"Made by hookguard {content.Guard} on {content.Made.UtcDateTime:yyyy-MM-dd HH:mm} UTC from {Amount.Of(content.Overview.Lines, "line", "lines")} of the audit log. Names, sizes and hashes only: the log holds no content.")
            .Raw("</p></footer>\n</body></html>\n");
        return html.ToString();
    }

    private static void Header(Html html, ReportContent content)
    {
        var overview = content.Overview;
        html.Raw("<header><h1>").Text($"Agent activity: {content.Title}").Raw("</h1><p class=\"soft\">");
        html.Text(overview.Lines == 0 ? "The log is empty." : $"{overview.From.UtcDateTime:yyyy-MM-dd} to {overview.To.UtcDateTime:yyyy-MM-dd} (UTC)").Raw("</p><nav aria-label=\"Sections\"><ul>");
        foreach (var (id, name) in (ReadOnlySpan<(string, string)>)[("trend", "Trend"), ("refused", "Refused"), ("unusual", "Unusual"), ("who", "Servers and skills"), ("integrity", "Integrity"), ("policy", "Policy")])
            html.Raw($"<li><a href=\"#{id}\">{name}</a></li>");
        html.Raw("</ul></nav></header>\n");
    }

    private static void Headline(Html html, ReportContent content)
    {
        var (overview, found) = (content.Overview, content.Anomalies.Findings.Length);
        var sound = content.Logs.All(static log => log.Report.IsSound);
        html.Raw($"<p class=\"verdict{(sound && found == 0 ? "" : sound ? " open" : " bad")}\">")
            .Text($"{Amount.Of(overview.Total.Calls, "tool call", "tool calls")}, {Amount.Of(overview.Total.Refused)} refused. {(found == 0 ? "Nothing unusual was found" : $"{Amount.Of(found, "unusual thing", "unusual things")} to look at")}. {(content.Logs.IsEmpty ? "The log was not checked." : sound ? "The log is sound." : "The log is not as it was written, or could not be checked: see Integrity.")}")
            .Raw("</p><ul class=\"tiles\">");
        Tile(html, Amount.Of(overview.Total.Calls), "calls");
        Tile(html, Amount.Of(overview.Total.Refused), "refused");
        Tile(html, Amount.Of(overview.Total.Asked), "asked about");
        Tile(html, Amount.Of(overview.Total.Redacted), "masked");
        Tile(html, Amount.Of(found), "unusual");
        Tile(html, Amount.Of(overview.Sessions), overview.Users > 1 ? $"sessions of {Amount.Of(overview.Users)} people" : "sessions");
        Tile(html, Amount.Bytes(overview.SentBytes), "sent out");
        Tile(html, overview.Latency.Quantile(0.5).ToString("0.0", CultureInfo.InvariantCulture) + " ms", $"the guard's median; 99 % below {overview.Latency.Quantile(0.99).ToString("0.0", CultureInfo.InvariantCulture)} ms");
        html.Raw("</ul>\n");
        if (overview.OnlyObserved > 0)
            html.Element("p", $"{Amount.Of(overview.OnlyObserved, "call", "calls")} went on only because the policy observes and does not enforce.");
    }

    private static void Tile(Html html, string figure, string what) => html.Raw("<li>").Element("b", figure).Text(what).Raw("</li>");

    private static void Trends(Html html, Overview overview)
    {
        html.Raw("<section aria-labelledby=\"trend\"><h2 id=\"trend\">Trend</h2>\n");
        var chart = new TrendChart(overview.Days);
        if (chart.IsEmpty)
            html.Element("p", "There are no calls.");
        else
        {
            chart.Write(html, "Calls", ("allow", "let through", static counts => counts.Allowed), ("redact", "masked", static counts => counts.Redacted), ("ask", "asked about", static counts => counts.Asked), ("deny", "refused", static counts => counts.Refused));
            chart.Write(html, "Refused or asked about", ("ask", "asked about", static counts => counts.Asked), ("deny", "refused", static counts => counts.Refused));
            chart.WriteTable(html);
        }
        html.Raw("</section>\n");
    }

    private static void Refused(Html html, Overview overview)
    {
        html.Raw("<section aria-labelledby=\"refused\"><h2 id=\"refused\">What was refused, and why</h2>\n");
        var rules = overview.Rules.Where(static rule => rule.Value.Counts.Calls > 0).OrderByDescending(static rule => rule.Value.Counts.Calls).Take(MostRows).ToArray();
        if (rules.Length == 0)
            html.Element("p", "Nothing was refused, asked about or masked.");
        else
            html.Table("Rules that refused, asked or masked", ["Rule", "Refused", "Asked", "Masked", "Tools", "Last reason"],
                rules.Select(static rule => new[] { rule.Key, Amount.Of(rule.Value.Counts.Refused), Amount.Of(rule.Value.Counts.Asked), Amount.Of(rule.Value.Counts.Redacted), rule.Value.Tools, Shown.OneLine(rule.Value.Reason, 300) }));
        if (overview.RefusedThings.Length > 0)
            html.Element("p", "Refused most: " + overview.RefusedThings);
        html.Raw("</section>\n");
    }

    private static void Unusual(Html html, AnomalyReport report)
    {
        html.Raw("<section aria-labelledby=\"unusual\"><h2 id=\"unusual\">What is unusual</h2>\n").Element("p", report.Summary() + ".");
        foreach (var anomaly in report.Findings.OrderByDescending(static anomaly => anomaly.From).Take(MostFindings))
            Finding(html, anomaly);
        if (report.Findings.Length > MostFindings)
            html.Element("p", $"The {Amount.Of(report.Findings.Length - MostFindings)} older ones are left out; `hookguard audit anomalies` prints them.");
        html.Raw("</section>\n");
    }

    private static void Finding(Html html, Anomaly anomaly)
    {
        html.Raw("<article>").Element("p", anomaly.Sentence).Raw("<dl>");
        Pair(html, "kind", anomaly.Kind);
        Pair(html, "when", $"{anomaly.From.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        if (anomaly.User is { } user)
            Pair(html, "user", user);
        if (anomaly.Session is { } session)
            Pair(html, "session", session);
        foreach (var evidence in anomaly.Evidence)
            Pair(html, evidence.Name, evidence.Value);
        if (anomaly.Times > 1)
            Pair(html, "times", Amount.Of(anomaly.Times));
        Pair(html, "id", anomaly.Id);
        html.Raw("</dl></article>\n");
    }

    private static void Pair(Html html, string name, string value) => html.Raw("<div>").Element("dt", name).Element("dd", value).Raw("</div>");

    private static void Holders(Html html, Overview overview)
    {
        html.Raw("<section aria-labelledby=\"who\"><h2 id=\"who\">Servers and skills, and what they touched</h2>\n");
        Holders(html, "MCP servers", overview.Servers);
        Holders(html, "Skills", overview.Skills);
        Holders(html, "Agent types", overview.Agents);
        if (overview.Hosts.Length > 0)
            html.Element("p", "Hosts contacted most: " + overview.Hosts);
        html.Raw("</section>\n");
    }

    private static void Holders(Html html, string title, SortedDictionary<string, Touched> holders)
    {
        html.Element("h3", title);
        if (holders.Count == 0)
            html.Element("p", "None acted.");
        else
            html.Table(title, ["Name", "Calls", "Refused", "Sessions", "People", "Sent", "Tools", "Read", "Wrote", "Hosts"],
                holders.OrderByDescending(static holder => holder.Value.Calls).Take(MostRows).Select(static holder => new[]
                {
                    holder.Key, Amount.Of(holder.Value.Calls), Amount.Of(holder.Value.Refused), Amount.Of(holder.Value.Sessions), Amount.Of(holder.Value.Users), Amount.Bytes(holder.Value.SentBytes),
                    holder.Value.Tools, holder.Value.Read, holder.Value.Written, holder.Value.Hosts,
                }));
    }

    private static void Integrity(Html html, ReportContent content)
    {
        html.Raw("<section aria-labelledby=\"integrity\"><h2 id=\"integrity\">Integrity of the log</h2>\n");
        if (content.Logs.IsEmpty)
            html.Element("p", "The log was not checked.");
        foreach (var (name, report) in content.Logs.Take(MostRows))
            Integrity(html, name, report);
        if (content.Anomalies.Damaged > 0)
            html.Element("p", $"{Amount.Of(content.Anomalies.Damaged, "line", "lines")} could not be read and are in none of the figures.");
        html.Raw("</section>\n");
    }

    private static void Integrity(Html html, string name, LogReport report)
    {
        var verdict = report.Count > 0 ? "not sound" : report.Unchecked > 0 ? "not checked: its key was not given" : report.MarkedGaps > 0 ? "sound, up to the marked gaps" : "sound";
        html.Raw($"<div class=\"verdict{(report.Count > 0 ? " bad" : report.Unchecked > 0 ? " open" : "")}\">").Element("p", $"{name}: {verdict}")
            .Element("p", $"{Amount.Of(report.Lines, "line", "lines")}, {Amount.Bytes(report.Bytes)}{(report.Last.Digest.Length > 0 ? $"; head {report.Last.Sequence} {report.Last.Digest}" : "")}").Raw("</div>\n");
        if (report.Findings.Count > 0)
            html.Table("What was done to the log", ["What", "Where", "In words"], report.Findings.Take(MostRows).Select(static finding => new[] { finding.Word, $"{finding.File}:{finding.Line}", finding.Message }));
    }

    private static void Policy(Html html, ReportContent content)
    {
        html.Raw("<section aria-labelledby=\"policy\"><h2 id=\"policy\">The policy in force</h2>\n");
        if (content.PolicyFlaw is { } flaw)
            html.Element("p", "The policy is broken, and every call is refused: " + flaw);
        else
            html.Table("Rules of the policy", ["Rule", "Value", "Where", "Note"], content.Rules.Take(5 * MostRows).Select(static rule => new[] { rule.Key, Shown.OneLine(rule.Value, 200), rule.Origin.ToString(), rule.Note ?? "" }));
        html.Raw("</section>\n");
    }
}
