namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary>A registered name met today, with what decides whether that is news.</summary>
internal sealed class MetHost(string host, Sighting first)
{
    private const int ShownEntries = 3;

    /// <summary>Different hosts looked at for one name in a day.</summary>
    private const int MostHosts = 256;

    private readonly HashSet<string> hosts = new(StringComparer.Ordinal);
    private readonly List<Guid> entries = [];
    private readonly List<Settled> settled = [];
    private readonly DateTimeOffset from = first.Entry.Time;
    private readonly string user = first.User;
    private readonly string session = first.Session;
    private DateTimeOffset last = first.Entry.Time;

    /// <summary>The first host met.</summary>
    public string Host { get; } = host;

    public long Contacts { get; private set; }

    public long Bytes { get; private set; }

    public int RandomLabels { get; private set; }

    public int LongestRandom { get; private set; }

    public string? RandomHost { get; private set; }

    public void Add(string host, Sighting seen)
    {
        Contacts++;
        Bytes += Math.Max(0, seen.Entry.SentBytes);
        last = seen.Entry.Time > last ? seen.Entry.Time : last;
        if (entries.Count < ShownEntries)
            entries.Add(seen.Entry.Id);
        if (hosts.Count < MostHosts && hosts.Add(host) && Anomalies.RandomLabels.Longest(host) is { } label)
        {
            RandomLabels++;
            if (label.Length > LongestRandom)
                (LongestRandom, RandomHost) = (label.Length, host);
        }
    }

    /// <summary>Notes that the name is new to an actor.</summary>
    public void NewTo(string actor, Contacts contacts)
    {
        if (contacts.DaysBefore > 0)
            settled.Add(new(actor, contacts.DaysBefore, contacts.KnownBefore, contacts.NewShare));
    }

    /// <summary>The most settled actor to whom the name is new, where new hosts are at most that share of its days.</summary>
    public Settled? Newcomer(double share) => settled.Where(actor => actor.Share <= share).OrderBy(actor => actor.Share).FirstOrDefault();

    public Anomaly Tell(string kind, string domain, string sentence, params ReadOnlySpan<Evidence> more) => new()
    {
        Kind = kind,
        Subject = "host " + domain,
        From = from,
        To = last,
        User = user,
        Session = session,
        Entries = [.. entries],
        Sentence = sentence,
        Evidence = [new("host", Host), new("contacts", Amount.Of(Contacts)), .. more],
    };
}

/// <summary>An actor and what it kept to before today.</summary>
internal sealed record Settled(string Actor, int Days, int Known, double Share);
