using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Cli.Tests.Hook;

/// <summary>A decision that cannot be recorded is not carried out, unless the user or the administrator said so.</summary>
public sealed class UnwritableAuditTests : IDisposable
{
    private const string Allowed = """{"file_path":"/home/dev/project/src/a.ts"}""";

    /// <summary>A file in place of the home directory: below it no log can be made.</summary>
    private readonly string home = Path.GetTempFileName();

    public void Dispose() => File.Delete(home);

    [Fact]
    public void A_call_is_denied_and_told_why() =>
        Assert.Contains("audit.unwritable", Payloads.Denial(Answer("version = 1", "PreToolUse")), StringComparison.Ordinal);

    [Fact]
    public void A_permission_request_is_denied_in_its_own_form() =>
        Assert.Equal("deny", Payloads.Specific(Answer("version = 1", "PermissionRequest")).GetProperty("decision").GetProperty("behavior").GetString());

    [Fact]
    public void The_call_goes_on_where_the_user_says_so()
    {
        var answer = Answer("version = 1\n[audit]\non-failure = \"allow\"", "PreToolUse");
        Assert.Equal(0, answer.ExitCode);
        Assert.True(answer.Output.IsEmpty);
    }

    [Fact]
    public void An_output_is_masked_all_the_same_and_nothing_claims_to_block()
    {
        var answer = Answer("version = 1", "PostToolUse");
        Assert.Equal(0, answer.ExitCode);
        Assert.True(answer.Output.IsEmpty);
    }

    [Fact]
    public void A_call_denied_anyway_keeps_its_own_reason()
    {
        var answer = new HookPipeline(Stages("version = 1")).Answer(Payloads.Utf8(Payloads.Call("Read", """{"file_path":"/home/dev/project/.env"}""")));
        Assert.DoesNotContain("audit.unwritable", Payloads.Denial(answer), StringComparison.Ordinal);
    }

    private Core.Answers.HookAnswer Answer(string policy, string eventName) =>
        new HookPipeline(Stages(policy)).Answer(Payloads.Utf8(Payloads.Call("Read", Allowed, eventName, eventName == "PostToolUse" ? ""","tool_response":"text" """ : "")));

    /// <summary>The audit stage as it is in earnest, with that home.</summary>
    private HookStages Stages(string policy)
    {
        var audit = LiveStages.Create().Audit;
        return FakeStages.Create(policy) with { Audit = (given, entry, _) => audit(given, entry, FakeSurroundings.Linux() with { Home = home, Homes = [home] }) };
    }
}
