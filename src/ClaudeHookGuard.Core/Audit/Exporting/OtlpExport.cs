using System.Globalization;
using System.Text.Json;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Audit.Exporting;

/// <summary>
/// OpenTelemetry log records in the JSON encoding of OTLP, as the file exporter's specification has it: each line is a <c>LogsData</c> object, which holds the
/// records of one machine and guard version, at most <see cref="MostRecords"/> of them.
/// </summary>
internal sealed class OtlpExport(Stream output) : EntryExport(output)
{
    private const int MostRecords = 500;
    private const long NanosecondsPerMillisecond = 1_000_000;

    private readonly List<AuditEntry> batch = [];

    public override void Write(EntryView entry)
    {
        var copy = entry.Copy();
        if (batch.Count == MostRecords || (batch is [var first, ..] && (first.Machine, first.Guard) != (copy.Machine, copy.Guard)))
            WriteBatch();
        batch.Add(copy);
    }

    public override void Finish() => WriteBatch();

    private void WriteBatch()
    {
        if (batch.Count == 0)
            return;
        using (var json = new Utf8JsonWriter(Output))
            WriteBatch(json);
        Output.WriteByte((byte)'\n');
        batch.Clear();
    }

    private void WriteBatch(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("resourceLogs");
        json.WriteStartObject();
        json.WriteStartObject("resource");
        json.WriteStartArray("attributes");
        WriteText(json, "service.name", "hookguard");
        WriteText(json, "service.version", batch[0].Guard);
        WriteText(json, "host.name", batch[0].Machine);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("scopeLogs");
        json.WriteStartObject();
        json.WriteStartObject("scope");
        json.WriteString("name", "hookguard.audit");
        json.WriteString("version", AuditEntry.Version.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteStartArray("logRecords");
        foreach (var entry in batch)
            WriteRecord(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, AuditEntry entry)
    {
        var time = (entry.Time.ToUnixTimeMilliseconds() * NanosecondsPerMillisecond).ToString(CultureInfo.InvariantCulture);
        var (severity, name) = entry.Decision switch { "deny" => (13, "WARN"), "ask" or "redact" => (10, "INFO2"), _ => (9, "INFO") };
        json.WriteStartObject();
        json.WriteString("timeUnixNano", time);
        json.WriteString("observedTimeUnixNano", time);
        json.WriteNumber("severityNumber", severity);
        json.WriteString("severityText", name);
        json.WriteString("eventName", $"hookguard.{entry.Decision}");
        json.WriteStartObject("body");
        json.WriteString("stringValue", entry.Reason ?? $"{entry.Decision} {entry.Tool ?? entry.Event}");
        json.WriteEndObject();
        json.WriteStartArray("attributes");
        WriteAttributes(json, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAttributes(Utf8JsonWriter json, AuditEntry entry)
    {
        foreach (var (name, text) in (ReadOnlySpan<(string, string?)>)
            [("log.record.uid", entry.Id.ToString()), ("session.id", entry.Session), ("user.name", entry.User), ("hookguard.event", entry.Event), ("hookguard.prompt", entry.Prompt),
             ("hookguard.project", entry.Project), ("hookguard.tool", entry.Tool), ("hookguard.tool_use", entry.ToolUse), ("hookguard.server", entry.Server), ("hookguard.skill", entry.Skill),
             ("hookguard.agent", entry.Agent), ("hookguard.agent_type", entry.AgentType), ("hookguard.decision", entry.Decision), ("hookguard.observed", entry.Observed), ("hookguard.policy", entry.Policy)])
            WriteText(json, name, text);
        WriteTexts(json, "hookguard.rules", entry.Rules);
        WriteTexts(json, "hookguard.hosts", Names(entry, static kind => kind == "host"));
        WriteTexts(json, "hookguard.paths", Names(entry, static kind => kind.StartsWith("path.", StringComparison.Ordinal)));
        WriteNumber(json, "hookguard.input_bytes", entry.InputBytes);
        WriteNumber(json, "hookguard.output_bytes", entry.OutputBytes);
        WriteNumber(json, "hookguard.sent_bytes", entry.SentBytes);
        json.WriteStartObject();
        json.WriteString("key", "hookguard.ms");
        json.WriteStartObject("value");
        json.WriteNumber("doubleValue", entry.Milliseconds);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<string> Names(AuditEntry entry, Func<string, bool> isOfKind) =>
        entry.Resources.Where(resource => resource.Name is not null && isOfKind(resource.Kind)).Select(static resource => resource.Name!);

    private static void WriteText(Utf8JsonWriter json, string key, string? text)
    {
        if (text is null)
            return;
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteStartObject("value");
        json.WriteString("stringValue", text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Whole numbers of 64 bits are strings in JSON, as Protocol Buffers have it.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string key, long number)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteStartObject("value");
        json.WriteString("intValue", number.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteStartObject("value");
        json.WriteStartObject("arrayValue");
        json.WriteStartArray("values");
        foreach (var text in texts)
        {
            json.WriteStartObject();
            json.WriteString("stringValue", text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
