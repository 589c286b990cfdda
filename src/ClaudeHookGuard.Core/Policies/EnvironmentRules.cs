using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary><c>[environment]</c>: printing, logging or sending the value of a secret-looking variable.</summary>
/// <param name="Secret">What happens then; null: this layer says nothing. The baseline denies.</param>
/// <param name="Names">Variables this layer holds secret beside those whose names look it.</param>
/// <param name="Public">Variables this layer does not hold secret although their names look it; managed and user layer only.</param>
/// <param name="Allow">Which variable may go to which hosts. Managed and user layer only: it loosens.</param>
public sealed record EnvironmentRules(
    Setting<Decision>? Secret,
    ImmutableArray<Rule<NamePattern>> Names,
    ImmutableArray<Rule<NamePattern>> Public,
    ImmutableArray<EnvironmentAllowance> Allow)
{
    public static EnvironmentRules None { get; } = new(null, [], [], []);
}

/// <summary><c>GITHUB_TOKEN = ["api.github.com"]</c>: the variable's value may be sent to these hosts, and shown nowhere.</summary>
public sealed record EnvironmentAllowance(string Variable, Rules<HostPattern> Hosts, Origin Origin);
