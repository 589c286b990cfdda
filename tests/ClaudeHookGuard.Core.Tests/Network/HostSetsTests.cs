using ClaudeHookGuard.Core.Network;

namespace ClaudeHookGuard.Core.Tests.Network;

public sealed class HostSetsTests
{
    [Theory]
    [InlineData("169.254.169.254", HostSet.Metadata | HostSet.LinkLocal)]
    [InlineData("fd00:ec2::254", HostSet.Metadata | HostSet.Private)]
    [InlineData("100.100.100.200", HostSet.Metadata | HostSet.Private)]
    [InlineData("168.63.129.16", HostSet.Metadata)]
    [InlineData("metadata.google.internal", HostSet.Metadata | HostSet.Private)]
    [InlineData("169.254.169.254.nip.io", HostSet.Metadata | HostSet.LinkLocal)]
    [InlineData("x.169-254-169-254.sslip.io", HostSet.Metadata | HostSet.LinkLocal)]
    [InlineData("a9fea9fe.nip.io", HostSet.Metadata | HostSet.LinkLocal)]
    [InlineData("64:ff9b::a9fe:a9fe", HostSet.Metadata | HostSet.LinkLocal)]
    [InlineData("2002:a9fe:a9fe::", HostSet.Metadata | HostSet.LinkLocal)]
    [InlineData("::a9fe:a9fe", HostSet.Metadata | HostSet.LinkLocal)]
    [InlineData("10.1.2.3", HostSet.Private)]
    [InlineData("172.31.0.1", HostSet.Private)]
    [InlineData("172.32.0.1", HostSet.None)]
    [InlineData("fc00::1", HostSet.Private)]
    [InlineData("printer.local", HostSet.Private)]
    [InlineData("db", HostSet.Private)]
    [InlineData("127.9.9.9", HostSet.Loopback)]
    [InlineData("::1", HostSet.Loopback)]
    [InlineData("0.0.0.0", HostSet.Loopback)]
    [InlineData("app.localhost", HostSet.Loopback)]
    [InlineData("localtest.me", HostSet.Loopback)]
    [InlineData("localhost.evil.example", HostSet.None)]
    [InlineData("api.github.com", HostSet.None)]
    public void Classifies(string host, HostSet expected) => Assert.Equal(expected, HostSets.Classify(host));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost", true)]
    [InlineData("localtest.me", false)]
    [InlineData("127.0.0.1.nip.io", false)]
    public void A_public_name_is_not_surely_this_machine(string host, bool expected) => Assert.Equal(expected, HostSets.IsSurelyLoopback(host));

    [Theory]
    [InlineData("xn--gthub-n2e.com", "github.com")]
    [InlineData("api.xn--gthub-n2e.com", "api.github.com")]
    [InlineData("github.com", null)]
    [InlineData("xn--wgv71a119e.jp", null)]
    [InlineData("xn--!!.com", null)]
    public void A_name_in_other_letters_is_told(string host, string? shape) => Assert.Equal(shape, Lookalikes.ShapeOf(host));
}
