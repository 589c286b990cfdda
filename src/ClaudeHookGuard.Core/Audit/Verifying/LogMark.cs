using System.Text.Json;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Events;

namespace ClaudeHookGuard.Core.Audit.Verifying;

/// <summary>What a line says that the log wrote about itself (<see cref="LogRecord"/>).</summary>
internal sealed record LogMark(string Event, string? Gap, long Bytes, string? Sha256, long LostFrom, long LostTo, ChainHead Removed)
{
    /// <summary>Null for an ordinary entry.</summary>
    public static LogMark? Of(ReadOnlySpan<byte> line)
    {
        if (line[..Math.Min(line.Length, 256)].IndexOf(",\"event\":\"audit."u8) < 0)
            return null;
        try
        {
            var reader = new Utf8JsonReader(line);
            using var read = JsonDocument.ParseValue(ref reader);
            var root = read.RootElement;
            return new(JsonText.Field(root, "event") ?? "", JsonText.Field(root, "gap"), Number(root, "bytes"), JsonText.Field(root, "sha256"),
                Number(root, "lost_from"), Number(root, "lost_to"), new(Number(root, "removed_to"), JsonText.Field(root, "removed_digest") ?? ""));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long Number(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;
}
