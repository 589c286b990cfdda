using System.Text.Json;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Audit.Exporting;

/// <summary>
/// Events of the Open Cybersecurity Schema Framework, version 1.6.0, one a line: class API Activity (6003) with the profile security_control. The
/// activity is what the call does to files (create and update: 3, delete: 4, read: 2), else Other (99).
/// </summary>
internal sealed class OcsfExport(Stream output) : EntryExport(output)
{
    private const int Class = 6003;
    private const int Category = 6;

    public override void Write(EntryView view)
    {
        var entry = view.Copy();
        using (var json = new Utf8JsonWriter(Output))
            Write(json, entry);
        Output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, AuditEntry entry)
    {
        var (activity, name) = Activity(entry);
        json.WriteStartObject();
        json.WriteNumber("category_uid", Category);
        json.WriteString("category_name", "Application Activity");
        json.WriteNumber("class_uid", Class);
        json.WriteString("class_name", "API Activity");
        json.WriteNumber("activity_id", activity);
        json.WriteString("activity_name", name);
        json.WriteNumber("type_uid", (Class * 100L) + activity);
        json.WriteString("type_name", $"API Activity: {name}");
        json.WriteNumber("time", entry.Time.ToUnixTimeMilliseconds());
        WriteJudgement(json, entry);
        if (entry.Reason is { } reason)
            json.WriteString("message", reason);
        WriteMetadata(json, entry);
        WriteActor(json, entry);
        WriteApi(json, entry);
        WriteEndpoints(json, entry);
        WriteResources(json, entry);
        WriteUnmapped(json, entry);
        json.WriteEndObject();
    }

    private static (int Id, string Name) Activity(AuditEntry entry)
    {
        var kinds = entry.Resources.Select(static resource => resource.Kind).ToHashSet(StringComparer.Ordinal);
        return kinds.Contains("path.delete") ? (4, "Delete") : kinds.Contains("path.write") ? (3, "Update") : kinds.Contains("path.read") ? (2, "Read") : (99, entry.Event);
    }

    /// <summary>Actions: 1 allowed, 2 denied, 3 observed, 4 modified. Dispositions: 1 allowed, 2 blocked; what has no number of its own is 99, with our word.</summary>
    private static void WriteJudgement(Utf8JsonWriter json, AuditEntry entry)
    {
        var (severity, severityName, action, actionName, disposition, dispositionName) = (entry.Observed is null ? entry.Decision : "observed") switch
        {
            "observed" => (2, "Low", 3, "Observed", 99, "Observed"),
            "deny" => (3, "Medium", 2, "Denied", 2, "Blocked"),
            "ask" => (2, "Low", 99, "Asked", 99, "Asked"),
            "redact" => (2, "Low", 4, "Modified", 99, "Redacted"),
            _ => (1, "Informational", 1, "Allowed", 1, "Allowed"),
        };
        json.WriteNumber("severity_id", severity);
        json.WriteString("severity", severityName);
        json.WriteNumber("action_id", action);
        json.WriteString("action", actionName);
        json.WriteNumber("disposition_id", disposition);
        json.WriteString("disposition", dispositionName);
        json.WriteNumber("status_id", entry.Decision == "deny" ? 2 : 1);
        json.WriteString("status", entry.Decision == "deny" ? "Failure" : "Success");
        if (entry.Rules.Length > 0)
        {
            json.WriteStartObject("firewall_rule");
            json.WriteString("uid", entry.Rules[0]);
            json.WriteEndObject();
        }
    }

    private static void WriteMetadata(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject("metadata");
        json.WriteString("version", "1.6.0");
        json.WriteString("uid", entry.Id);
        json.WriteString("event_code", entry.Event);
        json.WriteString("original_time", AuditLine.Time(entry.Time));
        WriteText(json, "correlation_uid", entry.ToolUse);
        json.WriteStartArray("profiles");
        json.WriteStringValue("security_control");
        json.WriteEndArray();
        json.WriteStartObject("product");
        json.WriteString("name", "hookguard");
        json.WriteString("vendor_name", "ClaudeHookGuard");
        json.WriteString("version", entry.Guard);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject("actor");
        json.WriteString("app_name", entry.Skill ?? entry.AgentType ?? "claude-code");
        json.WriteStartObject("user");
        json.WriteString("name", entry.User ?? "unknown");
        json.WriteEndObject();
        json.WriteStartObject("session");
        json.WriteString("uid", entry.Session ?? "unknown");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteApi(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject("api");
        json.WriteString("operation", entry.Tool ?? entry.Event);
        json.WriteStartObject("service");
        json.WriteString("name", entry.Server ?? "claude-code");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEndpoints(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject("src_endpoint");
        json.WriteString("hostname", entry.Machine ?? "unknown");
        json.WriteEndObject();
        if (entry.Resources.FirstOrDefault(static resource => resource is { Kind: "host", Name: not null }) is { } host)
        {
            json.WriteStartObject("dst_endpoint");
            json.WriteString("hostname", Selecting.HostQuery.WithoutPort(host.Name));
            json.WriteEndObject();
        }
    }

    private static void WriteResources(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartArray("resources");
        foreach (var resource in entry.Resources)
        {
            json.WriteStartObject();
            json.WriteString("type", resource.Kind);
            WriteText(json, "name", resource.Name);
            json.WriteString("uid", $"sha256:{resource.Sha256}");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteUnmapped(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject("unmapped");
        json.WriteString("decision", entry.Decision);
        WriteText(json, "observed", entry.Observed);
        json.WriteStartArray("rules");
        foreach (var rule in entry.Rules)
            json.WriteStringValue(rule);
        json.WriteEndArray();
        json.WriteString("project", entry.Project);
        WriteText(json, "prompt", entry.Prompt);
        WriteText(json, "skill", entry.Skill);
        WriteText(json, "agent", entry.Agent);
        WriteText(json, "policy", entry.Policy);
        json.WriteNumber("input_bytes", entry.InputBytes);
        json.WriteNumber("output_bytes", entry.OutputBytes);
        json.WriteNumber("sent_bytes", entry.SentBytes);
        json.WriteNumber("ms", entry.Milliseconds);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
