using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Checks;

public sealed class HostCheckTests
{
    private const string Policy = "[network]\nallow = [\"api.example.com\", \"*.cdn.example\"]\ndeny = [\"bad.cdn.example\"]\nloopback = \"allow\"";

    [Theory]
    [InlineData("api.example.com")]
    [InlineData("a.cdn.example")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Lets_pass(string host) => Assert.Empty(Examined.By(new HostCheck(), Examined.Host(host), Policy));

    [Theory]
    [InlineData("evil.example", "network.host Deny")]
    [InlineData("api.example.com.evil.example", "network.host Deny")]
    [InlineData("xapi.example.com", "network.host Deny")]
    [InlineData("bad.cdn.example", "network.deny Deny")]
    [InlineData("169.254.169.254", "network.metadata Deny")]
    [InlineData("metadata.google.internal", "network.metadata Deny")]
    public void Refuses(string host, string finding) => Assert.Contains(finding, Examined.By(new HostCheck(), Examined.Host(host), Policy));

    [Fact]
    public void A_hole_in_the_name_is_not_covered_by_a_name_on_the_list()
    {
        var host = PartialText.Unknown("$host is not set").Add(PartialText.Of(".evil.example"));
        Assert.Contains("network.host Deny", Examined.By(new HostCheck(), new HostContacted(host, null, "https", "/tool_input/url"), Policy));
    }

    [Fact]
    public void Metadata_is_refused_also_where_every_host_is_allowed() =>
        Assert.Contains("network.metadata Deny", Examined.By(new HostCheck(), Examined.Host("169.254.169.254")));
}
