using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Audit;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>A session's story for people and as JSON.</summary>
internal static class StoryText
{
    /// <summary>A silence that is told.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    public static string Plain(SessionStory story, TimeZoneInfo zone)
    {
        var text = new StringBuilder();
        AddHeading(text, story, zone);
        var before = story.First.Time;
        var prompt = (string?)null;
        var day = default(DateTime);
        foreach (var moment in story.Moments)
        {
            var local = TimeZoneInfo.ConvertTime(moment.Entry.Time, zone);
            if (local.Date != day)
                text.Append(CultureInfo.InvariantCulture, $"\n{day = local.Date:yyyy-MM-dd, dddd}\n");
            else if (moment.Entry.Time - before > Silence)
                text.Append(CultureInfo.InvariantCulture, $"            … {Shown.Duration(moment.Entry.Time - before)} later\n");
            if (moment.Entry.Prompt is { } asked && asked != prompt && moment.Entry.Event != "UserPromptSubmit" && prompt is not null)
                text.Append("  ─ next prompt\n");
            prompt = moment.Entry.Prompt ?? prompt;
            Add(text, moment, local);
            before = moment.End;
        }
        return text.ToString();
    }

    public static string Json(SessionStory story)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("session", story.Session);
            json.WriteString("project", story.First.Project);
            WriteText(json, "user", story.First.User);
            WriteText(json, "machine", story.First.Machine);
            json.WriteString("first", AuditLine.Time(story.First.Time));
            json.WriteString("last", AuditLine.Time(story.Moments.Max(static moment => moment.End)));
            json.WriteStartArray("moments");
            foreach (var moment in story.Moments)
                Write(json, moment);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void AddHeading(StringBuilder text, SessionStory story, TimeZoneInfo zone)
    {
        var first = story.First;
        var end = story.Moments.Max(static moment => moment.End);
        text.Append(CultureInfo.InvariantCulture, $"session {Shown.Text(story.Session)}\n");
        text.Append($"project {Shown.Text(first.Project)}{(first.User is { } user ? $", {Shown.Text(user)} on {Shown.Text(first.Machine ?? "?")}" : "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(first.Time, zone):yyyy-MM-dd HH:mm} to {TimeZoneInfo.ConvertTime(end, zone):yyyy-MM-dd HH:mm}, {Shown.Duration(end - first.Time)}\n");
        var decisions = story.Moments.SelectMany(static moment => moment.Result is { } result ? (AuditEntry[])[moment.Entry, result] : [moment.Entry])
            .GroupBy(EntryRow.Decision).OrderBy(static group => group.Key, StringComparer.Ordinal);
        text.Append(CultureInfo.InvariantCulture, $"{story.Moments.Count(static moment => moment.Entry.Tool is not null)} calls; decisions: {string.Join(", ", decisions.Select(static group => $"{group.Count()} {group.Key}"))}\n");
    }

    private static void Add(StringBuilder text, Moment moment, DateTimeOffset local)
    {
        var entry = moment.Entry;
        // What a subagent does stands further in.
        var indent = entry.Agent is null ? "" : "  | ";
        var what = entry.Tool is null ? Shown.Text(entry.Event) : EntryRow.What(entry);
        text.Append(string.Create(CultureInfo.InvariantCulture, $"  {local:HH:mm:ss}  {Mark(entry)}{indent}{what}  {EntryRow.Where(entry)}").TrimEnd());
        if (moment.Result is { } result)
            text.Append(CultureInfo.InvariantCulture, $"  → {Shown.Size(result.OutputBytes)} back{(result.Event == "PostToolUseFailure" ? ", failed" : "")} after {Shown.Duration(result.Time - entry.Time)}");
        text.Append('\n');
        AddReason(text, entry);
        if (moment.Result is { } judged)
            AddReason(text, judged);
    }

    private static void AddReason(StringBuilder text, AuditEntry entry)
    {
        if (entry.Decision != "allow" || entry.Observed is not null)
            text.Append($"            {EntryRow.Decision(entry)}{(entry.Event == "PostToolUse" ? " (its output)" : "")}: {Shown.Text(entry.Reason ?? string.Join(", ", entry.Rules))}\n");
    }

    private static string Mark(AuditEntry entry) => (entry.Observed ?? entry.Decision) switch { "deny" => "✗ ", "ask" => "? ", "redact" => "~ ", _ => "  " };

    private static void Write(Utf8JsonWriter json, Moment moment)
    {
        json.WriteStartObject();
        json.WriteString("time", AuditLine.Time(moment.Entry.Time));
        json.WritePropertyName("entry");
        json.WriteRawValue(AuditLine.Write(moment.Entry).Span);
        if (moment.Result is { } result)
        {
            json.WritePropertyName("result");
            json.WriteRawValue(AuditLine.Write(result).Span);
            json.WriteNumber("seconds", Math.Round((result.Time - moment.Entry.Time).TotalSeconds, 3));
        }
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
