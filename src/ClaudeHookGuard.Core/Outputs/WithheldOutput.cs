using System.Buffers;
using System.Text.Json;
using ClaudeHookGuard.Core.Events;

namespace ClaudeHookGuard.Core.Outputs;

/// <summary>
/// An output of which the model gets nothing. A built-in tool's output must keep its shape, or the client drops the replacement in silence and
/// sends the original: so each string but those that make the shape gives way to a notice.
/// </summary>
public static class WithheldOutput
{
    private const string Notice = "[withheld by hookguard]";

    public static ReadOnlyMemory<byte> Of(ToolCall call)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            if (call.Server is not null)
                json.WriteStringValue(Notice);
            else
                Write(json, call.Response, keep: false);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, JsonElement value, bool keep)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value, MakesShape(member.Name));
                }
                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(json, item, keep);
                json.WriteEndArray();
                break;
            case JsonValueKind.String when !keep:
                json.WriteStringValue(Notice);
                break;
            default:
                json.WriteRawValue(JsonText.Whole(value), skipInputValidation: true);
                break;
        }
    }

    /// <summary>Members whose strings say what kind of thing it is, or where, and are no content.</summary>
    private static bool MakesShape(string name) => name
        is "type" or "status" or "mode" or "filePath" or "notebook_path" or "cell_type" or "cell_id" or "edit_mode" or "language" or "media_type" or "mimeType" or "agentId" or "tool_use_id";
}
