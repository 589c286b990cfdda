using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Tests.Checks;

/// <summary>The checks that have one rule or two.</summary>
public sealed class OtherChecksTests
{
    [Theory]
    [InlineData("SELECT 1", true)]
    [InlineData("DELETE FROM users", false)]
    [InlineData("SELECT 1; DROP TABLE users", false)]
    [InlineData("SELECT '", false)]
    [InlineData("", false)]
    public void Sql_reads_where_only_reading_is_allowed(string sql, bool passes)
    {
        var findings = new List<Core.Verdicts.Finding>();
        var policy = Policies.Reading.Policy(Policies.Reading.Layer("[servers.db]\nsql = \"read-only\""));
        new SqlCheck().Examine(new SqlRun(sql, "/tool_input/sql"), Examined.Before(policy, Examined.Tool("query", "db")), findings);
        Assert.Equal(passes, findings.Count == 0);
        Assert.All(findings, finding => Assert.Equal("servers.sql", finding.Rule));
    }

    [Fact]
    public void Sql_of_no_server_is_free() => Assert.Empty(Examined.By(new SqlCheck(), new SqlRun("DROP TABLE x", ""), "[servers.db]\nsql = \"read-only\""));

    [Theory]
    [InlineData("GITHUB_TOKEN", null, true)]
    [InlineData("GITHUB_TOKEN", "evil.example", true)]
    [InlineData("GITHUB_TOKEN", "api.github.com", false)]
    [InlineData("OTHER_TOKEN", "api.github.com", true)]
    [InlineData("*", null, true)]
    [InlineData("*", "api.github.com", true)]
    [InlineData("LANG", null, false)]
    [InlineData("LICENCE", null, true)]
    [InlineData("MAP_TOKEN", null, false)]
    public void A_secret_variable_is_not_shown(string name, string? to, bool refused) =>
        Assert.Equal(refused ? ["environment.secret Deny"] : [], Examined.By(new EnvironmentCheck(), new EnvironmentShown(name, to, ""),
            "[environment]\nsecret = \"deny\"\nnames = [\"LICENCE\"]\npublic = [\"MAP_*\"]\n[environment.allow]\nGITHUB_TOKEN = [\"api.github.com\"]"));

    [Fact]
    public void Commands_are_refused_and_asked_about()
    {
        const string policy = "[commands]\ndestructive = \"off\"\ndeny = [\"git push\"]\nask = [\"npm publish\"]";
        Assert.Equal(["commands.deny Deny"], Examined.By(new CommandCheck(), Examined.Command("git", "push", "--force"), policy));
        Assert.Equal(["commands.ask Ask"], Examined.By(new CommandCheck(), Examined.Command("npm", "publish"), policy));
        Assert.Empty(Examined.By(new CommandCheck(), Examined.Command("git", "status"), policy));
    }

    [Fact]
    public void Where_commands_are_listed_no_other_is_run()
    {
        const string policy = "[commands]\nallow = [\"git status\", \"ls\"]";
        Assert.Empty(Examined.By(new CommandCheck(), Examined.Command("ls"), policy));
        Assert.Contains("commands.allow Deny", Examined.By(new CommandCheck(), Examined.Command("curl", "x"), policy));
        Assert.Contains("commands.allow Deny", Examined.By(new CommandCheck(), Examined.Command(""), policy));
    }

    [Theory]
    [InlineData(UnreadableAs.PathRead, "unreadable.path-read Deny")]
    [InlineData(UnreadableAs.PathWrite, "unreadable.path-write Deny")]
    [InlineData(UnreadableAs.Host, "unreadable.host Deny")]
    [InlineData(UnreadableAs.Command, "unreadable.command Deny")]
    [InlineData(UnreadableAs.Sql, "unreadable.sql Deny")]
    [InlineData(UnreadableAs.Call, "unreadable.call Deny")]
    public void What_cannot_be_read_is_judged_by_what_it_stands_for(UnreadableAs kind, string finding) =>
        Assert.Contains(finding, Examined.By(new UnreadableCheck(), new Unreadable(kind, "$x", "it is not set", ""),
            "[unreadable]\npath-read = \"deny\"\npath-write = \"deny\"\nhost = \"deny\"\ncommand = \"deny\"\nsql = \"deny\""));

    [Fact]
    public void A_call_nobody_could_read_is_denied_whatever_the_policy_says() =>
        Assert.Contains("unreadable.call Deny", Examined.By(new UnreadableCheck(), new Unreadable(UnreadableAs.Call, "", "x", ""),
            "[unreadable]\npath-read = \"allow\"\npath-write = \"allow\"\nhost = \"allow\"\ncommand = \"allow\"\nsql = \"allow\""));

    [Fact]
    public void A_change_of_settings_is_refused_only_where_it_endangers_the_guard()
    {
        Assert.Equal(["guard.settings Deny"], Examined.By(new ConfigurationCheck(), new ConfigurationChanged("user_settings", "/a", "switches all hooks off", "")));
        Assert.Empty(Examined.By(new ConfigurationCheck(), new ConfigurationChanged("user_settings", "/a", null, "")));
    }

    [Fact]
    public void A_check_says_nothing_of_what_is_not_its_own()
    {
        foreach (var check in AllChecks.List)
            Assert.Empty(Examined.By(check, new SkillEntered("x", "")));
    }
}
