using System.Text;
using ClaudeHookGuard.Cli.Tests.Published;

namespace ClaudeHookGuard.Cli.Tests.Faults;

/// <summary>Payloads that cannot be read, or not in one way only: each is refused with a reason.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class PayloadFaultTests(PublishedGuard guard) : IDisposable
{
    private readonly Playground playground = new(guard);

    public void Dispose() => playground.Dispose();

    [Fact]
    public void Empty_input_is_refused() => playground.Hook("").DeniedFor();

    [Fact]
    public void A_truncated_payload_is_refused() => playground.Hook(playground.Read("notes.txt")[..^7]).DeniedFor();

    [Fact]
    public void Text_behind_the_payload_is_refused() => playground.Hook(playground.Read("notes.txt") + "\n{}").DeniedFor();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("\"PreToolUse\"")]
    [InlineData("{}")]
    public void What_is_no_payload_is_refused(string payload) => playground.Hook(payload).DeniedFor();

    [Fact]
    public void A_member_given_twice_is_refused() =>
        playground.Hook(playground.Call("Read", """{"file_path":"notes.txt","file_path":".env"}""")).DeniedFor();

    [Fact]
    public void Nesting_without_end_is_refused() =>
        playground.Hook(playground.Call("mcp__a__b", string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000)))).DeniedFor();

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused()
    {
        var payload = Encoding.UTF8.GetBytes(playground.Read("X.txt"));
        payload[Array.LastIndexOf(payload, (byte)'X')] = 0xFF;
        playground.Hook(payload).DeniedFor();
    }

    [Fact]
    public void A_byte_order_mark_does_not_hide_a_forbidden_call()
    {
        var outcome = playground.Hook("\uFEFF" + playground.Read(".env"));
        outcome.DeniedFor();
    }

    [Fact]
    public void A_lone_surrogate_escape_does_not_stop_the_guard()
    {
        var denied = playground.Hook(playground.Call("Read", """{"file_path":"\ud800/../.env"}"""));
        denied.DeniedFor();
    }

    [Fact]
    public void A_hundred_megabytes_are_refused_or_judged_but_never_let_through_unread()
    {
        var padding = new string('x', 100 * 1024 * 1024);
        var outcome = playground.Hook(playground.Call("Read", $$"""{"file_path":".env","pages":"{{padding}}"}"""));
        outcome.DeniedFor();
    }

    [Fact]
    public void Input_that_never_ends_is_refused_when_the_guards_own_time_is_up()
    {
        var started = Encoding.UTF8.GetBytes(playground.Read("notes.txt")[..^1]);
        playground.Run(guard.Binary, ["hook", "--home", playground.Home], started, endInput: false).DeniedFor();
    }
}
