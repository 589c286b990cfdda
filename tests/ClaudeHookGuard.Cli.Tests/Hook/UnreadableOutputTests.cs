using System.Text;
using System.Text.Json;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Cli.Tests.Hook;

public sealed class UnreadableOutputTests
{
    private static readonly HookStages NeverAsked = new(
        _ => throw new InvalidOperationException(), _ => throw new InvalidOperationException(), (_, _, _) => throw new InvalidOperationException(),
        (_, _, _) => throw new InvalidOperationException(), () => throw new InvalidOperationException());

    [Theory]
    [InlineData("Bash", "stdout")]
    [InlineData("Read", "file")]
    public void An_output_that_cannot_be_read_is_withheld_in_the_tool_s_shape(string tool, string member)
    {
        var payload = $$"""{"hook_event_name":"PostToolUse","tool_name":"{{tool}}","tool_response":{"\ud800":"value","a":1,"a":2} }""";
        var answer = new HookPipeline(NeverAsked).Answer(Encoding.UTF8.GetBytes(payload));
        Assert.Equal(2, answer.ExitCode);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.True(json.RootElement.GetProperty("hookSpecificOutput").GetProperty("updatedToolOutput").TryGetProperty(member, out _));
    }

    [Fact]
    public void A_call_that_cannot_be_read_is_refused_whatever_its_arguments_claim_to_be()
    {
        var payload = """{"hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"hook_event_name":"PostToolUse","a":1,"a":2}}""";
        var answer = new HookPipeline(NeverAsked).Answer(Encoding.UTF8.GetBytes(payload));
        Assert.Equal(2, answer.ExitCode);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal("deny", json.RootElement.GetProperty("hookSpecificOutput").GetProperty("permissionDecision").GetString());
    }
}
