using System.Text.Json;
using System.Text.Unicode;
using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Events;

/// <summary>
/// Reads a payload strictly: no duplicate keys (two readers could pick different ones), bounded depth, nothing behind the object, valid
/// UTF-8 without a byte order mark. New fields are welcome. What is refused is told in words.
/// </summary>
public static class HookEventReader
{
    /// <summary>Reads <paramref name="utf8"/>, which the event keeps on using.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, out HookEvent hookEvent, out string why)
    {
        hookEvent = null!;
        if (Flaw(utf8.Span) is { } flaw)
        {
            why = flaw;
            return false;
        }
        JsonElement payload;
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = Bounds.JsonDepth };
            payload = JsonDocument.Parse(utf8, options).RootElement;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            why = Explain(error);
            return false;
        }
        return TryRead(payload, utf8, out hookEvent, out why);
    }

    private static string? Flaw(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
            return "the payload is empty";
        if (utf8.Length > Bounds.PayloadBytes)
            return $"the payload is larger than {Bounds.PayloadBytes} bytes";
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return "the payload begins with a byte order mark";
        return Utf8.IsValid(utf8) ? null : "the payload is not valid UTF-8";
    }

    /// <summary>The reader's message may quote the payload, so only its kind and place are passed on.</summary>
    private static string Explain(Exception error) => error is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
        ? $"the payload is not the JSON it should be (line {line + 1}, byte {column + 1}: cut off, nested deeper than {Bounds.JsonDepth}, a key given twice, or no JSON)"
        : "the payload is not the JSON it should be (a key is given twice, or holds half a character)";

    private static bool TryRead(JsonElement payload, ReadOnlyMemory<byte> utf8, out HookEvent hookEvent, out string why)
    {
        hookEvent = null!;
        if (payload.ValueKind != JsonValueKind.Object)
        {
            why = "the payload is no JSON object";
            return false;
        }
        if (JsonText.Field(payload, "hook_event_name") is not { } name)
        {
            why = "the payload has no hook_event_name";
            return false;
        }
        var kind = HookEventKinds.Parse(name);
        if (!TryReadCalls(payload, kind, out var calls, out why))
            return false;
        hookEvent = new HookEvent
        {
            Kind = kind,
            Name = name,
            SessionId = JsonText.Field(payload, "session_id"),
            PromptId = JsonText.Field(payload, "prompt_id"),
            Cwd = JsonText.Field(payload, "cwd"),
            TranscriptPath = JsonText.Field(payload, "transcript_path"),
            PermissionMode = JsonText.Field(payload, "permission_mode"),
            AgentId = JsonText.Field(payload, "agent_id"),
            AgentType = JsonText.Field(payload, "agent_type"),
            Calls = calls,
            Payload = payload,
            Utf8 = utf8,
        };
        return true;
    }

    private static bool TryReadCalls(JsonElement payload, HookEventKind kind, out ImmutableArray<ToolCall> calls, out string why)
    {
        why = "";
        calls = [];
        switch (kind)
        {
            case HookEventKind.PreToolUse or HookEventKind.PostToolUse or HookEventKind.PostToolUseFailure or HookEventKind.PermissionRequest:
                if (ReadCall(payload, "") is not { } call)
                {
                    why = "the payload names no tool";
                    return false;
                }
                calls = [call];
                return true;
            case HookEventKind.PostToolBatch:
                return TryReadBatch(payload, out calls, out why);
            default:
                return true;
        }
    }

    private static bool TryReadBatch(JsonElement payload, out ImmutableArray<ToolCall> calls, out string why)
    {
        calls = [];
        why = "";
        if (!payload.TryGetProperty("tool_calls", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > Bounds.BatchCalls)
        {
            why = $"tool_calls is no list of at most {Bounds.BatchCalls} calls";
            return false;
        }
        var read = ImmutableArray.CreateBuilder<ToolCall>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            if (ReadCall(item, $"/tool_calls/{read.Count}") is not { } call)
            {
                why = $"call {read.Count} of tool_calls names no tool";
                return false;
            }
            read.Add(call);
        }
        calls = read.MoveToImmutable();
        return true;
    }

    private static ToolCall? ReadCall(JsonElement holder, string place)
    {
        if (JsonText.Field(holder, "tool_name") is not { Length: > 0 } name)
            return null;
        holder.TryGetProperty("tool_input", out var input);
        holder.TryGetProperty("tool_response", out var response);
        var id = JsonText.Field(holder, "tool_use_id");
        if (!ToolNames.IsMcp(name))
            return new ToolCall(ToolNames.Current(name), null, input, response, id, place);
        var (server, tool) = ToolNames.SplitMcp(name, ToldServer(holder));
        return new ToolCall(tool, server, input, response, id, place);
    }

    private static McpServer? ToldServer(JsonElement holder) =>
        holder.TryGetProperty("mcp_server", out var told) && JsonText.Field(told, "name") is { Length: > 0 } name
            ? new McpServer(name, JsonText.Field(told, "source"))
            : null;
}
