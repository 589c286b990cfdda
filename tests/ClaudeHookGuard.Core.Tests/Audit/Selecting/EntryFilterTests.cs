using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Reading;
using ClaudeHookGuard.Core.Audit.Selecting;

namespace ClaudeHookGuard.Core.Tests.Audit.Selecting;

public sealed class EntryFilterTests
{
    /// <summary>The entry that is held against the filters: see <see cref="Made.Full"/>.</summary>
    private readonly EntryView entry = View(Made.Full());

    [Fact]
    public void Without_a_wish_everything_fits() => Assert.True(Fits(new()));

    [Fact]
    public void Times_are_from_and_up_to()
    {
        var time = Made.Full().Time;
        Assert.True(Fits(new() { Since = time }));
        Assert.False(Fits(new() { Since = time.AddMilliseconds(1) }));
        Assert.False(Fits(new() { Until = time }));
        Assert.True(Fits(new() { Until = time.AddMilliseconds(1) }));
    }

    [Theory]
    [InlineData("create_issue", true)]
    [InlineData("CREATE_*", true)]
    [InlineData("github/*", true)]
    [InlineData("github/create_issue", true)]
    [InlineData("create", false)]
    [InlineData("*/delete*", false)]
    public void Tools(string tool, bool fits) => Assert.Equal(fits, Fits(new() { Tools = [tool] }));

    [Theory]
    [InlineData("example.com", true)]
    [InlineData("example.com:443", true)]
    [InlineData("EXAMPLE.*", true)]
    [InlineData("*.example.com", false)]
    [InlineData("ample.com", false)]
    [InlineData("sha256:cccc", true)]
    [InlineData("sha256:dddd", false)]
    public void Hosts(string host, bool fits) => Assert.Equal(fits, Fits(new() { Hosts = [host] }));

    [Theory]
    [InlineData("/home/dev/.ssh", true)]
    [InlineData("/home/dev/.ssh/", true)]
    [InlineData("/home/dev/.ssh/id_rsa", true)]
    [InlineData("/", true)]
    [InlineData("/home/dev/.ss", false)]
    [InlineData("id_rsa", true)]
    [InlineData(".ssh/id_rsa", true)]
    [InlineData("rsa", false)]
    [InlineData("*_rsa", true)]
    [InlineData("*.pem", false)]
    [InlineData("sha256:AB", true)]
    public void Paths(string path, bool fits)
    {
        var reading = View(Made.Entry() with { Resources = [new("path.read", "/home/dev/.ssh/id_rsa", "ab" + new string('0', 62), null)] });
        Assert.Equal(fits, new EntryFilter { Paths = [path] }.Compile()(reading));
    }

    [Theory]
    [InlineData("project", true)]
    [InlineData("/home/dev/project", true)]
    [InlineData("/home/*", true)]
    [InlineData("other", false)]
    public void Projects(string project, bool fits) => Assert.Equal(fits, Fits(new() { Projects = [project] }));

    [Fact]
    public void One_of_several_values_is_enough_and_every_kind_must_fit()
    {
        Assert.True(Fits(new() { Rules = ["secrets.*", "network.host"], Servers = ["github"], Skills = ["tdd"], Agents = ["reviewer"], Users = ["me"], Sessions = ["s"] }));
        Assert.False(Fits(new() { Rules = ["network.host"], Servers = ["gitlab"] }));
        Assert.True(Fits(new() { Agents = ["a1"] }));
    }

    [Fact]
    public void What_observing_let_through_has_a_word_of_its_own()
    {
        Assert.True(Fits(new() { Decisions = ["would-deny"] }));
        Assert.False(Fits(new() { Decisions = ["deny"] }));
        Assert.True(Fits(new() { Decisions = ["allow"] }));
    }

    [Fact]
    public void What_the_log_says_of_itself_is_asked_for_by_name()
    {
        var seal = View(Made.Entry() with { Event = "audit.seal" });
        Assert.False(new EntryFilter().Compile()(seal));
        Assert.True(new EntryFilter { Events = ["audit.*"] }.Compile()(seal));
    }

    [Theory]
    [InlineData("example.com:443", "example.com")]
    [InlineData("example.com", "example.com")]
    [InlineData("::1", "::1")]
    [InlineData("[::1]:443", "::1")]
    public void A_host_loses_its_port(string name, string host) => Assert.Equal(host, HostQuery.WithoutPort(name).ToString());

    private bool Fits(EntryFilter filter) => filter.Compile()(entry);

    private static EntryView View(AuditEntry entry)
    {
        var view = new EntryView();
        var line = AuditLine.Write(entry).ToArray();
        Assert.True(view.TryRead(line, 0, line.Length));
        return view;
    }
}
