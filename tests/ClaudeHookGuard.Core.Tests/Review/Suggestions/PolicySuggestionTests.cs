using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;
using ClaudeHookGuard.Core.Review.Anomalies;
using ClaudeHookGuard.Core.Review.Suggestions;

namespace ClaudeHookGuard.Core.Tests.Review.Suggestions;

public sealed class PolicySuggestionTests
{
    private readonly List<AuditEntry> log = [];

    [Fact]
    public void Directories_stand_for_their_files_and_single_files_elsewhere_stay_single()
    {
        for (var i = 0; i < 50; i++)
            Call("Read", ("path.read", $"/home/ana/shop/src/a{i}.ts"));
        Call("Read", ("path.read", "/home/ana/shop/docs/[draft].md"));
        Call("Read", ("path.read", "/etc/hosts"));
        Call("Read", ("path.read", "/usr/share/dict/words"));
        Call("Read", ("path.read", "/usr/share/dict/names"));
        Call("Read", ("path.read", "/home/ana/.config/tool/a.toml"));
        Call("Read", ("path.read", "/home/ana/.config/tool/b.toml"));
        Call("Read", ("path.read", "/tmp/x"));
        var toml = Suggested().Toml;
        foreach (var line in (string[])["\"./src/**\", # 50 calls", "\"./docs/**\", # 1 call", "\"/etc/hosts\", # 1 call", "\"/usr/share/**\", # 2 calls", "\"~/.config/tool/**\", # 2 calls", "\"/tmp/x\""])
            Assert.Contains(line, toml, StringComparison.Ordinal);
        Assert.DoesNotContain("a7.ts", toml, StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_below_one_name_and_tools_of_one_verb_are_granted_together()
    {
        foreach (var host in (string[])["a.example.org", "b.example.org", "c.example.org", "api.github.com"])
            Call("WebFetch", ("host", host + ":443"));
        foreach (var tool in (string[])["get_issue", "get_file", "get_user", "create_issue"])
            Call($"mcp__github__{tool}", server: "github");
        var toml = Suggested().Toml;
        foreach (var line in (string[])["\"*.example.org\", # 3 calls", "\"api.github.com\", # 1 call", "\"get_*\", # 3 calls", "\"create_issue\", # 1 call", "[servers.\"*\"]\ndecision = \"deny\""])
            Assert.Contains(line, toml, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_learned_from_what_was_refused_or_looks_wrong_and_each_line_says_what_it_would_have_refused()
    {
        Call("Read", ("path.read", "/home/ana/shop/src/a.ts"));
        Call("WebFetch", ("host", "githud.com:443"));
        log.Add(Entry("Read", null, [("path.read", "/home/ana/.ssh/id_rsa")]) with { Decision = "deny" });
        var suggestion = Suggested();
        Assert.Equal((1, 1, 1), (suggestion.Calls, suggestion.Refused, suggestion.Suspicious));
        Assert.Contains("# of 2 left out it would have refused 1: /home/ana/.ssh/id_rsa\nread = [", suggestion.Toml, StringComparison.Ordinal);
        Assert.DoesNotContain("githud", suggestion.Toml, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_never_done_in_many_calls_is_not_granted()
    {
        for (var i = 0; i < 200; i++)
            Call("Read", ("path.read", $"/home/ana/shop/src/a{i}.ts"));
        Call("WebFetch", ("host", "githud.com:443"));
        var toml = Suggested().Toml;
        Assert.Contains("write = [] # never", toml, StringComparison.Ordinal);
        Assert.Contains("# of 1 left out it would have refused 1: githud.com\nallow = [] # never", toml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_break_out_of_its_comment_or_its_string()
    {
        Call("Read", ("path.read", "/home/ana/shop/src\"\nversion = 2/a\u202e.ts"));
        log.Add(Entry("Read", null, [("path.read", "/x\n[paths]\nread = [\"/**\"]")]) with { Decision = "deny" });
        Call("mcp__a\"]__x", server: "a\"]");
        var reading = PolicyReader.Read(Suggested().Toml, "suggested", LayerKind.Project, new DateOnly(2026, 1, 1));
        Assert.DoesNotContain(reading.Diagnostics, static diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public void The_difference_names_what_nobody_used()
    {
        Call("Read", ("path.read", "/home/ana/shop/src/a.ts"));
        Call("WebFetch", ("host", "other.example:443"));
        Call("mcp__github__get_issue", server: "github");
        Call("mcp__jira__get", server: "jira");
        var layer = Policies.Reading.Layer("""
            [paths]
            read = ["./src/**", "/usr/**"]
            [network]
            allow = ["api.github.com"]
            [servers.github]
            tools = ["get_*", "delete_*"]
            [servers.postgres]
            sql = "read-only"
            """, LayerKind.Project);
        var difference = PolicyDifference.Of(log, Policies.Reading.Policy(layer));
        Assert.Equal(["network.allow api.github.com", "paths.read /usr/**", "servers.github.tools delete_*"], difference.NeverUsed.Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal("servers.postgres postgres", Told(Assert.Single(difference.NeverCalled)));
        Assert.Equal("network.allow other.example", Told(Assert.Single(difference.Refused)));
        Assert.Equal("servers.jira no grant at all", Told(Assert.Single(difference.Unrestricted)));
    }

    private static string Told(PolicyNote note) => $"{note.List} {note.What}";

    private PolicySuggestion Suggested() => PolicySuggestion.Of(() => log, Sensitivity.Normal, baselineDays: 5);

    private void Call(string tool, params (string Kind, string Name)[] touches) => log.Add(Entry(tool, null, touches));

    private void Call(string tool, string server) => log.Add(Entry(tool, server, []));

    private AuditEntry Entry(string tool, string? server, (string Kind, string Name)[] touches) => new()
    {
        Id = Guid.Empty,
        Time = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddSeconds(log.Count),
        Session = "s",
        Prompt = null,
        Event = "PreToolUse",
        User = "ana",
        Project = "/home/ana/shop",
        Tool = tool,
        Server = server,
        Decision = "allow",
        Resources = [.. touches.Select(static touched => new AuditResource(touched.Kind, touched.Name, "", null))],
        Guard = "1",
        Milliseconds = 1,
    };
}
