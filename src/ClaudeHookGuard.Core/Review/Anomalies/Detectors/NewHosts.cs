using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary>
/// <c>host.first</c>, <c>host.lookalike</c> and <c>host.random</c>. People and the web tools meet new hosts every day, so there a new one is news
/// only with something to it; a server or a skill that keeps to its hosts is expected to go on doing so.
/// </summary>
internal sealed class NewHosts : IDetector
{
    private const int MostDomains = 50_000;
    private const int MostActors = 10_000;

    /// <summary>Contacts from which a host's name is worth imitating.</summary>
    private const int LeastContacts = 3;

    private readonly Ledger<DomainPast> domains = new(MostDomains);
    private readonly Ledger<Contacts> actors = new(MostActors);
    private readonly Dictionary<string, MetHost> met = new(StringComparer.Ordinal);

    public void See(Sighting seen, Findings findings)
    {
        if (!seen.IsCall || seen.IsStopped || seen.Hosts.Count == 0)
            return;
        foreach (var host in seen.Hosts)
            if (!HostSets.IsSurelyLoopback(host))
                See(host, Domains.Registered(host), seen);
    }

    public void EndDay(int day, Findings findings)
    {
        foreach (var (domain, today) in met)
        {
            var past = domains.Find(domain);
            if (Judge(domain, today, past, findings.Sensitivity) is { } anomaly)
                findings.Add(anomaly);
        }
        foreach (var (domain, today) in met)
            domains.Meet(domain, day, static () => new()).Add(today);
        met.Clear();
    }

    private void See(string host, string domain, Sighting seen)
    {
        if (!met.TryGetValue(domain, out var today))
        {
            if (met.Count >= MostDomains)
                return;
            met.Add(domain, today = new(host, seen));
        }
        today.Add(host, seen);
        if (seen.Actors.Count == 0)
            See("tool " + (seen.Entry.Tool ?? "?"), domain, seen, today);
        foreach (var actor in seen.Actors)
            See(actor, domain, seen, today);
    }

    private void See(string actor, string domain, Sighting seen, MetHost today)
    {
        var contacts = actors.Meet(actor, seen.Day, static () => new());
        if (contacts.Meet(domain, seen.Day))
            today.NewTo(actor, contacts);
    }

    private Anomaly? Judge(string domain, MetHost today, DomainPast? past, Sensitivity s)
    {
        if (past is null && Resemblance.Of(today.Host, domain, Established(domain)) is { } imitated)
            return today.Tell("host.lookalike", domain, $"{today.Host} was contacted for the first time; it looks like {imitated.Known}: {imitated.How}.", new Evidence("looks like", imitated.Known));
        if ((past?.RandomDays ?? 0) == 0 && IsRandom(today, s))
            return today.Tell("host.random", domain, today.RandomLabels > 1
                ? $"{Amount.Of(today.RandomLabels)} hosts with random labels below {domain} were contacted, such as {today.RandomHost}."
                : $"{today.RandomHost} was contacted for the first time; its name holds a long random label.", new Evidence("random labels", Amount.Of(today.RandomLabels)));
        if (today.Newcomer(s.NewHostShare) is { } settled)
            return today.Tell("host.first", domain, $"The {settled.Actor} contacted {today.Host} for the first time; on {Amount.Of(settled.Days, "day", "days")} before it kept to {Amount.Of(settled.Known, "host", "hosts")}.",
                new Evidence("by", settled.Actor), new Evidence("hosts before", Amount.Of(settled.Known)), new Evidence("days with a new host", $"{settled.Share:P0}"));
        if (past is null && today.Bytes >= s.LeastBytesToNewHost)
            return today.Tell("host.first", domain, $"{Amount.Bytes(today.Bytes)} went to {today.Host} on the first day it was ever contacted.", new Evidence("sent", Amount.Bytes(today.Bytes)));
        return past is null && Address.TryParse(today.Host, out _) && HostSets.Classify(today.Host) == HostSet.None
            ? today.Tell("host.first", domain, $"{today.Host} was contacted for the first time: a bare address, without a name.", new Evidence("threshold", "any bare public address"))
            : null;
    }

    private static bool IsRandom(MetHost today, Sensitivity s) => today.LongestRandom >= s.RandomLabel || today.RandomLabels >= s.RandomLabels;

    private IEnumerable<string> Established(string but) => domains.All.Where(known => known.Value.Contacts >= LeastContacts && known.Key != but).Select(known => known.Key);
}
