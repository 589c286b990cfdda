namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>A key of the policy and what experience puts there.</summary>
/// <param name="Header">Its table: <c>paths</c>, <c>servers.github</c>.</param>
/// <param name="Key">Its name in it: <c>read</c>.</param>
/// <param name="Id">As <see cref="Trial"/> names it.</param>
internal sealed record SuggestedList(string Header, string Key, string Id, List<string> Patterns)
{
    /// <summary>True where the next days would hold much that is not in it: it asks or is left out.</summary>
    public bool IsOpen { get; init; }
}
