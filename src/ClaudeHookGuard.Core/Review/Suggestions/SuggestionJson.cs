using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>A <see cref="PolicySuggestion"/> for programs.</summary>
public static class SuggestionJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Print(PolicySuggestion suggestion)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("calls", suggestion.Calls);
            json.WriteNumber("refused", suggestion.Refused);
            json.WriteNumber("suspicious", suggestion.Suspicious);
            json.WriteNumber("held_out", suggestion.HeldOut);
            json.WriteNumber("held_out_permitted", suggestion.HeldOutPermitted);
            json.WriteString("policy", suggestion.Toml);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
