using System.Text;
using ClaudeHookGuard.Core.Events;

namespace ClaudeHookGuard.Core.Tests.Events;

public sealed class PayloadGlanceTests
{
    [Theory]
    [InlineData("""{"session_id":"s","hook_event_name":"PostToolUse","tool_input":{"hook_event_name":"PreToolUse"}}""", "PostToolUse")]
    [InlineData("""{"hook_event_name" : "PreToolUse","tool_input":{"hook_event_name":"PostToolUse"}}""", "PreToolUse")]
    [InlineData("""{"cwd":"\"hook_event_name\":\"PostToolUse\"" """, null)]
    [InlineData("""{"hook_event_name":5}""", null)]
    [InlineData("""{"hook_event_name":"cut""", null)]
    [InlineData("", null)]
    public void The_first_member_of_the_name_counts(string payload, string? first) =>
        Assert.Equal(first, PayloadGlance.First(Encoding.UTF8.GetBytes(payload), "hook_event_name"u8));
}
