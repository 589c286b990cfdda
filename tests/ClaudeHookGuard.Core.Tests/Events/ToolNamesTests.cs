using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Tests.Events;

public sealed class ToolNamesTests
{
    [Theory]
    [InlineData("mcp__fake__query", null, "fake", "query")]
    [InlineData("mcp__fake__read__all", null, "fake", "read__all")]
    [InlineData("mcp__my__server__run", "my__server", "my__server", "run")]
    [InlineData("mcp__my_server__run", "my server", "my server", "run")]
    [InlineData("mcp__plugin_pack_db__query", "db", "db", "query")]
    [InlineData("mcp__claude_ai_Notion__search", "Notion", "Notion", "search")]
    [InlineData("mcp__odd", null, "odd", "")]
    public void The_client_s_word_for_the_server_decides_where_it_fits(string name, string? told, string server, string tool)
    {
        var (read, of) = ToolNames.SplitMcp(name, told is null ? null : new McpServer(told, "user"));
        Assert.Equal((server, tool), (read.Name, of));
    }

    [Fact]
    public void A_server_that_does_not_fit_the_name_is_still_the_one_the_client_named() =>
        Assert.Equal("real", ToolNames.SplitMcp("mcp__claimed__tool", new McpServer("real", "project")).Server.Name);

    [Theory]
    [InlineData("Task", "Agent")]
    [InlineData("KillShell", "TaskStop")]
    [InlineData("Read", "Read")]
    public void Former_names_are_mapped(string former, string now) => Assert.Equal(now, ToolNames.Current(former));
}
