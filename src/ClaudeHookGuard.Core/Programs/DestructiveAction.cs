namespace ClaudeHookGuard.Core.Programs;

/// <summary>An action of the destructive pack.</summary>
/// <param name="Id">Stable, for the audit and exceptions: <c>git.reset-hard</c>.</param>
/// <param name="Reason">What would be lost, in words.</param>
public sealed record DestructiveAction(string Id, string Reason);
