using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>A <see cref="PolicyDifference"/> for people and for programs.</summary>
public static class DifferenceText
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Plain(PolicyDifference difference)
    {
        var text = new StringBuilder();
        Section(text, "servers and skills never called", difference.NeverCalled);
        Section(text, "privileges never used", difference.NeverUsed);
        Section(text, "called, and not restricted", difference.Unrestricted);
        Section(text, "done, and refused by today's lists", difference.Refused);
        if (text.Length == 0)
            text.Append("every privilege of today's policy was used, and nothing was done beyond it\n");
        return text.Append(CultureInfo.InvariantCulture, $"held against {Amount.Of(difference.Calls, "call", "calls")}\n").ToString();
    }

    public static byte[] Json(PolicyDifference difference)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("calls", difference.Calls);
            Write(json, "never_called", difference.NeverCalled);
            Write(json, "never_used", difference.NeverUsed);
            Write(json, "unrestricted", difference.Unrestricted);
            Write(json, "refused", difference.Refused);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Section(StringBuilder text, string title, ImmutableArray<PolicyNote> notes)
    {
        if (notes.IsEmpty)
            return;
        text.Append(title).Append(":\n");
        foreach (var note in notes)
            text.Append(CultureInfo.InvariantCulture, $"  {Shown.OneLine(note.List),-32} {Shown.OneLine(note.What, 80)}{(note.Calls > 0 ? $" ({Amount.Of(note.Calls, "call", "calls")})" : "")}{(note.Stands is null ? "" : "  " + note.Stands)}\n");
        text.Append('\n');
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<PolicyNote> notes)
    {
        json.WriteStartArray(name);
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("list", note.List);
            json.WriteString("what", note.What);
            if (note.Stands is { } stands)
                json.WriteString("stands", stands);
            json.WriteNumber("calls", note.Calls);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
