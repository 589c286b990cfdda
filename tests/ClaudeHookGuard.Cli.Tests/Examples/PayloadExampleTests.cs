using ClaudeHookGuard.Cli.Tests.Published;

namespace ClaudeHookGuard.Cli.Tests.Examples;

/// <summary>The payloads in <c>hooks-examples</c> get the verdict that their folder names.</summary>
[Collection(OnePublishedGuard.Name)]
public sealed class PayloadExampleTests(PublishedGuard guard)
{
    private static string Payloads { get; } = Path.Combine(PublishedGuard.Repository, "hooks-examples", "payloads");

    /// <summary>Put together here, so that no file holds a token.</summary>
    private static string Token { get; } = string.Concat("gh", "p_", "BmNyZAlMxY9kLwX8jq7Zt2LwX9bKd414f0lK");

    public static TheoryData<string> All => [.. Files];

    private static IEnumerable<string> Files =>
        Directory.GetFiles(Payloads, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Payloads, file).Replace('\\', '/')).Order();

    [Theory]
    [MemberData(nameof(All))]
    public void The_folder_is_the_verdict(string payload)
    {
        using var playground = new Playground(guard, File.ReadAllText(Path.Combine(Payloads, "hookguard.toml")));
        var outcome = playground.Hook(File.ReadAllText(Path.Combine(Payloads, payload))
            .Replace("@HOME@", playground.Home, StringComparison.Ordinal)
            .Replace("@PROJECT@", playground.Project, StringComparison.Ordinal)
            .Replace("@TOKEN@", Token, StringComparison.Ordinal));
        switch (payload.Split('/')[0])
        {
            case "allow":
                Assert.True(outcome.IsSilentAllow, outcome.ToString());
                break;
            case "deny":
                outcome.DeniedFor();
                break;
            case "redact":
                Assert.Equal(0, outcome.ExitCode);
                Assert.True(outcome.Answer().TryGetProperty("updatedToolOutput", out _));
                Assert.DoesNotContain(Token, outcome.Output, StringComparison.Ordinal);
                break;
            default:
                Assert.Fail($"no verdict is called {payload}");
                break;
        }
    }

    [Fact]
    public void There_are_payloads_of_every_verdict() =>
        Assert.Equal(["allow", "deny", "redact"], Files.Select(file => file.Split('/')[0]).Distinct().Order());
}
