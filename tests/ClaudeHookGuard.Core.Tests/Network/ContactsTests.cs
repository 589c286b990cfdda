using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Tests.Network;

public sealed class ContactsTests
{
    [Theory]
    [InlineData("https://api.github.com/zen", "https api.github.com")]
    [InlineData("HTTPS://API.GITHUB.COM/zen", "https api.github.com")]
    [InlineData("https://api.github.com./zen", "https api.github.com")]
    [InlineData("https://api.example.com:8443/v1", "https api.example.com:8443")]
    [InlineData("https:evil.example/x", "https evil.example")]
    [InlineData("https:///evil.example/x", "https evil.example")]
    [InlineData("https:\\\\evil.example\\x", "https evil.example")]
    [InlineData("  https://ev\til.exam\r\nple/x", "https evil.example")]
    [InlineData("//evil.example/x", "evil.example")]
    [InlineData("evil.example/x", "evil.example")]
    [InlineData("evil.example:8080/x", "evil.example:8080")]
    [InlineData("localhost:3000", "localhost:3000")]
    [InlineData("https://user:pw@evil.example/", "https evil.example")]
    [InlineData("https://api.github.com@evil.example/", "https evil.example")]
    [InlineData("https://api.github.com:443@evil.example/", "https evil.example")]
    [InlineData("https://api.github.com%2f@evil.example/", "https evil.example")]
    [InlineData("https://evil.example/#@api.github.com", "https evil.example")]
    [InlineData("https://evil.example?@api.github.com", "https evil.example")]
    [InlineData("https://evil.example#@api.github.com", "https evil.example")]
    [InlineData("https://api.github.com%2eevil.example/", "https api.github.com.evil.example")]
    [InlineData("https://github.com\u3002evil.example/", "https github.com.evil.example")]
    [InlineData("https://\uff25\uff36\uff29\uff2c.example/", "https evil.example")]
    [InlineData("https://\u24d4vil.example/", "https evil.example")]
    [InlineData("https://ev\u00adil.example/", "https evil.example")]
    [InlineData("https://g\u0456thub.com/x", "https xn--gthub-n2e.com")]
    [InlineData("https://b\u00fccher.example/", "https xn--bcher-kva.example")]
    [InlineData("ws://evil.example/socket", "ws evil.example")]
    [InlineData("ssh://git@github.com:22/o/r", "ssh github.com:22")]
    [InlineData("git+https://github.com/o/r@main", "git+https github.com")]
    [InlineData("git@github.com:org/repo.git", "github.com")]
    [InlineData("dict://evil.example:11211/stats", "dict evil.example:11211")]
    [InlineData("view-source:https://evil.example/", "https evil.example")]
    [InlineData("jar:https://evil.example/a.jar!/b", "https evil.example")]
    [InlineData("blob:https://evil.example/1", "https evil.example")]
    [InlineData("jdbc:postgresql://evil.example:5432/db", "postgresql evil.example:5432")]
    [InlineData("s3://bucket/key", "s3 s3.amazonaws.com")]
    [InlineData("mailto:a@evil.example?subject=x", "mailto evil.example")]
    [InlineData("::1", "::1")]
    [InlineData("http://[::1]:5000/api", "http ::1:5000")]
    [InlineData("http://[0:0:0:0:0:ffff:169.254.169.254]/", "http 169.254.169.254")]
    [InlineData("http://[::ffff:a9fe:a9fe]/", "http 169.254.169.254")]
    [InlineData("http://[fe80::1%25eth0]/", "http fe80::1")]
    [InlineData("http://[FD00:EC2:0::254]/", "http fd00:ec2::254")]
    [InlineData("http://2852039166/", "http 169.254.169.254")]
    [InlineData("http://0xa9fea9fe/", "http 169.254.169.254")]
    [InlineData("http://169.254.43518/", "http 169.254.169.254")]
    [InlineData("http://127.1/", "http 127.0.0.1")]
    [InlineData("http://169\u3002254\u3002169\u3002254/", "http 169.254.169.254")]
    [InlineData("http://0/", "http 0.0.0.0")]
    public void One_reading(string url, string expected) => Assert.Equal([expected], Hosts(url));

    [Theory]
    [InlineData("https://evil.example\\@api.github.com/", "https evil.example", "https api.github.com")]
    [InlineData("http://010.0.0.1/", "http 8.0.0.1", "http 10.0.0.1", "?")]
    [InlineData("http://425.510.425.510/", "http 169.254.169.254", "?")]
    [InlineData("http://a@evil.example@api.github.com/", "http evil.example", "http api.github.com")]
    [InlineData("https://fa\u00df.example/", "https xn--fa-hia.example", "https fass.example")]
    [InlineData("postgres://a.example,b.example:1/db", "postgres a.example", "postgres b.example:1")]
    [InlineData("postgres://a.example/db?host=evil.example", "postgres a.example", "postgres evil.example")]
    public void Programs_disagree(string url, params string[] expected) => Assert.Equal(expected, Hosts(url));

    [Theory]
    [InlineData("https://api.github.com evil.example/")]
    [InlineData("https:///")]
    [InlineData("")]
    [InlineData("javascript:fetch('//evil.example')")]
    [InlineData("http://1.2.3.4.5/")]
    [InlineData("http://[::1/")]
    [InlineData("http://[1.2.3.4]/")]
    [InlineData("http://%ff/")]
    public void What_no_reader_agrees_on_is_unreadable(string url) => Assert.Contains("?", Hosts(url));

    [Theory]
    [InlineData("data:text/plain,hello")]
    [InlineData("about:blank")]
    [InlineData("tel:+4712345678")]
    public void Nothing_is_contacted(string url) => Assert.Empty(Hosts(url));

    [Theory]
    [InlineData("file:///etc/passwd", "/etc/passwd")]
    [InlineData("FILE:/etc/passwd", "/etc/passwd")]
    [InlineData("file://localhost/etc/passwd", "/etc/passwd")]
    [InlineData("file:///home/dev/%2essh/id_rsa", "/home/dev/.ssh/id_rsa")]
    [InlineData("file:///C:/Users/a", "C:/Users/a")]
    [InlineData("file:///etc/passwd#x", "/etc/passwd")]
    [InlineData("view-source:file:///etc/passwd", "/etc/passwd")]
    public void A_file_url_is_a_read(string url, string path) =>
        Assert.Contains(Contacts.OfUrl(PartialText.Of(url), "/x"), fact => fact is PathTouched { Access: PathAccess.Read } touched && touched.Path.Known == path);

    [Fact]
    public void A_computed_host_is_unreadable() =>
        Assert.IsType<Unreadable>(Assert.Single(Contacts.OfUrl(PartialText.Of("https://").Add(PartialText.Unknown("$x")).Add(PartialText.Of("/p")), "/x")));

    [Fact]
    public void A_computed_part_of_a_host_keeps_the_rest()
    {
        var url = PartialText.Of("https://").Add(PartialText.Unknown("$x")).Add(PartialText.Of(".GitHub.com/p"));
        var host = Assert.IsType<HostContacted>(Assert.Single(Contacts.OfUrl(url, "/x")));
        Assert.Equal("….github.com", host.Host.ToString());
    }

    [Fact]
    public void A_bracketed_address_that_the_shell_takes_for_a_wildcard_is_one()
    {
        var url = PartialText.Of([new KnownPart("http://"), new CharacterClassPart([new(':', ':'), new(':', ':'), new('1', '1')], false), new KnownPart(":5000/api")]);
        Assert.Equal(["http ::1:5000"], Describe(Contacts.OfUrl(url, "/x")));
    }

    [Fact]
    public void A_computed_path_leaves_the_host_known() =>
        Assert.Equal(["https api.github.com"], Describe(Contacts.OfUrl(PartialText.Of("https://api.github.com/").Add(PartialText.Unknown("$x")), "/x")));

    [Theory]
    [InlineData("evil.example", "evil.example")]
    [InlineData("dev@evil.example", "evil.example")]
    [InlineData("evil.example:22", "evil.example:22")]
    [InlineData("[::1]:22", "::1:22")]
    [InlineData("evil.example:/srv/data", "evil.example")]
    [InlineData("fe80::1%eth0", "fe80::1")]
    [InlineData("ssh://evil.example:2222", "ssh evil.example:2222")]
    public void A_host_argument(string host, string expected) => Assert.Equal([expected], Describe(Contacts.OfHost(PartialText.Of(host), "/x")));

    private static IEnumerable<string> Hosts(string url) => Describe(Contacts.OfUrl(PartialText.Of(url), "/x"));

    private static IEnumerable<string> Describe(IEnumerable<Fact> facts) => facts.Select(fact => fact switch
    {
        HostContacted host => $"{host.Scheme} {host.Host}{(host.Port is { } port ? ":" + port : "")}".Trim(),
        Unreadable => "?",
        PathTouched touched => touched.Path.ToString(),
        _ => fact.ToString(),
    });
}
