using ClaudeHookGuard.Cli.Tests.Published;

namespace ClaudeHookGuard.Cli.Tests.Faults;

/// <summary>A policy that is not there is fine; one that is there and cannot be followed refuses every call.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class PolicyFaultTests(PublishedGuard guard)
{
    [Fact]
    public void Without_a_policy_the_baseline_judges()
    {
        using var playground = new Playground(guard);
        Assert.True(playground.Hook(playground.Read("notes.txt")).IsSilentAllow);
        playground.Hook(playground.Read(".env")).DeniedFor();
    }

    [Theory]
    [InlineData("version = 1\n[paths]\ndney = []\n", "3")]
    [InlineData("version = 1\n[paths\n", "2")]
    [InlineData("version = 99\n", "1")]
    [InlineData("\u0000\u0001", "1")]
    public void A_broken_policy_refuses_every_call_and_names_file_and_line(string policy, string line)
    {
        using var playground = new Playground(guard, policy);
        var reason = playground.Hook(playground.Read("notes.txt")).DeniedFor();
        Assert.Contains($"hookguard.toml({line},", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_in_place_of_the_policy_refuses_every_call()
    {
        using var playground = new Playground(guard);
        Directory.CreateDirectory(playground.PolicyFile);
        Assert.Contains("hookguard.toml", playground.Hook(playground.Read("notes.txt")).DeniedFor(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_of_ten_megabytes_refuses_every_call()
    {
        using var playground = new Playground(guard, "version = 1\n" + new string('#', 10 * 1024 * 1024));
        playground.Hook(playground.Read("notes.txt")).DeniedFor();
    }
}
