using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Tests.Audit;

public sealed class NameMaskTests
{
    private static readonly string Token = string.Concat("gh", "p_", "BmNyZAlMxY9kLwX8jq7Zt2LwX9bKd414f0lK");

    [Fact]
    public void A_token_in_a_name_or_reason_is_not_kept()
    {
        var entry = Made.Entry() with { Reason = $"reads /tmp/{Token}", Resources = [new("path.read", $"/tmp/{Token}/a", new('a', 64), null), new("host", "example.com", new('b', 64), null)] };
        var masked = new NameMask(() => SecretOptions.Default, () => new byte[32]).Mask(entry);
        Assert.DoesNotContain(Token, System.Text.Encoding.UTF8.GetString(AuditLine.Write(masked).Span), StringComparison.Ordinal);
        Assert.StartsWith("/tmp/", masked.Resources[0].Name, StringComparison.Ordinal);
        Assert.Equal("example.com", masked.Resources[1].Name);
    }

    [Fact]
    public void Ordinary_names_are_not_searched()
    {
        var entry = Made.Entry() with { Reason = "reads /home/me/.ssh/id_rsa, which the policy protects [credentials.ssh]", Resources = [new("path.read", "/home/dev/project/src/components/HeaderBar.test.tsx", new('a', 64), null)] };
        Assert.Same(entry, new NameMask(() => throw new InvalidOperationException(), () => throw new InvalidOperationException()).Mask(entry));
    }
}
