using System.Collections.Immutable;
using ClaudeHookGuard.Core.Review.Anomalies;

namespace ClaudeHookGuard.Core.Tests.Review.Anomalies;

/// <summary>Ten days of one person alike, and on the eleventh something else.</summary>
public sealed class EachKind
{
    private const int Ordinary = 10;

    [Fact]
    public void Days_like_each_other_give_nothing() =>
        Assert.Empty(new SmallLog().Days(20, Work).Found());

    [Fact]
    public void A_skill_that_reads_far_more_files()
    {
        var log = new SmallLog().Days(Ordinary, Work).Day(Ordinary);
        for (var i = 0; i < 200; i++)
            log.Call("Read", skill: "pdf", touches: ("path.read", $"/home/ana/shop/src/f{i}.ts"));
        var spike = Assert.Single(log.Found());
        Assert.Equal(("reads.spike", "skill pdf"), (spike.Kind, spike.Subject));
        Assert.Equal("The skill pdf read 200 files in one session; it usually reads 3 a session, and never more than 3 before.", spike.Sentence);
        Assert.Contains(new Evidence("mostly in", "/home/ana/shop/src"), spike.Evidence);
    }

    [Fact]
    public void A_skill_that_never_read_files_and_now_does() =>
        Single("ability.new", "skill art", log => log.Call("Read", skill: "art", touches: ("path.read", "/home/ana/shop/a")));

    [Fact]
    public void A_server_that_contacts_a_host_it_never_did() =>
        Single("host.first", "host elsewhere.net", log => log.Call("mcp__figma__get", server: "figma", touches: ("host", "cdn.elsewhere.net:443")));

    [Fact]
    public void A_tool_that_kept_to_one_host() =>
        Single("host.first", "host evil.example", log => log.Call("WebFetch", touches: ("host", "evil.example:443")));

    [Theory]
    [InlineData("githud.com")]
    [InlineData("registry.nprnjs.org")]
    [InlineData("api.github.com.evil.io")]
    [InlineData("api-github-com.evil.io")]
    [InlineData("api.xn--gthub-cta.com")]
    public void A_host_that_looks_like_a_known_one(string host) =>
        Assert.Equal("host.lookalike", Assert.Single(After(log => log.Call("WebFetch", touches: ("host", host)))).Kind);

    [Fact]
    public void A_host_with_a_long_random_label() =>
        Single("host.random", "host dns.xyz", log => log.Call("Bash", touches: ("host", "k3j9x0qv2m8zr7ty5wp1ndb6.dns.xyz")));

    [Fact]
    public void Far_more_bytes_than_usual() =>
        Single("bytes.spike", "server figma", log => log.Call("mcp__figma__get", server: "figma", sent: 3_000_000, touches: ("host", "api.figma.com")));

    [Fact]
    public void Work_at_three_in_the_night()
    {
        var log = new SmallLog().Days(12, Work).Day(12, 3);
        for (var i = 0; i < 12; i++)
            log.Call("Bash", touches: ("command", "git"));
        Assert.Equal("hours.unusual", Assert.Single(log.Found()).Kind);
    }

    [Fact]
    public void Many_different_things_refused() =>
        Single("refusals.burst", "session s10-9", log =>
        {
            for (var i = 0; i < 9; i++)
                log.Refused("Read", $"/home/ana/.cache{i}/x");
        });

    [Fact]
    public void The_same_refused_again_and_again_is_a_muddle() =>
        Assert.Empty(After(log =>
        {
            for (var i = 0; i < 9; i++)
                log.Refused("Read", "/home/ana/.ssh/config");
        }));

    [Fact]
    public void What_was_refused_is_tried_by_another_tool() =>
        Single("refusals.other-tool", "session s10-9", log => log.Refused("Read", "/home/ana/.ssh/id_rsa").Refused("Bash", "/home/ana/.ssh/id_rsa"));

    [Fact]
    public void A_new_server() =>
        Single("server.new", "server helper", log => log.Call("mcp__helper__run", server: "helper"));

    [Fact]
    public void Another_policy() =>
        Single("policy.changed", "policy of /home/ana/shop", log =>
        {
            log.Policy = "p2";
            log.Call("Bash", touches: ("command", "git"));
        });

    [Fact]
    public void Another_version_of_the_guard() =>
        Single("guard.changed", "guard 0.9.0", log =>
        {
            log.Guard = "0.9.0";
            log.Call("Bash", touches: ("command", "git"));
        });

    [Fact]
    public void A_settings_file_that_never_changed() =>
        Single("settings.changed", "settings settings.json", log => log.Event("ConfigChange", ("configuration", "/home/ana/.claude/settings.json")));

    [Fact]
    public void Calls_without_a_result() =>
        Single("gap.results", "session s10-9", log =>
        {
            for (var i = 0; i < 6; i++)
                log.Call("Bash", result: false, touches: ("command", "git"));
        });

    [Fact]
    public void Results_of_calls_nobody_judged() =>
        Single("gap.calls", "session s10-9", log => log.Call("Bash", judged: false));

    [Fact]
    public void Prompts_and_no_tool_call() =>
        Single("gap.session", "session s10-10", log =>
        {
            log.Day(Ordinary, 10);
            for (var i = 0; i < 8; i++)
                log.Event("UserPromptSubmit");
            log.Day(Ordinary, 11);
        });

    private static void Work(SmallLog log)
    {
        log.Event("UserPromptSubmit");
        for (var i = 0; i < 3; i++)
            log.Call("Read", skill: "pdf", touches: ("path.read", $"/home/ana/shop/docs/{i}.pdf"))
                .Call("Write", skill: "art", touches: ("path.write", "/home/ana/shop/a.svg"))
                .Call("mcp__figma__get", server: "figma", sent: 400, touches: ("host", "api.figma.com:443"))
                .Call("WebFetch", sent: 60, touches: ("host", "api.github.com:443"))
                .Call("Bash", touches: ("command", "git"))
                .Call("Bash", touches: ("command", "git"))
                .Call("Bash", touches: ("command", "git"));
    }

    private static ImmutableArray<Anomaly> After(Action<SmallLog> more)
    {
        var log = new SmallLog().Days(Ordinary, Work).Day(Ordinary);
        Work(log);
        more(log);
        Work(log);
        return log.Found();
    }

    private static void Single(string kind, string subject, Action<SmallLog> more)
    {
        var found = Assert.Single(After(more));
        Assert.Equal((kind, subject), (found.Kind, found.Subject));
        Assert.NotEmpty(found.Evidence);
        Assert.EndsWith(".", found.Sentence, StringComparison.Ordinal);
    }
}
