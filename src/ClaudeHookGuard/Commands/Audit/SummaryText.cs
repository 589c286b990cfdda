using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Audit.Reading;
using ClaudeHookGuard.Core.Audit.Summing;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>A summary for people and as JSON.</summary>
internal static class SummaryText
{
    private const int NameWidth = 56;

    public static string Plain(LogSummary summary, TimeZoneInfo zone, int top)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{summary.Entries:N0} entries, {summary.Calls:N0} calls");
        if (summary.Entries > 0)
            text.Append(CultureInfo.InvariantCulture, $", {Time(summary.First, zone)} to {Time(summary.Last, zone)}");
        text.Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{Shown.Size(summary.InputBytes)} of arguments, {Shown.Size(summary.OutputBytes)} of output, {Shown.Size(summary.SentBytes)} sent out\n");
        var guard = summary.Guard;
        text.Append(CultureInfo.InvariantCulture, $"the guard took {guard.Quantile(0.5):0.##} ms in the middle, {guard.Quantile(0.99):0.##} ms in 99 of 100 cases, {guard.Longest:0.##} ms at most\n");
        foreach (var (name, tally) in Kinds(summary))
            Add(text, name, tally, top);
        return text.ToString();
    }

    public static string Json(LogSummary summary, DamagedLines damaged, int top)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("entries", summary.Entries);
            json.WriteNumber("calls", summary.Calls);
            json.WriteString("first", summary.First);
            json.WriteString("last", summary.Last);
            json.WriteNumber("input_bytes", summary.InputBytes);
            json.WriteNumber("output_bytes", summary.OutputBytes);
            json.WriteNumber("sent_bytes", summary.SentBytes);
            WriteLatency(json, summary.Guard);
            foreach (var (name, tally) in Kinds(summary))
                Write(json, name.Replace(' ', '_'), tally, top);
            WriteDamaged(json, damaged);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    public static void WriteDamaged(Utf8JsonWriter json, DamagedLines damaged)
    {
        json.WriteStartObject("damaged");
        json.WriteNumber("count", damaged.Count);
        json.WriteStartArray("lines");
        foreach (var line in damaged.Lines)
        {
            json.WriteStartObject();
            json.WriteString("file", line.File);
            json.WriteNumber("line", line.Line);
            json.WriteString("why", line.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static (string Name, NameTally Tally)[] Kinds(LogSummary summary) =>
    [
        ("decisions", summary.Decisions), ("would be", summary.Observed), ("rules", summary.Rules), ("tools", summary.Tools), ("servers", summary.Servers), ("skills", summary.Skills),
        ("agents", summary.Agents), ("hosts", summary.Hosts), ("paths", summary.Paths), ("sessions", summary.Sessions), ("projects", summary.Projects), ("users", summary.Users), ("events", summary.Events),
    ];

    private static string Time(string text, TimeZoneInfo zone) =>
        EntryTime.Ticks(Encoding.ASCII.GetBytes(text)) is > 0 and var ticks
            ? TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : Shown.Text(text);

    private static void Add(StringBuilder text, string name, NameTally tally, int top)
    {
        if (tally.Count == 0)
            return;
        text.Append('\n').Append(name);
        if (tally.Count > top)
            text.Append(CultureInfo.InvariantCulture, $" (the busiest of {(tally.Slack > 0 ? "more than " : "")}{tally.Count:N0})");
        text.Append('\n');
        foreach (var counted in tally.Top(top))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {counted.Count,12:N0}  {Shown.End(counted.Name, NameWidth)}");
            if (counted.Refused > 0 && name != "decisions" && name != "would be")
                text.Append(CultureInfo.InvariantCulture, $"  ({counted.Refused:N0} refused)");
            text.Append('\n');
        }
        if (tally.Slack > 0)
            text.Append(CultureInfo.InvariantCulture, $"  (counts may be too low by up to {tally.Slack:N0})\n");
    }

    private static void WriteLatency(Utf8JsonWriter json, Latencies guard)
    {
        json.WriteStartObject("guard_ms");
        json.WriteNumber("p50", Math.Round(guard.Quantile(0.5), 3));
        json.WriteNumber("p90", Math.Round(guard.Quantile(0.9), 3));
        json.WriteNumber("p99", Math.Round(guard.Quantile(0.99), 3));
        json.WriteNumber("max", Math.Round(guard.Longest, 3));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, NameTally tally, int top)
    {
        json.WriteStartObject(name);
        json.WriteNumber("distinct", tally.Count);
        json.WriteNumber("slack", tally.Slack);
        json.WriteStartArray("top");
        foreach (var counted in tally.Top(top))
        {
            json.WriteStartObject();
            json.WriteString("name", counted.Name);
            json.WriteNumber("count", counted.Count);
            json.WriteNumber("refused", counted.Refused);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
