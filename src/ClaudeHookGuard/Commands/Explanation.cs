using System.Buffers;
using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Verdicts;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Commands;

/// <summary>A judgement told to people, or as JSON. Texts are told by size only.</summary>
internal static class Explanation
{
    public static string Text(ImmutableArray<Fact> facts, Verdict verdict, HookAnswer answer)
    {
        var text = new StringBuilder("facts\n");
        foreach (var fact in facts)
            text.Append("  ").Append(Line(fact)).Append('\n');
        text.Append("findings\n");
        foreach (var finding in verdict.Findings)
            text.Append($"  {Entries.Word(finding.Decision),-6} {finding.Rule}  {finding.Reason}  ({finding.Stands})\n");
        text.Append($"verdict\n  {Entries.Word(verdict.Decision)}");
        if (verdict.Observed != verdict.Decision)
            text.Append($" (observed only; enforced it would be {Entries.Word(verdict.Observed)})");
        text.Append($"\nanswer\n  exit {answer.ExitCode}\n");
        if (!answer.Output.IsEmpty)
            text.Append("  ").Append(Encoding.UTF8.GetString(answer.Output.Span)).Append('\n');
        return text.ToString();
    }

    public static string Json(ImmutableArray<Fact> facts, Verdict verdict, HookAnswer answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("facts");
            foreach (var fact in facts)
                WriteFact(json, fact);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in verdict.Findings)
                WriteFinding(json, finding);
            json.WriteEndArray();
            json.WriteString("decision", Entries.Word(verdict.Decision));
            json.WriteString("observed", Entries.Word(verdict.Observed));
            json.WriteNumber("exit", answer.ExitCode);
            if (!answer.Output.IsEmpty)
            {
                json.WritePropertyName("answer");
                json.WriteRawValue(answer.Output.Span);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteFact(Utf8JsonWriter json, Fact fact)
    {
        var resource = AuditResources.Of([fact])[0];
        json.WriteStartObject();
        json.WriteString("kind", resource.Kind);
        if (resource.Name is { } name)
            json.WriteString("name", name);
        if (resource.Bytes is { } bytes)
            json.WriteNumber("bytes", bytes);
        json.WriteString("place", fact.Place);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("decision", Entries.Word(finding.Decision));
        json.WriteString("rule", finding.Rule);
        json.WriteString("reason", finding.Reason);
        json.WriteString("stands", finding.Stands);
        json.WriteString("place", finding.Fact.Place);
        json.WriteEndObject();
    }

    private static string Line(Fact fact)
    {
        var resource = AuditResources.Of([fact])[0];
        var name = resource.Name ?? $"{resource.Bytes} bytes";
        var reach = fact is PathTouched { Reach: not PathReach.Itself } ? " and what is below" : "";
        return $"{resource.Kind,-13} {name}{reach}  at {fact.Place}";
    }
}
