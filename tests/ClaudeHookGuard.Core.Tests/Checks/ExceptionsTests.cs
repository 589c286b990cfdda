using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Checks;

public sealed class ExceptionsTests
{
    [Fact]
    public void One_takes_back_the_findings_of_its_rule_about_what_it_names()
    {
        Assert.True(Covers("rule = \"paths.read\"\npath = \"/etc/hosts\"", "paths.read", Examined.Path("/etc/hosts")));
        Assert.False(Covers("rule = \"paths.read\"\npath = \"/etc/hosts\"", "paths.read", Examined.Path("/etc/shadow")));
        Assert.False(Covers("rule = \"paths.read\"\npath = \"/etc/hosts\"", "paths.write", Examined.Path("/etc/hosts")));
    }

    [Fact]
    public void A_family_of_rules_ends_at_its_dot()
    {
        Assert.True(Covers("rule = \"network.*\"\nhost = \"a.example\"", "network.host", Examined.Host("a.example")));
        Assert.False(Covers("rule = \"network.*\"\nhost = \"a.example\"", "networks.host", Examined.Host("a.example")));
    }

    [Fact]
    public void A_condition_that_the_fact_has_no_answer_to_does_not_hold() =>
        Assert.False(Covers("rule = \"network.host\"\nhost = \"a.example\"", "network.host", Examined.Path("/etc/hosts")));

    [Theory]
    [InlineData("guard.self")]
    [InlineData("guard.settings")]
    public void The_guards_own_protection_knows_none(string rule)
    {
        var policy = Policies.Reading.Policy() with
        {
            Exceptions = [new(rule, null, null, null, null, null, "x", null, default), new("guard.*", null, null, null, null, null, "x", null, default)],
        };
        var fact = Examined.Path("/home/dev/.claude/settings.json", PathAccess.Write);
        Assert.False(Exceptions.Cover(new Finding(Decision.Deny, rule, "", "", fact), Examined.Before(policy, fact)));
    }

    private static bool Covers(string exception, string rule, Fact fact)
    {
        var policy = Policies.Reading.Policy(Policies.Reading.Layer($"[[exceptions]]\n{exception}\nreason = \"x\""));
        return Exceptions.Cover(new Finding(Decision.Deny, rule, "", "", fact), Examined.Before(policy, fact));
    }
}
