using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.BuiltIn;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Tests.Policies;

public class PolicyCombines
{
    [Fact]
    public void No_file_to_the_baseline_alone()
    {
        var policy = Reading.Policy();
        var baseline = Assert.Single(policy.Layers);
        Assert.Equal(Mode.Enforce, policy.Mode);
        Assert.Equal(Decision.Deny, baseline.Secrets.Arguments!.Value.Value);
        Assert.Equal(Decision.Deny, baseline.Network.Metadata!.Value.Value);
        Assert.Contains(baseline.Session.Deny.Items, rule => rule.Id == "credentials.ssh" && rule.Origin.ToString() == "baseline credentials.ssh");
        Assert.Contains(baseline.Session.DenyWrite.Items, rule => rule.Id == "guard.self");
        Assert.Equal(Decision.Deny, policy.Audit.OnFailure);
    }

    [Theory]
    [InlineData("enforce", "observe", Mode.Enforce)]
    [InlineData("observe", "enforce", Mode.Enforce)]
    [InlineData("observe", "observe", Mode.Observe)]
    public void Modes_to_the_stricter_one(string managed, string user, Mode mode) => Assert.Equal(mode, Reading.Policy(
        Reading.Layer($"mode = \"{managed}\"", LayerKind.Managed), Reading.Layer($"mode = \"{user}\"")).Mode);

    [Fact]
    public void A_project_that_observes_to_its_own_rules_only()
    {
        var project = Reading.Layer("mode = \"observe\"", LayerKind.Project);
        Assert.True(project.Observes);
        Assert.Equal(Mode.Enforce, Reading.Policy(project).Mode);
    }

    [Fact]
    public void A_setting_of_the_user_in_place_of_the_default()
    {
        var user = Reading.Layer("[secrets]\noutputs = \"allow\"\n[unreadable]\ncommand = \"ask\"");
        var baseline = Reading.Policy(user).Layers[0];
        Assert.Null(baseline.Secrets.Outputs);
        Assert.Null(baseline.Unreadable.Command);
        Assert.NotNull(baseline.Secrets.Arguments);
    }

    [Fact]
    public void A_setting_of_the_project_beside_the_default() =>
        Assert.NotNull(Reading.Policy(Reading.Layer("[secrets]\noutputs = \"allow\"", LayerKind.Project)).Layers[0].Secrets.Outputs);

    [Fact]
    public void A_setting_of_the_user_beside_the_default_where_the_managed_policy_keeps_it()
    {
        var managed = Reading.Layer("[managed]\nallow-relax = false", LayerKind.Managed);
        var user = Reading.Layer("[secrets]\noutputs = \"allow\"\n[baseline]\nrelax = [\"credentials.ssh\"]");
        var baseline = Reading.Policy(managed, user).Layers[0];
        Assert.NotNull(baseline.Secrets.Outputs);
        Assert.Contains(baseline.Session.Deny.Items, rule => rule.Id == "credentials.ssh");
    }

    [Fact]
    public void A_relaxed_group_to_a_baseline_without_it()
    {
        var deny = Reading.Policy(Reading.Layer("[baseline]\nrelax = [\"files.env\"]")).Layers[0].Session.Deny;
        Assert.DoesNotContain(deny.Items, rule => rule.Id == "files.env");
        Assert.Empty(deny.Except);
    }

    [Fact]
    public void Exceptions_of_the_user_to_none_where_the_managed_policy_forbids_them()
    {
        const string exception = "[[exceptions]]\nrule = \"network.host\"\nhost = \"a.example.com\"\nreason = \"x\"\nexpires = 2026-11-22";
        Assert.Single(Reading.Policy(Reading.Layer(exception)).Exceptions);
        Assert.Single(Reading.Policy(Reading.Layer(exception + "\n[managed]\nallow-exceptions = false", LayerKind.Managed)).Exceptions);
        Assert.Empty(Reading.Policy(Reading.Layer("[managed]\nallow-exceptions = false", LayerKind.Managed), Reading.Layer(exception)).Exceptions);
    }

    [Fact]
    public void Layers_in_one_order_however_they_come()
    {
        var (managed, project) = (Reading.Layer("", LayerKind.Managed), Reading.Layer("", LayerKind.Project));
        Assert.Equal(Reading.Policy(managed, project).Hash, Reading.Policy(project, managed).Hash);
        Assert.Equal([LayerKind.Baseline, LayerKind.Managed, LayerKind.Project], Reading.Policy(project, managed).Layers.Select(layer => layer.Kind));
    }

    [Fact]
    public void Another_text_to_another_hash() => Assert.NotEqual(Reading.Policy(Reading.Layer("")).Hash, Reading.Policy(Reading.Layer("# x")).Hash);

    [Fact]
    public void Unreadable_hosts_to_a_refusal_only_where_hosts_are_restricted()
    {
        Assert.Null(Reading.Policy().Layers[0].Unreadable.Host);
        Assert.Equal(Decision.Deny, Reading.Policy(Reading.Layer("[network]\nallow = []", LayerKind.Project)).Layers[0].Unreadable.Host!.Value.Value);
    }

    [Fact]
    public void The_guards_own_files_literally()
    {
        var policy = Policy.Combine([], Reading.Today, ["/opt/[x]/hookguard"]);
        Assert.Contains(policy.Layers[0].Session.DenyWrite.Items, rule => rule.Pattern.Text == "/opt/[[]x]/hookguard" && rule.Id == "guard.self");
    }

    [Theory]
    [InlineData(Platform.Linux, "/proc/*/environ", "~/AppData/Roaming/gcloud/**")]
    [InlineData(Platform.MacOS, "~/Library/Keychains/**", "/proc/*/environ")]
    [InlineData(Platform.Windows, "C:/Windows/NTDS/**", "/etc/shadow*")]
    public void The_patterns_of_one_system(Platform platform, string kept, string left)
    {
        var texts = Policy.Combine([], Reading.Today, [], platform).Layers[0].Session.Deny.Items.Select(rule => rule.Pattern.Text).ToArray();
        Assert.Contains(kept, texts);
        Assert.Contains("~/.ssh/**", texts);
        Assert.DoesNotContain(left, texts);
    }

    /// <summary>They are read only when a path comes near them, so a mistake would show late.</summary>
    [Fact]
    public void Every_built_in_pattern_to_one_that_can_be_read() =>
        Assert.All(Baseline.Groups.SelectMany(group => group.Patterns.Concat(group.Except)), pattern => Assert.Equal(pattern, PathPattern.Of(pattern).Text));

    [Fact]
    public void Every_built_in_pattern_once()
    {
        var patterns = Baseline.Groups.SelectMany(group => group.Patterns).ToArray();
        Assert.Equal(patterns.Length, patterns.Distinct().Count());
        Assert.Equal(Baseline.Groups.Length, Baseline.Groups.Select(group => group.Id).Distinct().Count());
    }
}
