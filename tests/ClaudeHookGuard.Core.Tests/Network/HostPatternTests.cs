using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Network;

public sealed class HostPatternTests
{
    [Theory]
    [InlineData("api.example.com", "api.example.com")]
    [InlineData("API.Example.com.", "api.example.com")]
    [InlineData("*.example.com", "a.example.com")]
    [InlineData("*.example.com", "a.b.example.com")]
    [InlineData("10.0.0.0/8", "10.255.1.2")]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8::/32", "2001:db8:1::5")]
    [InlineData("[2001:db8::1]", "2001:db8::1")]
    [InlineData("::1", "::1")]
    [InlineData("b\u00fccher.example", "xn--bcher-kva.example")]
    public void Covers_what_it_names(string pattern, string host) => Assert.True(Parse(pattern).Covers(Host(host)));

    [Theory]
    [InlineData("api.example.com", "v2.api.example.com")]
    [InlineData("api.example.com", "api.example.com.evil.example")]
    [InlineData("*.example.com", "example.com")]
    [InlineData("*.example.com", "evilexample.com")]
    [InlineData("*.example.com", "a&b.example.com")]
    [InlineData("*.example.com", "{a,evil}.example.com")]
    [InlineData("*.example.com", ".example.com")]
    [InlineData("10.0.0.0/8", "11.0.0.1")]
    [InlineData("10.0.0.0/8", "10.0.0.1.nip.io")]
    [InlineData("10.0.0.0/8", "64:ff9b::a00:1")]
    public void Does_not_cover_others(string pattern, string host) => Assert.False(Parse(pattern).Covers(Host(host)));

    [Theory]
    [InlineData("169.254.0.0/16", "169.254.169.254.nip.io")]
    [InlineData("169.254.0.0/16", "a9fea9fe.nip.io")]
    [InlineData("169.254.0.0/16", "64:ff9b::a9fe:a9fe")]
    [InlineData("169.254.0.0/16", "2002:a9fe:a9fe::1")]
    [InlineData("*.example.com", "a&b.example.com")]
    public void A_deny_rule_reaches_further(string pattern, string host) => Assert.True(Parse(pattern).Touches(Host(host)));

    [Fact]
    public void A_hole_is_never_covered_and_may_be_touched()
    {
        var host = new HostContacted(PartialText.Unknown("$x").Add(PartialText.Of(".example.com")), null, "https", "/x");
        Assert.False(Parse("*.example.com").Covers(host));
        Assert.True(Parse("*.example.com").Touches(host));
        Assert.True(Parse("a.example.com").Touches(host));
        Assert.False(Parse("*.example.org").Touches(host));
        Assert.False(Parse("169.254.0.0/16").Touches(host));
    }

    [Fact]
    public void A_port_is_part_of_the_pattern()
    {
        Assert.True(Parse("example.com:443").Covers(Host("example.com", null, "https")));
        Assert.True(Parse("example.com:8443").Covers(Host("example.com", 8443)));
        Assert.False(Parse("example.com:443").Covers(Host("example.com", 8443, "https")));
        Assert.False(Parse("example.com:443").Covers(Host("example.com")));
        Assert.True(Parse("example.com:443").Touches(Host("example.com")));
        Assert.True(Parse("[::1]:80").Covers(Host("::1", 80)));
        Assert.True(Parse("10.0.0.0/8:80").Covers(Host("10.1.1.1", 80)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("*.com")]
    [InlineData("*.co.uk")]
    [InlineData("*.github.io")]
    [InlineData("https://example.com")]
    [InlineData("example.com/path")]
    [InlineData("user@example.com")]
    [InlineData("a..b")]
    [InlineData("a.*.b")]
    [InlineData("*a.example.com")]
    [InlineData("example.com:0")]
    [InlineData("example.com:99999")]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("0.0.0.0/0")]
    [InlineData("0x7f.1")]
    [InlineData("exa mple.com")]
    [InlineData("-\u0000")]
    public void Refuses_and_says_why(string pattern)
    {
        Assert.False(HostPattern.TryParse(pattern, out var parsed, out var error, out _));
        Assert.Null(parsed);
        Assert.False(string.IsNullOrEmpty(error));
    }

    private static HostPattern Parse(string text)
    {
        Assert.True(HostPattern.TryParse(text, out var pattern, out var error, out _), error);
        return pattern!;
    }

    private static HostContacted Host(string host, int? port = null, string? scheme = null) => new(PartialText.Of(host), port, scheme, "/x");
}
