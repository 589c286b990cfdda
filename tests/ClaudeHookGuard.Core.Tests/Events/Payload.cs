using System.Text;
using ClaudeHookGuard.Core.Events;

namespace ClaudeHookGuard.Core.Tests.Events;

/// <summary>Payloads as the client sends them, in short form.</summary>
internal static class Payload
{
    /// <summary>A PreToolUse payload of a tool with its arguments given as JSON.</summary>
    public static string PreToolUse(string tool, string input = "{}", string more = "") =>
        $$"""{"session_id":"s","cwd":"/home/dev/project","hook_event_name":"PreToolUse","tool_name":"{{tool}}","tool_input":{{input}},"tool_use_id":"t"{{more}}}""";

    public static HookEvent Read(string json) =>
        HookEventReader.TryRead(Encoding.UTF8.GetBytes(json), out var read, out var why) ? read : throw new InvalidOperationException(why);

    public static string Refusal(byte[] payload) =>
        HookEventReader.TryRead(payload, out _, out var why) ? "accepted" : why;

    public static string Refusal(string payload) => Refusal(Encoding.UTF8.GetBytes(payload));
}
