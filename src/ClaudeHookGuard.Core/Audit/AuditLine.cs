using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Audit;

/// <summary>Writes an entry as one line of JSON with a stable order of keys; absent values are left out.</summary>
public static class AuditLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JsonEncoder.Instance };

    /// <summary>The object without a newline; <see cref="Chains.ChainedLine"/> makes it a line of the log.</summary>
    public static ReadOnlyMemory<byte> Write(AuditEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, entry);
        return buffer.WrittenMemory;
    }

    /// <summary>A time as the log writes it: UTC, to the millisecond.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("v"u8, AuditEntry.Version);
        json.WriteString("id"u8, entry.Id);
        json.WriteString("time"u8, Time(entry.Time));
        WriteText(json, "session", entry.Session);
        WriteText(json, "prompt", entry.Prompt);
        json.WriteString("event"u8, entry.Event);
        WriteText(json, "permission_mode", entry.PermissionMode);
        WriteText(json, "user", entry.User);
        WriteText(json, "machine", entry.Machine);
        json.WriteString("project"u8, entry.Project);
        WriteText(json, "cwd", entry.WorkingDirectory);
        WriteText(json, "tool", entry.Tool);
        WriteText(json, "tool_use", entry.ToolUse);
        WriteText(json, "server", entry.Server);
        WriteText(json, "skill", entry.Skill);
        WriteText(json, "agent", entry.Agent);
        WriteText(json, "agent_type", entry.AgentType);
        json.WriteString("decision"u8, entry.Decision);
        WriteText(json, "observed", entry.Observed);
        if (entry.Rules.Length > 0)
        {
            json.WriteStartArray("rules"u8);
            foreach (var rule in entry.Rules)
                json.WriteStringValue(rule);
            json.WriteEndArray();
        }
        WriteText(json, "reason", entry.Reason);
        WriteResources(json, entry);
        if (entry.InFull)
            json.WriteString("detail"u8, "full"u8);
        json.WriteNumber("input_bytes"u8, entry.InputBytes);
        json.WriteNumber("output_bytes"u8, entry.OutputBytes);
        json.WriteNumber("sent_bytes"u8, entry.SentBytes);
        WriteText(json, "policy", entry.Policy);
        json.WriteString("guard"u8, entry.Guard);
        json.WriteNumber("ms"u8, Math.Round(entry.Milliseconds, 2));
        json.WriteEndObject();
    }

    private static void WriteResources(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartArray("resources"u8);
        foreach (var resource in entry.Resources)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, resource.Kind);
            WriteText(json, "name", resource.Name);
            json.WriteString("sha256"u8, resource.Sha256);
            if (resource.Bytes is { } bytes)
                json.WriteNumber("bytes"u8, bytes);
            WriteText(json, "to", resource.To);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (entry.MoreResources > 0)
            json.WriteNumber("more_resources"u8, entry.MoreResources);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
