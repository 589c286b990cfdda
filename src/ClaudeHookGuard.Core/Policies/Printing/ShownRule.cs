namespace ClaudeHookGuard.Core.Policies.Printing;

/// <summary>One line of the effective policy.</summary>
/// <param name="Key">The key it is written under, <c>servers.postgres.sql</c>; of a built-in path rule its group.</param>
/// <param name="Value">As the policy writes it.</param>
/// <param name="Note">Why it does not hold, or null where it does.</param>
public sealed record ShownRule(string Key, string Value, Origin Origin, string? Note);
