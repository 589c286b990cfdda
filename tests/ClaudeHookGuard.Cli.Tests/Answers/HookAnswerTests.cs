using ClaudeHookGuard.Cli.Tests.Published;

namespace ClaudeHookGuard.Cli.Tests.Answers;

/// <summary>What the client gets back for a call, in the form it understands.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class HookAnswerTests(PublishedGuard guard) : IDisposable
{
    private const string Policy = """
        version = 1
        [servers.filesystem]
        tools = ["read_*"]
        [servers."*"]
        decision = "deny"
        """;

    private readonly Playground playground = new(guard, Policy);

    /// <summary>Put together here, so that no file holds a token.</summary>
    private static string Token { get; } = string.Concat("gh", "p_", "BmNyZAlMxY9kLwX8jq7Zt2LwX9bKd414f0lK");

    public void Dispose() => playground.Dispose();

    [Fact]
    public void An_allowed_call_is_answered_with_silence()
    {
        var outcome = playground.Hook(playground.Read("notes.txt"));
        Assert.True(outcome.IsSilentAllow, outcome.ToString());
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public void A_denied_call_is_exit_2_with_one_object_and_the_same_reason_on_standard_error() =>
        Assert.Contains(".env", playground.Hook(playground.Read(".env")).DeniedFor(), StringComparison.Ordinal);

    [Fact]
    public void The_bare_command_is_the_hook()
    {
        var payload = playground.Read(".env");
        var bare = playground.Run(guard.Binary, ["--home", playground.Home], System.Text.Encoding.UTF8.GetBytes(payload));
        Assert.Contains(".env", bare.DeniedFor(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unnamed_server_is_denied_whatever_the_tool() =>
        Assert.Contains("weather", playground.Hook(playground.Call("mcp__weather__forecast", "{}")).DeniedFor(), StringComparison.Ordinal);

    [Fact]
    public void An_output_is_redacted_as_a_whole_object_and_only_its_strings_change()
    {
        var response = $$""","tool_response":{"stdout":"token {{Token}} end","stderr":"","interrupted":false,"isImage":false,"odd":[1,null,"kept"]}""";
        var outcome = playground.Hook(playground.Call("Bash", """{"command":"cat notes"}""", "PostToolUse", response));
        Assert.Equal(0, outcome.ExitCode);
        var updated = outcome.Answer().GetProperty("updatedToolOutput");
        Assert.DoesNotContain(Token, outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("token ", updated.GetProperty("stdout").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(" end", updated.GetProperty("stdout").GetString(), StringComparison.Ordinal);
        Assert.False(updated.GetProperty("interrupted").GetBoolean());
        Assert.Equal("""[1,null,"kept"]""", updated.GetProperty("odd").GetRawText());
    }

    [Fact]
    public void An_output_without_a_secret_is_answered_with_silence()
    {
        var response = ""","tool_response":{"stdout":"plain","stderr":"","interrupted":false,"isImage":false}""";
        Assert.True(playground.Hook(playground.Call("Bash", """{"command":"cat notes"}""", "PostToolUse", response)).IsSilentAllow);
    }

    [Fact]
    public void A_permission_request_gets_a_decision_object()
    {
        var outcome = playground.Hook(playground.Call("Bash", """{"command":"cat .env"}""", "PermissionRequest"));
        Assert.Equal("deny", outcome.Answer().GetProperty("decision").GetProperty("behavior").GetString());
    }

    [Theory]
    [InlineData("SessionStart")]
    [InlineData("Notification")]
    [InlineData("SomethingNobodyKnowsYet")]
    public void An_event_without_a_call_is_a_clean_silence(string name)
    {
        var outcome = playground.Hook($$"""{"session_id":"s1","hook_event_name":"{{name}}","cwd":"/"}""");
        Assert.True(outcome.IsSilentAllow, outcome.ToString());
    }

    [Fact]
    public void Hooks_that_run_at_once_lose_no_audit_line_and_tear_none()
    {
        const int Hooks = 24;
        Parallel.For(0, Hooks, number => playground.Hook(playground.Read($"notes-{number}.txt")));
        var lines = playground.AuditLines;
        Assert.Equal(Hooks, lines.Length);
        Assert.All(lines, line => System.Text.Json.JsonDocument.Parse(line).Dispose());
    }
}
