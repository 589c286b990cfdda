using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>
/// A settings file that changes under a running session may not take the guard away: the client keeps its hooks only if the change is refused.
/// </summary>
public sealed class ConfigurationCheck : ICheck
{
    public ImmutableArray<string> Rules => ["guard.settings"];

    public string Summary => "A change of settings that would switch the guard off is not applied.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is ConfigurationChanged { Danger: { } danger } change)
            findings.Add(new(Decision.Deny, "guard.settings", $"{change.File ?? change.Source} {danger}, so the running session keeps its settings; have a person look at the file", "built in", change));
    }
}
