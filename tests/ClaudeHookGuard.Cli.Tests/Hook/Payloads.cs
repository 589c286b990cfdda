using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Answers;

namespace ClaudeHookGuard.Cli.Tests.Hook;

/// <summary>Payloads as the client sends them, and what an answer says.</summary>
internal static class Payloads
{
    public static string Call(string tool, string input, string eventName = "PreToolUse", string more = "") =>
        $$"""{"session_id":"s","cwd":"/home/dev/project","hook_event_name":"{{eventName}}","tool_name":"{{tool}}","tool_input":{{input}},"tool_use_id":"t"{{more}}}""";

    public static string Event(string eventName, string more) => $$"""{"session_id":"s","cwd":"/home/dev/project","hook_event_name":"{{eventName}}",{{more}}}""";

    public static byte[] Utf8(string payload) => Encoding.UTF8.GetBytes(payload);

    /// <summary>The reason of an answer that refuses a call before it runs; fails the test where it is anything else.</summary>
    public static string Denial(HookAnswer answer)
    {
        Assert.Equal(2, answer.ExitCode);
        var specific = Specific(answer);
        Assert.Equal("PreToolUse", specific.GetProperty("hookEventName").GetString());
        Assert.Equal("deny", specific.GetProperty("permissionDecision").GetString());
        var reason = specific.GetProperty("permissionDecisionReason").GetString()!;
        Assert.StartsWith("hookguard: ", reason, StringComparison.Ordinal);
        Assert.Equal(reason, answer.Error);
        return reason;
    }

    public static JsonElement Specific(HookAnswer answer) => Object(answer).GetProperty("hookSpecificOutput");

    public static JsonElement Object(HookAnswer answer)
    {
        using var document = JsonDocument.Parse(answer.Output);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        return document.RootElement.Clone();
    }
}
