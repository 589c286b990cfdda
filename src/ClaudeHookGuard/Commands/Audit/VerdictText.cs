using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Audit.Verifying;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>The outcome of a verification, for people and as JSON.</summary>
internal static class VerdictText
{
    public static string Plain(List<(string Name, LogReport Report)> reports)
    {
        var text = new StringBuilder();
        foreach (var (name, report) in reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}\n  {report.Lines:N0} lines, {report.Bytes / 1e6:N1} MB");
            text.Append(report.First == 0 ? "\n" : string.Create(CultureInfo.InvariantCulture, $", numbers {report.First} to {report.Last.Sequence}{(report.Keyed > 0 ? ", under a key" : "")}\n"));
            foreach (var finding in report.Findings)
                text.Append(CultureInfo.InvariantCulture, $"  {finding.Word,-10} {Place(finding)}{finding.Message}\n");
            if (report.Count > report.Findings.Count)
                text.Append(CultureInfo.InvariantCulture, $"  and {report.Count - report.Findings.Count:N0} more\n");
            foreach (var note in report.Notes)
                text.Append("  note       ").Append(note).Append('\n');
            text.Append("  ").Append(Verdict(report)).Append('\n');
        }
        return text.ToString();
    }

    public static string Json(List<(string Name, LogReport Report)> reports)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteBoolean("sound", reports.TrueForAll(static report => report.Report.IsSound));
            json.WriteStartArray("logs");
            foreach (var (name, report) in reports)
                Write(json, name, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static string Verdict(LogReport report) => report switch
    {
        { Count: > 0 } => "NOT SOUND",
        { Unchecked: > 0 } => string.Create(CultureInfo.InvariantCulture, $"not checked: {report.Unchecked:N0} lines are made with a key that was not given"),
        { MarkedGaps: > 0 } => "sound, up to the marked gaps",
        _ => "sound",
    };

    private static string Place(LogFinding finding) => finding switch
    {
        { File.Length: 0 } => "",
        { Line: 0 } => $"{finding.File}  ",
        _ => string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line}  "),
    };

    private static void Write(Utf8JsonWriter json, string name, LogReport report)
    {
        json.WriteStartObject();
        json.WriteString("log", name);
        json.WriteBoolean("sound", report.IsSound);
        json.WriteNumber("lines", report.Lines);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteNumber("first", report.First);
        json.WriteNumber("last", report.Last.Sequence);
        json.WriteString("digest", report.Last.Digest);
        json.WriteNumber("keyed", report.Keyed);
        json.WriteNumber("unchecked", report.Unchecked);
        json.WriteNumber("marked_gaps", report.MarkedGaps);
        json.WriteNumber("findings_count", report.Count);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in report.Notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LogFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("fault", finding.Word);
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("from", finding.From);
        json.WriteNumber("to", finding.To);
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }
}
