using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Policies.Reading;

namespace ClaudeHookGuard.Core.Tests.Policies;

public class ExamplePolicies
{
    public static TheoryData<string, LayerKind> Files => new()
    {
        { "tests/corpus/canonical.hookguard.toml", LayerKind.User },
        { "tests/ClaudeHookGuard.Benchmarks/Startup/policy.toml", LayerKind.Project },
        { "hooks-examples/mcp/hookguard.toml", LayerKind.Project },
        { "hooks-examples/payloads/hookguard.toml", LayerKind.Project },
        { "hooks-examples/policy-reference.toml", LayerKind.Managed },
        { "hooks-examples/policies/data-team.hookguard.toml", LayerKind.Project },
        { "hooks-examples/policies/locked-down.hookguard.toml", LayerKind.Managed },
        { "hooks-examples/policies/web-team.hookguard.toml", LayerKind.Project },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_read_without_a_word(string file, LayerKind layer)
    {
        var reading = PolicyReader.Read(Repository.ReadText(file), file, layer, Reading.Today);
        Assert.Empty(reading.Diagnostics);
        Assert.NotNull(reading.Layer);
    }
}
