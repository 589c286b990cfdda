using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Named exceptions: a finding that one of them speaks about does not count.</summary>
public static class Exceptions
{
    /// <summary>The guard's own protection knows no exception from a policy: who may write the policy could grant it to himself.</summary>
    private const string NeverExcepted = "guard.";

    public static bool Cover(Finding finding, Hearing about)
    {
        if (finding.Rule.StartsWith(NeverExcepted, StringComparison.Ordinal))
            return false;
        foreach (var exception in about.Policy.Exceptions)
            if (exception.Covers(finding.Rule) && Fits(exception, finding.Fact, about))
                return true;
        return false;
    }

    /// <summary>Every condition that is given must hold; one that the fact has nothing to answer with does not.</summary>
    private static bool Fits(PolicyException exception, Fact fact, Hearing about) =>
        (exception.Path is not { } path || (fact is PathTouched touched && PathCheck.Covers(path, touched, about)))
        && (exception.Host is not { } host || (fact is HostContacted contacted && HostCheck.Covers(host, contacted)))
        && (exception.Server is not { } server || (about.Server is { } used && server.Matches(used.Name)))
        && (exception.Tool is not { } tool || (fact is ToolUsed use && tool.Matches(use.Tool)))
        && (exception.Command is not { } command || (fact is CommandRun run && command.MatchesWhole(run)));
}
