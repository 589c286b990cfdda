using System.Buffers;
using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Texts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Answers;

/// <summary>
/// Puts a verdict into the form that its event understands. One wrong member voids a whole answer, and the client then goes on, so
/// each form is written here by hand and held to the real client by the end-to-end tests.
/// </summary>
public static class AnswerWriter
{
    /// <summary>Characters of a reason; the client has no cap, a reader has.</summary>
    public const int MaxReason = 2000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JsonEncoder.Instance };

    /// <summary>The answer to <paramref name="hookEvent"/>.</summary>
    public static HookAnswer Write(HookEvent hookEvent, Verdict verdict)
    {
        // Most calls are allowed, and an allowance has no reason to be told.
        var reason = verdict.Decision == Decision.Allow ? "" : Short(verdict.Reason);
        return (hookEvent.Kind, verdict.Decision) switch
        {
            (_, Decision.Allow) => HookAnswer.Silence,
            (HookEventKind.PreToolUse, Decision.Deny) => DenyCall(reason),
            (HookEventKind.PreToolUse, Decision.Ask) => new(HookAnswer.Go, Specific(hookEvent.Name, json =>
            {
                json.WriteString("permissionDecision", "ask");
                json.WriteString("permissionDecisionReason", reason);
            }), ""),
            (HookEventKind.PreToolUse, Decision.Redact) => verdict.Rewritten is { } input
                ? new(HookAnswer.Go, Specific(hookEvent.Name, json => Raw(json, "updatedInput", input), input.Length), "")
                : DenyCall(reason),
            (HookEventKind.PermissionRequest, Decision.Deny) => new(HookAnswer.Go, Specific(hookEvent.Name, json =>
            {
                json.WriteStartObject("decision");
                json.WriteString("behavior", "deny");
                json.WriteString("message", reason);
                json.WriteEndObject();
            }), ""),
            (HookEventKind.PermissionRequest, _) => HookAnswer.Silence,
            (HookEventKind.PostToolUse, _) => verdict.Rewritten is { } output
                ? new(HookAnswer.Go, Specific(hookEvent.Name, json =>
                {
                    Raw(json, "updatedToolOutput", output);
                    if (verdict.Advice.Length > 0)
                        json.WriteString("additionalContext", Short(verdict.Advice));
                }, output.Length + MaxReason), "")
                : Advise(hookEvent.Name, reason),
            (HookEventKind.PostToolUseFailure, _) => Advise(hookEvent.Name, reason),
            (HookEventKind.SessionStart or HookEventKind.SessionEnd or HookEventKind.SubagentStart or HookEventKind.SubagentStop or HookEventKind.Other, _) => HookAnswer.Silence,
            (_, Decision.Deny) => BlockEvent(reason),
            (HookEventKind.UserPromptSubmit or HookEventKind.UserPromptExpansion, _) => Advise(hookEvent.Name, reason),
            _ => HookAnswer.Silence,
        };
    }

    /// <summary>
    /// The refusal of a tool call: exit 2, which blocks wherever the object is not understood, and one deny object, whose reason reaches the
    /// model without the hook's command line. It is also the answer to a payload nobody could read.
    /// </summary>
    public static HookAnswer DenyCall(string reason)
    {
        reason = Short(reason);
        return new(HookAnswer.Block, Specific("PreToolUse", json =>
        {
            json.WriteString("permissionDecision", "deny");
            json.WriteString("permissionDecisionReason", reason);
        }), reason);
    }

    /// <summary>
    /// The answer to an output nobody could read: a notice in its place, in the shape that <paramref name="tool"/> has. It exits 2 as well, for the
    /// case that the payload was no output after all.
    /// </summary>
    public static HookAnswer Withhold(string tool, string reason)
    {
        reason = Short(reason);
        return new(HookAnswer.Block, Specific("PostToolUse", json =>
        {
            json.WritePropertyName("updatedToolOutput");
            WriteNotice(json, tool, reason);
        }), reason);
    }

    private static void WriteNotice(Utf8JsonWriter json, string tool, string notice)
    {
        if (tool is not ("Bash" or "Read"))
        {
            json.WriteStringValue(notice);
            return;
        }
        json.WriteStartObject();
        if (tool == "Bash")
        {
            json.WriteString("stdout", notice);
            json.WriteString("stderr", "");
            json.WriteBoolean("interrupted", false);
            json.WriteBoolean("isImage", false);
        }
        else
        {
            json.WriteString("type", "text");
            json.WriteStartObject("file");
            json.WriteString("filePath", "");
            json.WriteString("content", notice);
            json.WriteNumber("numLines", 1);
            json.WriteNumber("startLine", 1);
            json.WriteNumber("totalLines", 1);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static HookAnswer BlockEvent(string reason) => new(HookAnswer.Block, Object(json =>
    {
        json.WriteString("decision", "block");
        json.WriteString("reason", reason);
    }), reason);

    private static HookAnswer Advise(string eventName, string advice) =>
        new(HookAnswer.Go, Specific(eventName, json => json.WriteString("additionalContext", advice)), "");

    private static ReadOnlyMemory<byte> Specific(string eventName, Action<Utf8JsonWriter> write, int about = 0) => Object(json =>
    {
        json.WriteStartObject("hookSpecificOutput");
        json.WriteString("hookEventName", eventName);
        write(json);
        json.WriteEndObject();
    }, about + 512);

    /// <param name="about">Bytes it will hold, roughly: a buffer that grows step by step copies a large output several times.</param>
    private static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> write, int about = 256)
    {
        var buffer = new ArrayBufferWriter<byte>(about);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    /// <summary>The rewritten value is the client's own JSON with spans replaced, so it is not read again.</summary>
    private static void Raw(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.Span, skipInputValidation: true);
    }

    private static string Short(string reason) => reason.Length <= MaxReason ? reason : string.Concat(reason.AsSpan(0, MaxReason - 1), "…");
}
