using System.Text;
using ClaudeHookGuard.Core.Events;

namespace ClaudeHookGuard.Core.Tests.Events;

public sealed class HookEventReaderTests
{
    [Fact]
    public void A_built_in_call_is_read()
    {
        var read = Payload.Read(Payload.PreToolUse("Read", """{"file_path":"/a"}"""));
        Assert.Equal(HookEventKind.PreToolUse, read.Kind);
        Assert.Equal("/home/dev/project", read.Cwd);
        Assert.Equal("Read", read.Calls[0].Tool);
        Assert.Null(read.Calls[0].Server);
    }

    [Fact]
    public void New_fields_are_welcome() => Assert.Equal("Read", Payload.Read(Payload.PreToolUse("Read", "{}", ",\"brand_new\":[1,{\"a\":null}]")).Calls[0].Tool);

    [Fact]
    public void An_unknown_event_is_read_as_other() => Assert.Equal(HookEventKind.Other, Payload.Read("""{"hook_event_name":"SomethingNew"}""").Kind);

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n", "empty")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{}", "no hook_event_name")]
    [InlineData("""{"hook_event_name":5}""", "no hook_event_name")]
    [InlineData("""{"hook_event_name":"PreToolUse"}""", "names no tool")]
    [InlineData("""{"hook_event_name":"PreToolUse","tool_name":""}""", "names no tool")]
    [InlineData("""{"hook_event_name":"PreToolUse","tool_name":"Read"} x""", "not the JSON")]
    [InlineData("""{"hook_event_name":"PreToolUse","tool_name":"Read"}{}""", "not the JSON")]
    [InlineData("""{"hook_event_name":"PreToolUse","tool_name":"Read","tool_input":{"file_path":"/a","file_path":"/b"}}""", "not the JSON")]
    [InlineData("""{"hook_event_name":"PreToolUse","tool_name":"Read","tool_input":{"file_path":"/a","file\u005fpath":"/b"}}""", "not the JSON")]
    [InlineData("""{"hook_event_name":"PreToolUse","tool_name":"Read","tool_in""", "not the JSON")]
    [InlineData("""{"hook_event_name":"PostToolBatch"}""", "tool_calls")]
    [InlineData("""{"hook_event_name":"PostToolBatch","tool_calls":[{}]}""", "call 0 of tool_calls names no tool")]
    public void What_is_not_a_payload_is_refused_in_words(string payload, string why) => Assert.Contains(why, Payload.Refusal(payload), StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_is_refused() =>
        Assert.Contains("byte order mark", Payload.Refusal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Payload.PreToolUse("Read"))]), StringComparison.Ordinal);

    [Fact]
    public void Bad_UTF8_is_refused() =>
        Assert.Contains("UTF-8", Payload.Refusal([.. "{\"hook_event_name\":\""u8, 0xC3, 0x28, .. "\"}"u8]), StringComparison.Ordinal);

    [Fact]
    public void Nesting_beyond_the_bound_is_refused()
    {
        var nested = new string('[', Bounds.JsonDepth) + new string(']', Bounds.JsonDepth);
        Assert.Contains("not the JSON", Payload.Refusal(Payload.PreToolUse("Read", "{\"a\":" + nested + "}")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_payload_beyond_the_bound_is_refused_unread()
    {
        var large = new byte[Bounds.PayloadBytes + 1];
        large.AsSpan().Fill((byte)'a');
        Assert.Contains("larger than", Payload.Refusal(large), StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_carries_its_calls()
    {
        var read = Payload.Read("""{"hook_event_name":"PostToolBatch","tool_calls":[{"tool_name":"Read","tool_input":{}},{"tool_name":"mcp__x__y","tool_response":"z"}]}""");
        Assert.Equal(["Read", "y"], read.Calls.Select(call => call.Tool));
        Assert.Equal("/tool_calls/1", read.Calls[1].Place);
    }
}
