using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Texts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Policies;

public class PolicyReaderReads
{
    [Fact]
    public void Absent_lists_as_no_restriction_and_empty_ones_as_nothing()
    {
        var session = Reading.Layer("[paths]\nwrite = []").Session;
        Assert.Null(session.Read);
        Assert.Null(session.Hosts);
        Assert.Empty(session.Write!.Items);
        Assert.Equal(3, session.Write.Origin.Line);
    }

    [Fact]
    public void Each_pattern_with_its_line()
    {
        var deny = Reading.Layer("[paths]\ndeny = [\n  \"~/a\",\n  \"!~/a/b\",\n  \"/c\",\n]").Session.Deny;
        Assert.Equal(["~/a:4", "/c:6"], deny.Items.Select(rule => $"{rule.Pattern}:{rule.Origin.Line}"));
        Assert.Equal("~/a/b", Assert.Single(deny.Except).Pattern.Text);
        Assert.Equal("policy.toml:6", deny.Items[1].Origin.ToString());
        Assert.Equal("paths.deny", deny.Items[0].Id);
    }

    [Fact]
    public void Otherwise_as_part_of_the_list()
    {
        var session = Reading.Layer("[paths]\nread = [\"./a\"]\notherwise = \"ask\"\n[network]\nallow = [\"example.com\"]").Session;
        Assert.Equal(Decision.Ask, session.Read!.Otherwise);
        Assert.Equal(Decision.Deny, session.Hosts!.Otherwise);
    }

    [Fact]
    public void Otherwise_without_hosts_as_every_host() => Assert.Equal(Decision.Ask, Reading.Layer("[network]\notherwise = \"ask\"").Session.Hosts!.Otherwise);

    [Fact]
    public void A_wide_pattern_where_it_refuses() => Assert.Equal("*.ngrok.io", Reading.Layer("[network]\ndeny = [\"*.ngrok.io\"]").Session.DenyHosts.Items[0].Pattern.Text);

    [Fact]
    public void Servers_by_name_and_the_others()
    {
        var servers = Reading.Layer("[servers.postgres]\nsql = \"read-only\"\nsource = [\"user\"]\nlabels = [\"rows\"]\n[servers.\"*\"]\ndecision = \"deny\"").Servers;
        Assert.Equal(SqlAccess.ReadOnly, servers.For("postgres")!.Sql);
        Assert.Equal("user", Assert.Single(servers.For("postgres")!.Sources!.Value));
        Assert.Equal("rows", Assert.Single(servers.For("postgres")!.Labels));
        Assert.Equal(Decision.Deny, servers.For("Postgres")!.Decision);
        Assert.Null(Grants.None.For("postgres"));
    }

    [Fact]
    public void A_table_written_in_parts() =>
        Assert.Equal(["a", "b"], Reading.Layer("[servers.a]\nread-only = true\n[network]\nallow = []\n[servers.b]\n[servers.b.limits]\nbytes-out = 9").Servers.Named.Select(grant => grant.Name));

    [Fact]
    public void Limits_of_a_server() =>
        Assert.Equal(9, Reading.Layer("[servers.b]\nlimits = { bytes-out = 9 }").Servers.For("b")!.Limits.BytesOut);

    [Fact]
    public void A_secret_shape()
    {
        var shape = Assert.Single(Reading.Layer("[[secrets.rule]]\nid = \"acme\"\nprefix = \"acme_\"\nalphabet = \"hex\"\nmin-length = 4\nmax-length = 6").Secrets.Rules);
        Assert.True(shape.Matches("acme_" + "0aF9"));
        Assert.False(shape.Matches("acme_" + "0aF"));
        Assert.False(shape.Matches("acme_" + "0aF9zz"));
    }

    [Fact]
    public void A_secret_pattern()
    {
        var shape = Assert.Single(Reading.Layer("[[secrets.rule]]\nid = \"acme\"\npattern = 'k-[0-9]{4}'").Secrets.Rules);
        Assert.True(shape.Matches("k-1234"));
        Assert.False(shape.Matches("xk-1234"));
    }

    [Fact]
    public void Labels_with_places_of_every_kind()
    {
        var label = Assert.Single(Reading.Layer("[labels.rows]\nsources = [\"server:pg\", \"path:./data/**\", \"secrets\"]\nmay-reach = [\"api.example.com:443\", \"skill:pdf\"]\nthen = \"ask\"").Flow.Labels);
        Assert.Equal("pg", Assert.Single(label.Sources.Servers.Items).Pattern.Text);
        Assert.Equal("./data/**", Assert.Single(label.Sources.Paths.Items).Pattern.Text);
        Assert.True(label.Sources.Secrets);
        Assert.Equal("api.example.com:443", Assert.Single(label.MayReach!.Hosts.Items).Pattern.Text);
        Assert.Equal("pdf", Assert.Single(label.MayReach.Skills.Items).Pattern.Text);
        Assert.Equal(Decision.Ask, label.Then);
    }

    [Fact]
    public void Programs_as_blocks_of_the_table() =>
        Assert.Equal("acme -o:write\n push 1:read\n", Assert.Single(Reading.Layer("[programs]\nacme = '''\n-o:write\n   push 1:read\n'''").Programs).Block);

    [Fact]
    public void An_expired_exception_with_a_warning()
    {
        var reading = Reading.Of("version = 1\n[[exceptions]]\nrule = \"network.host\"\nhost = \"a.example.com\"\nreason = \"x\"\nexpires = 2026-11-21");
        Assert.Equal(Severity.Warning, Assert.Single(reading.Diagnostics).Severity);
        Assert.Empty(Reading.Policy(reading.Layer!).Exceptions);
    }

    [Theory]
    [InlineData("[paths]\ndeny = []", "says nothing")]
    [InlineData("[paths]\ndeny = [\"a\", \"a\"]", "has \"a\" twice")]
    public void What_is_idle_with_a_warning(string text, string message) =>
        Assert.Contains(message, Assert.Single(Reading.Of("version = 1\n" + text).Diagnostics).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("git push --force*", "git push --force", true)]
    [InlineData("git push --force*", "/usr/bin/git push origin main --force-with-lease", true)]
    [InlineData("git push --force*", "git push origin main", false)]
    [InlineData("git push --force*", "git commit -m push", false)]
    [InlineData("rm -r* /", "rm -fr /", true)]
    [InlineData("rm -r* /", "rm -f -r /", true)]
    [InlineData("rm -r* /", "rm / -rf", true)]
    [InlineData("rm -r* /", "rm -f /", false)]
    [InlineData("rm -r* /", "rm -rf ./x", false)]
    [InlineData("find -delete", "find . -name x -delete", true)]
    [InlineData("find -delete", "find . -name x -type d -empty -exec le", false)]
    [InlineData("terraform destroy", "terraform -chdir=x destroy -auto-approve", true)]
    public void A_refused_command_wherever_its_words_stand(string pattern, string command, bool matches)
    {
        Assert.True(CommandPattern.TryParse(pattern, out var parsed, out _));
        Assert.Equal(matches, parsed.MatchesWithin(Command(command)));
    }

    [Theory]
    [InlineData("git status", "git status", true)]
    [InlineData("git status", "git status --short", false)]
    [InlineData("git status *", "git status --short", true)]
    [InlineData("git status *", "git status", true)]
    [InlineData("git status", "git -c core.pager=x status", false)]
    [InlineData("git log --*", "git log --oneline", true)]
    [InlineData("/bin/ls", "ls", false)]
    public void An_allowed_command_as_a_whole(string pattern, string command, bool matches)
    {
        Assert.True(CommandPattern.TryParse(pattern, out var parsed, out _));
        Assert.Equal(matches, parsed.MatchesWhole(Command(command)));
    }

    [Fact]
    public void An_unknown_word_as_allowed_only_by_a_star()
    {
        var command = new CommandRun(PartialText.Of("git"), [PartialText.Of("status"), PartialText.Unknown("$x")], "");
        Assert.True(CommandPattern.TryParse("git status", out var exact, out _));
        Assert.True(CommandPattern.TryParse("git status *", out var open, out _));
        Assert.False(exact.MatchesWhole(command));
        Assert.True(open.MatchesWhole(command));
    }

    [Theory]
    [InlineData("read_*", "read_file", true)]
    [InlineData("read_*", "xread_file", false)]
    [InlineData("*_read_*x", "a_read_b_read_cx", true)]
    [InlineData("Bash", "bash", false)]
    [InlineData("*", "", true)]
    public void A_name(string pattern, string name, bool matches)
    {
        Assert.True(NamePattern.TryParse(pattern, out var parsed, out _));
        Assert.Equal(matches, parsed.Matches(name));
    }

    private static CommandRun Command(string words)
    {
        var parts = words.Split(' ');
        return new(PartialText.Of(parts[0]), [.. parts.Skip(1).Select(PartialText.Of)], "");
    }
}
