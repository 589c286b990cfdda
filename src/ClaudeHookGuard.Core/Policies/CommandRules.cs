using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary><c>[commands]</c>: commands as such, after reading, however they were wrapped or quoted.</summary>
/// <param name="Allow">Null: every command is allowed from here. Otherwise only these are, each matched as a whole.</param>
/// <param name="Destructive">What happens to a destructive command of the built-in pack (ask, deny; allow is "off"); null: this layer says nothing.</param>
public sealed record CommandRules(
    Rules<CommandPattern>? Allow,
    Rules<CommandPattern> Ask,
    Rules<CommandPattern> Deny,
    Setting<Decision>? Destructive)
{
    public static CommandRules None { get; } =
        new(null, Rules.Nothing<CommandPattern>(), Rules.Nothing<CommandPattern>(), null);
}
