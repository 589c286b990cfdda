using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Tests.Events;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Answers;

public sealed class AnswerWriterTests
{
    private static readonly Finding Refused = new(Decision.Deny, "paths.deny", "reads /x", "baseline", new ToolUsed("Read", null, ToolEffect.Reads, ""));

    private static HookAnswer Write(string eventName, Decision decision, string? rewritten = null)
    {
        var payload = $$"""{"hook_event_name":"{{eventName}}","tool_name":"Read","tool_input":{},"tool_calls":[]}""";
        var finding = Refused with { Decision = decision };
        return AnswerWriter.Write(Payload.Read(payload), new Verdict(decision, [finding], rewritten is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(rewritten), decision));
    }

    private static JsonElement Json(HookAnswer answer) => JsonDocument.Parse(answer.Output).RootElement;

    [Theory]
    [InlineData("PreToolUse")]
    [InlineData("PostToolUse")]
    [InlineData("PermissionRequest")]
    [InlineData("UserPromptExpansion")]
    public void Allow_is_silence(string eventName)
    {
        var answer = Write(eventName, Decision.Allow);
        Assert.Equal(0, answer.ExitCode);
        Assert.True(answer.Output.IsEmpty);
        Assert.Empty(answer.Error);
    }

    [Fact]
    public void A_refused_call_exits_2_with_one_object_and_the_same_reason_on_error()
    {
        var answer = Write("PreToolUse", Decision.Deny);
        var specific = Json(answer).GetProperty("hookSpecificOutput");
        Assert.Equal(2, answer.ExitCode);
        Assert.Equal("PreToolUse", specific.GetProperty("hookEventName").GetString());
        Assert.Equal("deny", specific.GetProperty("permissionDecision").GetString());
        Assert.Equal(answer.Error, specific.GetProperty("permissionDecisionReason").GetString());
        Assert.Contains("paths.deny", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_is_an_object_and_no_block()
    {
        var answer = Write("PreToolUse", Decision.Ask);
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal("ask", Json(answer).GetProperty("hookSpecificOutput").GetProperty("permissionDecision").GetString());
    }

    [Fact]
    public void A_permission_request_is_refused_in_its_own_form()
    {
        var decision = Json(Write("PermissionRequest", Decision.Deny)).GetProperty("hookSpecificOutput").GetProperty("decision");
        Assert.Equal("deny", decision.GetProperty("behavior").GetString());
        Assert.Contains("reads /x", decision.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redacted_output_is_given_back_whole() =>
        Assert.Equal("""{"stdout":"x"}""", Json(Write("PostToolUse", Decision.Redact, """{"stdout":"x"}""")).GetProperty("hookSpecificOutput").GetProperty("updatedToolOutput").GetRawText());

    [Fact]
    public void A_redaction_of_arguments_that_has_nothing_to_give_back_refuses() => Assert.Equal(2, Write("PreToolUse", Decision.Redact).ExitCode);

    [Theory]
    [InlineData("ConfigChange")]
    [InlineData("UserPromptExpansion")]
    [InlineData("UserPromptSubmit")]
    [InlineData("PostToolBatch")]
    public void Other_events_are_blocked_in_theirs(string eventName)
    {
        var answer = Write(eventName, Decision.Deny);
        Assert.Equal(2, answer.ExitCode);
        Assert.Equal("block", Json(answer).GetProperty("decision").GetString());
    }

    [Fact]
    public void A_long_reason_is_cut()
    {
        var answer = AnswerWriter.DenyCall(new string('r', 100_000));
        Assert.True(answer.Error.Length <= AnswerWriter.MaxReason);
    }
}
