using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Secrets.Scanning;

/// <summary>Writes findings for people, for programs, and as SARIF 2.1.0 for code hosts; and reads what it wrote as a baseline.</summary>
public static class ScanReport
{
    public static string Text(IEnumerable<ScanFinding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
            text.Append(finding.Path).Append(':').Append(finding.Line).Append(':').Append(finding.Column).Append(": ").Append(finding.Rule)
                .Append(finding.Encoding.Length == 0 ? "" : $" ({finding.Encoding})").Append("  ").Append(finding.Fingerprint).Append('\n');
        return text.ToString();
    }

    public static byte[] Json(IEnumerable<ScanFinding> findings) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("path", finding.Path);
            writer.WriteNumber("line", finding.Line);
            writer.WriteNumber("column", finding.Column);
            writer.WriteNumber("endLine", finding.EndLine);
            writer.WriteString("rule", finding.Rule);
            writer.WriteString("confidence", Name(finding.Confidence));
            if (finding.Encoding.Length > 0)
                writer.WriteString("encoding", finding.Encoding);
            writer.WriteString("fingerprint", finding.Fingerprint);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    });

    /// <param name="version">The guard's version.</param>
    public static byte[] Sarif(IReadOnlyCollection<ScanFinding> findings, string version) => Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, findings, version);
        writer.WriteStartArray("results");
        foreach (var finding in findings)
            WriteResult(writer, finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>What tells a finding from others when lines have moved: path, rule and fingerprint.</summary>
    public static string Identity(ScanFinding finding) => $"{finding.Path}\n{finding.Rule}\n{finding.Fingerprint}";

    /// <summary>The identities in a report that <see cref="Json"/> wrote; null when it is none.</summary>
    public static HashSet<string>? ReadBaseline(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in document.RootElement.EnumerateArray())
                known.Add($"{entry.GetProperty("path").GetString()}\n{entry.GetProperty("rule").GetString()}\n{entry.GetProperty("fingerprint").GetString()}");
            return known;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static void WriteTool(Utf8JsonWriter writer, IReadOnlyCollection<ScanFinding> findings, string version)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "hookguard");
        writer.WriteString("version", version);
        writer.WriteStartArray("rules");
        foreach (var rule in findings.Select(static finding => finding.Rule).Distinct(StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, ScanFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule);
        writer.WriteString("level", "error");
        writer.WriteStartObject("message");
        writer.WriteString("text", $"A secret of kind {finding.Rule} stands here.");
        writer.WriteEndObject();
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", finding.Path);
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", finding.Line);
        writer.WriteNumber("startColumn", finding.Column);
        writer.WriteNumber("endLine", finding.EndLine);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("secret/v1", finding.Fingerprint);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Name(Confidence confidence) => confidence switch
    {
        Confidence.Low => "low",
        Confidence.Medium => "medium",
        Confidence.High => "high",
        _ => "certain",
    };

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true }))
            write(writer);
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
