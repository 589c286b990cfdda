using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Tests.Events;
using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Facts;

public sealed class SettingsDangerTests
{
    private const string File = "/home/dev/project/.claude/settings.json";
    private const string Guarded = """{"hooks":{"PreToolUse":[{"matcher":"*","hooks":[{"type":"command","command":"hookguard","timeout":10,"onFailure":"block"}]}]}}""";

    [Fact]
    public void Settings_that_declare_the_guard_are_none() => Assert.Null(In(Guarded));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"hooks\":{}}")]
    [InlineData("{\"hooks\":[]}")]
    [InlineData("{\"hooks\":")]
    [InlineData("")]
    [InlineData("""{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"true"}]}]}}""")]
    [InlineData("""{"hooks":{"PreToolUse":[{"hooks":[{"type":"commnd","command":"hookguard"}]}]}}""")]
    [InlineData("""{"hooks":{"PreToolUse":[{"matcher":7,"hooks":[{"type":"command","command":"hookguard"}]}]}}""")]
    [InlineData("""{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"hookguard","timeout":0}]}]}}""")]
    [InlineData("""{"hooks":{"PreToolUse":[{"hooks":[{"type":"command","command":"hookguard","timeout":1e999}]}],"PermissionRequest":{}}}""")]
    public void Settings_that_lose_the_guard_are_one(string text) => Assert.NotNull(In(text));

    [Theory]
    [InlineData("{\"disableAllHooks\":true}")]
    [InlineData("{\"disableAllHooks\":\"true\"}")]
    public void Switching_all_hooks_off_is_one_though_another_file_declares_the_guard(string text) =>
        Assert.NotNull(In(text, new FakeFileView().File("/home/dev/.claude/settings.json", Guarded)));

    [Fact]
    public void Another_file_that_declares_the_guard_makes_up_for_one_that_does_not() =>
        Assert.Null(In("{}", new FakeFileView().File("/home/dev/.claude/settings.json", Guarded)));

    [Fact]
    public void A_file_that_is_gone_is_one() => Assert.NotNull(Change(new FakeFileView()));

    private static string? In(string text, FakeFileView? others = null) => Change((others ?? new FakeFileView()).File(File, text));

    private static string? Change(FakeFileView files) => SettingsDanger.In(
        Payload.Read($$"""{"hook_event_name":"ConfigChange","source":"project_settings","file_path":"{{File}}"}"""), FakeSurroundings.Linux(files));
}
