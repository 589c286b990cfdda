using ClaudeHookGuard.Core.Checks;

namespace ClaudeHookGuard.Core.Tests.Checks;

public sealed class GuardCommandCheckTests
{
    [Theory]
    [InlineData("hookguard", "skills", "trust", "pdf")]
    [InlineData("/usr/local/bin/hookguard", "uninstall")]
    [InlineData("hookguard", "hook")]
    [InlineData("hookguard")]
    [InlineData("hookguard", "sessions", "prune")]
    [InlineData("HookGuard.exe", "init")]
    public void What_changes_the_guard_is_not_the_agents(string program, params string[] arguments) =>
        Assert.Equal(["guard.command Deny"], Examined.By(new GuardCommandCheck(), Examined.Command(program, arguments)));

    [Theory]
    [InlineData("hookguard", "policy", "check")]
    [InlineData("hookguard", "skills", "list")]
    [InlineData("hookguard", "explain", "x.json")]
    [InlineData("git", "init")]
    [InlineData("cat", "hookguard", "hook")]
    public void What_only_shows_something_passes(string program, params string[] arguments) =>
        Assert.Empty(Examined.By(new GuardCommandCheck(), Examined.Command(program, arguments)));
}
