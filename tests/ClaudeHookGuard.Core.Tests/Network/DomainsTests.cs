using ClaudeHookGuard.Core.Network;

namespace ClaudeHookGuard.Core.Tests.Network;

public sealed class DomainsTests
{
    [Theory]
    [InlineData("a.b.example.com", "example.com")]
    [InlineData("example.com", "example.com")]
    [InlineData("a.b.example.co.uk", "example.co.uk")]
    [InlineData("me.github.io", "me.github.io")]
    [InlineData("deep.me.github.io", "me.github.io")]
    [InlineData("bucket.s3.amazonaws.com", "bucket.s3.amazonaws.com")]
    [InlineData("db.corp.internal", "corp.internal")]
    [InlineData("localhost", "localhost")]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("com", "com")]
    [InlineData("", "")]
    [InlineData(".", ".")]
    public void The_registered_part(string host, string registered) => Assert.Equal(registered, Domains.Registered(host));

    [Theory]
    [InlineData("example.com:443", "example.com")]
    [InlineData("example.com", "example.com")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("::1:8080", "::1:8080")]
    public void The_port_goes(string name, string host) => Assert.Equal(host, Domains.WithoutPort(name));
}
