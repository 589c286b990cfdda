using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Tests.Checks;

public sealed class ServerCheckTests
{
    private const string Policy = """
        [servers.files]
        tools = ["read_*", "!read_secret"]
        [servers.db]
        read-only = true
        [servers.team]
        source = ["project"]
        [servers.off]
        decision = "deny"
        [servers."*"]
        decision = "ask"
        [tools]
        deny = ["WebSearch", "mcp__files__read_odd"]
        [agents.reviewer]
        read-only = true
        tools = ["Read"]
        """;

    [Theory]
    [InlineData("files", "read_text", ToolEffect.Unknown, null)]
    [InlineData("db", "query", ToolEffect.Reads, null)]
    [InlineData("team", "anything", ToolEffect.Writes, "project")]
    public void Lets_pass(string server, string tool, ToolEffect effect, string? source) =>
        Assert.Empty(Examined.By(new ServerCheck(), Examined.Tool(tool, server, effect, source), Policy));

    [Theory]
    [InlineData("files", "write_text", ToolEffect.Writes, null, "servers.tool Deny")]
    [InlineData("files", "read_secret", ToolEffect.Reads, null, "servers.tool Deny")]
    [InlineData("files", "READ_text", ToolEffect.Reads, null, "servers.tool Deny")]
    [InlineData("files", "read_odd", ToolEffect.Reads, null, "tools.deny Deny")]
    [InlineData("files", "", ToolEffect.Unknown, null, "servers.tool Deny")]
    [InlineData("db", "query", ToolEffect.Unknown, null, "servers.read-only Deny")]
    [InlineData("team", "x", ToolEffect.Reads, null, "servers.source Deny")]
    [InlineData("team", "x", ToolEffect.Reads, "plugin", "servers.source Deny")]
    [InlineData("off", "x", ToolEffect.Reads, null, "servers.denied Deny")]
    [InlineData("Files", "read_text", ToolEffect.Reads, null, "servers.unknown Ask")]
    [InlineData("", "", ToolEffect.Unknown, null, "servers.unknown Ask")]
    public void Objects(string server, string tool, ToolEffect effect, string? source, string finding) =>
        Assert.Contains(finding, Examined.By(new ServerCheck(), Examined.Tool(tool, server, effect, source), Policy));

    [Fact]
    public void A_built_in_tool_is_held_to_the_sessions_grant()
    {
        Assert.Empty(Examined.By(new ServerCheck(), Examined.Tool("Read"), Policy));
        Assert.Equal(["tools.deny Deny"], Examined.By(new ServerCheck(), Examined.Tool("WebSearch"), Policy));
    }

    [Fact]
    public void A_subagent_is_held_to_its_own_grant_as_well()
    {
        const string agent = ",\"agent_id\":\"a\",\"agent_type\":\"reviewer\"";
        Assert.Empty(Examined.Findings(new ServerCheck(), Examined.Tool("Read"), Policy, more: agent));
        Assert.NotEmpty(Examined.Findings(new ServerCheck(), Examined.Tool("Bash", effect: ToolEffect.Unknown), Policy, more: agent));
        Assert.Contains(Examined.Findings(new ServerCheck(), Examined.Tool("Write", effect: ToolEffect.Writes), Policy, more: agent), finding => finding.Rule == "agents.read-only");
    }
}
