using System.Text.Json;
using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Events;

/// <summary>What the client tells a hook: one JSON object on standard input, read strictly.</summary>
public sealed record HookEvent
{
    public required HookEventKind Kind { get; init; }

    /// <summary>The event's name as the client wrote it.</summary>
    public required string Name { get; init; }

    public string? SessionId { get; init; }

    /// <summary>Ties a call to the user prompt it belongs to; absent before the first prompt and in clients before 2.1.196.</summary>
    public string? PromptId { get; init; }

    /// <summary>The session's current directory, which follows the model's <c>cd</c>; absent only in hand-written payloads.</summary>
    public string? Cwd { get; init; }

    public string? TranscriptPath { get; init; }

    public string? PermissionMode { get; init; }

    /// <summary>Present only inside a subagent.</summary>
    public string? AgentId { get; init; }

    /// <summary>The subagent's type, or the <c>--agent</c> name of the main thread (then without <see cref="AgentId"/>).</summary>
    public string? AgentType { get; init; }

    /// <summary>The tool calls the event carries: one, several for PostToolBatch, none for events without a tool.</summary>
    public ImmutableArray<ToolCall> Calls { get; init; } = [];

    /// <summary>The whole payload, for the fields that only one kind of event has.</summary>
    public required JsonElement Payload { get; init; }

    /// <summary>The payload as it came.</summary>
    public required ReadOnlyMemory<byte> Utf8 { get; init; }

    /// <summary>The JSON text of a part of the payload, without a copy: outputs may be tens of megabytes.</summary>
    public ReadOnlyMemory<byte> TextOf(JsonElement part) =>
        Utf8.Span.Overlaps(JsonText.Whole(part), out var offset) ? Utf8.Slice(offset, JsonText.Whole(part).Length) : ReadOnlyMemory<byte>.Empty;

    /// <summary>The string at <paramref name="field"/> of the payload, or null where there is none.</summary>
    public string? Text(string field) => JsonText.Field(Payload, field);
}

/// <summary>One tool call.</summary>
/// <param name="Tool">The client's current name of the tool: former names are mapped (<see cref="ToolNames"/>).</param>
/// <param name="Server">The MCP server the tool belongs to; null for a built-in tool.</param>
/// <param name="Input">The arguments; an undefined element where the event carries none.</param>
/// <param name="Response">What the tool answered, in the tool's own shape; an undefined element before it ran.</param>
/// <param name="Place">Where the call stands in the payload: empty, or <c>/tool_calls/2</c> in a batch.</param>
public sealed record ToolCall(string Tool, McpServer? Server, JsonElement Input, JsonElement Response, string? ToolUseId, string Place);
