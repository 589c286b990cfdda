using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary><c>policy.changed</c>: a policy's hash that was never seen, or that was gone and came back. A roll-out over several projects is one finding.</summary>
internal sealed class PolicyChanges : IDetector
{
    /// <summary>Days after which nobody is expected to hold an old policy any more.</summary>
    public const int ForgottenDays = 14;

    private const int MostPolicies = 20_000;
    private const int ShownHash = 12;

    private readonly Ledger<Past> known = new(MostPolicies);
    private readonly Dictionary<string, Change> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastFresh = new(StringComparer.Ordinal);
    private int lastRollOut = int.MinValue / 2;

    public void See(Sighting seen, Findings findings)
    {
        if (seen.Entry.Policy is not { Length: > 0 } policy)
            return;
        var past = known.Find(policy);
        var isNews = past is null || seen.Day - past.LastDay > ForgottenDays;
        if ((isNews || changes.ContainsKey(policy)) && changes.Count < MostPolicies)
        {
            if (!changes.TryGetValue(policy, out var change))
                changes.Add(policy, change = new(seen, past?.LastDay));
            change.Add(seen);
        }
        known.Meet(policy, seen.Day, static () => new()).LastDay = seen.Day;
    }

    public void EndDay(int day, Findings findings)
    {
        var fresh = changes.Where(static change => change.Value.LastDay is null).ToArray();
        foreach (var (policy, change) in changes)
            if (change.LastDay is { } last)
                findings.Add(change.Tell($"policy of {change.Project}", $"{change.Who} went back to an older policy in {change.Project}, last used on {Amount.Day(last)}.", policy[..Math.Min(ShownHash, policy.Length)]));
        // A second new policy in a project within days is not part of a roll-out.
        var again = fresh.Where(change => lastFresh.TryGetValue(Name(change.Value.Project), out var last) && day - last <= AnomalyWatch.QuietDays).ToArray();
        foreach (var change in again)
            Tell([change], day, isRollOut: false, findings);
        var first = fresh.Except(again).ToArray();
        if (first.Length > 0)
            Tell(first, day, isRollOut: true, findings);
        foreach (var (_, change) in fresh)
            lastFresh[Name(change.Project)] = day;
        changes.Clear();
    }

    /// <summary>A project's name: everybody has it in a directory of their own.</summary>
    private static string Name(string project) => project[(project.LastIndexOfAny(['/', '\\']) + 1)..];

    private void Tell(KeyValuePair<string, Change>[] fresh, int day, bool isRollOut, Findings findings)
    {
        var change = fresh.MinBy(static change => change.Value.From).Value;
        var projects = fresh.Select(static change => change.Value.Project).Distinct().Count();
        if (projects > 1)
            lastRollOut = day;
        var hashes = string.Join(", ", fresh.Take(4).Select(static change => change.Key[..Math.Min(ShownHash, change.Key.Length)]));
        var rollsOut = isRollOut && day - lastRollOut <= AnomalyWatch.QuietDays;
        findings.Add(change.Tell(rollsOut ? "policy" : $"policy of {change.Project}",
            projects > 1
                ? $"The policy changed in {Amount.Of(projects)} projects, first in {change.Project} by {change.Who}."
                : $"The policy in {change.Project} is one that was never seen before, first in a session of {change.Who}.", hashes));
    }

    private sealed class Past
    {
        public int LastDay { get; set; }
    }

    private sealed class Change(Sighting first, int? lastDay)
    {
        private readonly Guid entry = first.Entry.Id;
        private readonly string session = first.Session;
        private readonly HashSet<string> users = new(StringComparer.Ordinal);
        private long lines;

        /// <summary>The day it was last seen before; null: never.</summary>
        public int? LastDay { get; } = lastDay;

        public DateTimeOffset From { get; } = first.Entry.Time;

        public string Project { get; } = first.Entry.Project;

        public string Who { get; } = first.User;

        public void Add(Sighting seen)
        {
            lines++;
            if (users.Count < 100)
                users.Add(seen.User);
        }

        public Anomaly Tell(string subject, string sentence, string hashes) => new()
        {
            Kind = "policy.changed",
            Subject = subject,
            From = From,
            To = From,
            User = Who,
            Session = session,
            Entries = [entry],
            Sentence = sentence,
            Evidence = [new("policy", hashes), new("users that day", Amount.Of(users.Count)), new("lines that day", Amount.Of(lines))],
        };
    }
}
