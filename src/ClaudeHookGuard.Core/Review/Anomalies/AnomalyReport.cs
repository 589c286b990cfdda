using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>What was found, and over what.</summary>
/// <param name="Days">Days with lines in them.</param>
/// <param name="Damaged">Lines that could not be read.</param>
/// <param name="Acknowledged">Findings left out because the team has looked at them.</param>
/// <param name="Dropped">Findings left out because there were too many.</param>
public sealed record AnomalyReport(ImmutableArray<Anomaly> Findings, long Lines, int Days, int BaselineDays, long Damaged, int Acknowledged, int Dropped, Sensitivity Sensitivity)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For people.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var anomaly in Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{anomaly.From.UtcDateTime:yyyy-MM-dd HH:mm}  {anomaly.Kind,-20} {anomaly.Id}\n  {Shown.OneLine(anomaly.Sentence)}\n");
            text.Append("  ").AppendJoin(" · ", anomaly.Evidence.Select(static evidence => Shown.OneLine($"{evidence.Name} {evidence.Value}"))).Append('\n');
            text.Append("  ").AppendJoin(" · ", Where(anomaly)).Append("\n\n");
        }
        return text.Append(Summary()).Append('\n').ToString();
    }

    /// <summary>The last line: how much was found in how much.</summary>
    public string Summary()
    {
        var summary = $"{Amount.Of(Findings.Length, "finding", "findings")} in {Amount.Of(Lines, "line", "lines")} of {Amount.Of(Days, "day", "days")}; the first {BaselineDays} days were learned from, sensitivity {Sensitivity.Name}";
        if (Acknowledged > 0)
            summary += $", {Amount.Of(Acknowledged)} acknowledged";
        if (Dropped > 0)
            summary += $", {Amount.Of(Dropped)} more not kept";
        if (Damaged > 0)
            summary += $", {Amount.Of(Damaged)} damaged lines left out";
        return Days <= BaselineDays ? summary + "; there is nothing yet to compare with them (--baseline-days takes fewer)" : summary;
    }

    /// <summary>One JSON object.</summary>
    public byte[] Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("lines", Lines);
            json.WriteNumber("days", Days);
            json.WriteNumber("baseline_days", BaselineDays);
            json.WriteNumber("damaged", Damaged);
            json.WriteNumber("acknowledged", Acknowledged);
            json.WriteNumber("dropped", Dropped);
            json.WriteString("sensitivity", Sensitivity.Name);
            json.WriteStartArray("findings");
            foreach (var anomaly in Findings)
                Write(json, anomaly);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Anomaly anomaly)
    {
        json.WriteStartObject();
        json.WriteString("id", anomaly.Id);
        json.WriteString("kind", anomaly.Kind);
        json.WriteString("subject", anomaly.Subject);
        json.WriteString("from", Audit.AuditLine.Time(anomaly.From));
        json.WriteString("to", Audit.AuditLine.Time(anomaly.To));
        if (anomaly.User is { } user)
            json.WriteString("user", user);
        if (anomaly.Session is { } session)
            json.WriteString("session", session);
        json.WriteString("sentence", anomaly.Sentence);
        json.WriteNumber("times", anomaly.Times);
        json.WriteStartObject("evidence");
        foreach (var evidence in anomaly.Evidence)
            json.WriteString(evidence.Name, evidence.Value);
        json.WriteEndObject();
        json.WriteStartArray("entries");
        foreach (var entry in anomaly.Entries)
            json.WriteStringValue(entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<string> Where(Anomaly anomaly)
    {
        if (anomaly.User is { } user)
            yield return Shown.OneLine($"user {user}");
        if (anomaly.Session is { } session)
            yield return Shown.OneLine($"session {session}");
        if (!anomaly.Entries.IsEmpty)
            yield return $"hookguard audit show {anomaly.Entries[0]}";
        if (anomaly.Times > 1)
            yield return $"{Amount.Of(anomaly.Times)} times until {anomaly.To.UtcDateTime:yyyy-MM-dd}";
    }
}
