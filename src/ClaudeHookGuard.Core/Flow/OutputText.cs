using System.Buffers;
using System.Text.Json;
using ClaudeHookGuard.Core.Events;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>
/// The texts of a tool's output, without the members the client wraps them in, which are the same in every output of the tool. Their escapes are left as they
/// are, since <see cref="Letters"/> undoes them; numbers count too.
/// </summary>
internal static class OutputText
{
    /// <param name="json">What the model gets to see.</param>
    /// <param name="parsed">The same, where it was parsed already; else an undefined element.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json, JsonElement parsed)
    {
        if (parsed.ValueKind != JsonValueKind.Undefined)
            return Of(parsed, json.Length);
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = Bounds.JsonDepth });
            return Of(document.RootElement, json.Length);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static ReadOnlyMemory<byte> Of(JsonElement value, int length)
    {
        var texts = new ArrayBufferWriter<byte>(length + 1);
        Add(value, texts);
        return texts.WrittenMemory;
    }

    private static void Add(JsonElement value, ArrayBufferWriter<byte> texts)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                texts.Write(JsonText.Raw(value));
                texts.Write("\n"u8);
                break;
            case JsonValueKind.Number:
                texts.Write(JsonText.Whole(value));
                texts.Write("\n"u8);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Add(item, texts);
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    if (!IsWrapping(member))
                        Add(member.Value, texts);
                break;
            default:
                break;
        }
    }

    /// <summary>Members that say what kind of thing an output is, and numbers the client counts.</summary>
    private static bool IsWrapping(JsonProperty member) =>
        member.NameEquals("type"u8) || member.NameEquals("filePath"u8) || member.NameEquals("mode"u8) || member.NameEquals("numLines"u8) || member.NameEquals("startLine"u8)
        || member.NameEquals("totalLines"u8) || member.NameEquals("durationMs"u8) || member.NameEquals("bytes"u8) || member.NameEquals("code"u8) || member.NameEquals("codeText"u8)
        || member.NameEquals("url"u8) || member.NameEquals("numFiles"u8) || member.NameEquals("mimeType"u8);
}
