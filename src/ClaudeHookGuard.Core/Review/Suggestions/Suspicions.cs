using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Review.Anomalies;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>Which calls nothing is learned from: refused ones, those of sessions with a finding, and contacts with hosts that look wrong.</summary>
internal sealed class Suspicions
{
    private readonly HashSet<string> sessions = new(StringComparer.Ordinal);
    private readonly HashSet<string> domains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> hosts = new(StringComparer.Ordinal);
    private readonly int randomLabel;

    public Suspicions(IEnumerable<Anomaly> findings, Sensitivity sensitivity)
    {
        randomLabel = sensitivity.RandomLabel;
        foreach (var finding in findings)
        {
            // What changed around the calls says nothing against them.
            if (finding.Session is { } session && !IsAboutSurroundings(finding.Kind))
                sessions.Add(session);
            if (finding.Subject.StartsWith("host ", StringComparison.Ordinal))
                domains.Add(finding.Subject["host ".Length..]);
        }
    }

    public int Sessions => sessions.Count;

    /// <summary>True for a call the policy refused or asked about, also where it only observed.</summary>
    public static bool WasRefused(AuditEntry call) => call.Decision is "deny" or "ask" || call.Observed is "deny" or "ask";

    public bool IsSuspicious(AuditEntry call)
    {
        if (call.Session is { } session && sessions.Contains(session))
            return true;
        foreach (var resource in call.Resources)
            if (resource is { Kind: "host", Name: { } name } && LooksWrong(Domains.WithoutPort(name)))
                return true;
        return false;
    }

    private bool LooksWrong(string host)
    {
        if (!hosts.TryGetValue(host, out var wrong) && hosts.Count < 100_000)
            hosts.Add(host, wrong = domains.Contains(Domains.Registered(host)) || RandomLabels.Longest(host)?.Length >= randomLabel || Resemblance.Of(host, Domains.Registered(host), []) is not null);
        return wrong;
    }

    private static bool IsAboutSurroundings(string kind) => kind is "policy.changed" or "guard.changed" or "settings.changed" || kind.StartsWith("gap.", StringComparison.Ordinal);
}
