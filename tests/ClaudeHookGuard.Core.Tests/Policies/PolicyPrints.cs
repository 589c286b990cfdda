using System.Text.Json;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Keys;
using ClaudeHookGuard.Core.Policies.Printing;
using ClaudeHookGuard.Core.Policies.Reading;

namespace ClaudeHookGuard.Core.Tests.Policies;

public class PolicyPrints
{
    [Theory]
    [MemberData(nameof(ExamplePolicies.Files), MemberType = typeof(ExamplePolicies))]
    public void What_reads_back_as_the_same_rules(string file, LayerKind layer)
    {
        var first = PolicyReader.Read(Repository.ReadText(file), "a", layer, Reading.Today);
        var printed = PolicyToml.Print(first.Document);
        var second = PolicyReader.Read(printed, "a", layer, Reading.Today);
        Assert.Empty(second.Diagnostics);
        Assert.Equal(printed, PolicyToml.Print(second.Document));
        Assert.Equal(RulesOf(first), RulesOf(second));
    }

    [Fact]
    public void Odd_names_and_texts_that_read_back()
    {
        const string text = "version = 1\n[servers.\"a \\\"b\\\".c\"]\ndeny = [\"x\\\\\\ty\", \"é\"]\n[programs]\nacme = '''\n1:read\n push 1:read\n'''\n[environment.allow]\nA_KEY = []";
        var printed = PolicyToml.Print(Reading.Of(text).Document);
        Assert.Equal("version = 1\n\n[environment.allow]\nA_KEY = []\n\n[servers.\"a \\\"b\\\".c\"]\ndeny = [\"x\\\\\\ty\", \"é\"]\n\n[programs]\nacme = \"1:read\\n push 1:read\\n\"\n", printed);
        Assert.Equal(printed, PolicyToml.Print(Reading.Of(printed).Document));
    }

    [Fact]
    public void Every_rule_with_the_place_it_stands()
    {
        var (user, project) = (Reading.Of("version = 1\n[baseline]\nrelax = [\"credentials.ssh\"]"), Reading.Of("version = 1\n[paths]\ndeny = [\n\"./a\",\n\"./b\",\n]\n[servers.fetch]\n", LayerKind.Project));
        var policy = Reading.Policy(user.Layer!, project.Layer!);
        var rules = PolicyListing.Of(policy, [project.Document, user.Document], Reading.Today);
        Assert.Contains(rules, rule => rule is { Key: "paths.deny", Value: "\"./b\"", Origin: { Layer: LayerKind.Project, Line: 5 }, Note: null });
        Assert.Contains(rules, rule => rule is { Key: "servers.fetch", Value: "{ }" });
        Assert.Contains(rules, rule => rule is { Key: "credentials.ssh", Note: "not in force: relaxed by policy.toml:3" });
        Assert.Contains(rules, rule => rule is { Key: "guard.self", Note: null });
        Assert.Contains(rules, rule => rule is { Key: "secrets.outputs", Value: "\"redact\"", Origin.Layer: LayerKind.Baseline });
        Assert.Contains("paths.deny", PolicyReport.Text(policy, rules), StringComparison.Ordinal);
        Assert.Equal(rules.Length, JsonDocument.Parse(PolicyReport.Json(policy, rules)).RootElement.GetProperty("rules").GetArrayLength());
    }

    [Fact]
    public void Exceptions_that_do_not_hold_with_the_reason()
    {
        const string text = "version = 1\n[[exceptions]]\nrule = \"network.host\"\nreason = \"x\"";
        var (managed, user) = (Reading.Of("version = 1\n[managed]\nallow-exceptions = false", LayerKind.Managed), Reading.Of(text));
        var rules = PolicyListing.Of(Reading.Policy(managed.Layer!, user.Layer!), [managed.Document, user.Document], Reading.Today);
        Assert.Contains(rules, rule => rule.Key == "exceptions" && rule.Note == "not in force: policy.toml allows no exceptions");
    }

    [Fact]
    public void A_schema_with_every_key()
    {
        using var schema = JsonDocument.Parse(PolicySchema.Print());
        AssertKeys(schema.RootElement, PolicyKeys.Root);
    }

    private static void AssertKeys(JsonElement table, IReadOnlyList<Key> keys)
    {
        var properties = table.GetProperty("properties");
        Assert.Equal(keys.Select(key => key.Name), properties.EnumerateObject().Select(property => property.Name));
        Assert.False(table.GetProperty("additionalProperties").GetBoolean());
        foreach (var key in keys)
        {
            var property = properties.GetProperty(key.Name);
            if (key.Form == KeyForm.Table)
                AssertKeys(property, key.Keys);
            else if (key.Form == KeyForm.Tables)
                AssertKeys(property.GetProperty("items"), key.Keys);
            else if (key.Form == KeyForm.NamedTables)
                AssertKeys(property.GetProperty("additionalProperties"), key.Keys);
        }
    }

    /// <summary>The rules without the lines they stand in.</summary>
    private static IEnumerable<(string Key, string Value)> RulesOf(PolicyReading reading) =>
        PolicyListing.Of(Reading.Policy(reading.Layer!), [reading.Document], Reading.Today).Select(rule => (rule.Key, rule.Value));
}
