using System.Collections.Immutable;
using System.Text.Json;
using ClaudeHookGuard.Commands;
using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Tests.Machine;
using ClaudeHookGuard.Core.Texts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Cli.Tests.Hook;

/// <summary>The set of facts is closed, and each place that tells them apart knows them all, with every value they may have.</summary>
public sealed class EveryFactTests
{
    private static readonly PartialText[] Texts =
        [PartialText.Empty, PartialText.Of("/home/dev/project/a"), PartialText.Of("\ud800\0\n"), PartialText.Unknown("$x is not set"), PartialText.Of([new AnyRunPart(), new AnyCharacterPart(), new CharacterClassPart([new('a', 'z')], true)])];

    [Fact]
    public void There_is_a_sample_of_each_type()
    {
        var types = typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract).ToHashSet();
        Assert.Equal(types, Samples().Select(fact => fact.GetType()).ToHashSet());
    }

    [Fact]
    public void Each_has_a_resource_in_the_audit()
    {
        foreach (var fact in Samples())
            Assert.Equal(64, Assert.Single(AuditResources.Of([fact])).Sha256.Length);
    }

    [Fact]
    public void Each_can_be_explained()
    {
        foreach (var fact in Samples())
        {
            var verdict = Verdict.Of([new(Decision.Deny, "a.b", "why", "here", fact)], Core.Policies.Mode.Enforce);
            Assert.NotEmpty(Explanation.Text([fact], verdict, HookAnswer.Silence));
            JsonDocument.Parse(Explanation.Json([fact], verdict, HookAnswer.Silence)).Dispose();
        }
    }

    [Fact]
    public void Each_can_be_put_before_each_check()
    {
        Assert.True(HookEventReader.TryRead(Payloads.Utf8(Payloads.Call("mcp__files__x", "{}")), out var hookEvent, out _));
        var policy = FakeStages.PolicyOf(FakeStages.SomePolicy + "\n[servers.files.limits]\ncalls-per-minute = 5\n[commands]\ndeny = [\"rm\"]\n[environment]\nsecret = \"deny\"\n");
        foreach (var server in new McpServer?[] { null, new("files", null), new("\ud800", "project") })
            foreach (var fact in Samples(server))
                foreach (var check in AllChecks.List)
                    check.Examine(fact, Hearing.Of(policy, FakeSurroundings.Linux(), SecretOptions.Default, hookEvent, server), new List<Finding>());
    }

    [Fact]
    public void Each_check_says_which_rules_it_holds_to()
    {
        foreach (var check in AllChecks.List)
        {
            Assert.NotEmpty(check.Rules);
            Assert.EndsWith(".", check.Summary, StringComparison.Ordinal);
        }
    }

    private static ImmutableArray<Fact> Samples(McpServer? server = null)
    {
        const string place = "/tool_input/a";
        var samples = ImmutableArray.CreateBuilder<Fact>();
        foreach (var text in Texts)
        {
            foreach (var access in Enum.GetValues<PathAccess>())
                foreach (var reach in Enum.GetValues<PathReach>())
                    samples.Add(new PathTouched(access, text, reach, place));
            samples.Add(new HostContacted(text, null, null, place));
            samples.Add(new HostContacted(text, 443, "https", place));
            samples.Add(new CommandRun(text, [text], place));
        }
        foreach (var to in Enum.GetValues<TextDestination>())
            samples.Add(new TextSent(to, new byte[] { 0xFF, 0x00, (byte)'a' }, place));
        foreach (var effect in Enum.GetValues<ToolEffect>())
            samples.Add(new ToolUsed("read_it", server, effect, place));
        foreach (var kind in Enum.GetValues<UnreadableAs>())
            samples.Add(new Unreadable(kind, "\ud800", "why", place));
        foreach (var dialect in Enum.GetValues<Core.Sql.SqlDialect>())
            samples.Add(new SqlRun("SELECT '\ud800", place, dialect));
        samples.AddRange(
            new EnvironmentShown("GITHUB_TOKEN", null, place), new EnvironmentShown("*", "evil.example", place), new ArgumentsSent("{\"a\":\"b\"}"u8.ToArray(), place), new ArgumentsSent(default, place),
            new TextReceived(default, place), new SkillEntered("", place), new AgentStarted("\ud800", place), new ConfigurationChanged("", null, null, place), new ConfigurationChanged("user_settings", "/a", "is gone", place));
        return samples.ToImmutable();
    }
}
