using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Network;

namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>A line of the log as the detectors ask about it, worked out once for all of them. One object serves for all lines, one after the other.</summary>
public sealed class Sighting
{
    private const string Unknown = "?";

    public AuditEntry Entry { get; private set; } = null!;

    /// <summary>Number of the day by UTC (<see cref="DateOnly.DayNumber"/>).</summary>
    public int Day { get; private set; }

    /// <summary>Hour of that day, 0 to 23.</summary>
    public int Hour { get; private set; }

    public string User { get; private set; } = Unknown;

    public string Session { get; private set; } = Unknown;

    /// <summary>True for the line of a call before it ran: what is counted, once for each call.</summary>
    public bool IsCall { get; private set; }

    /// <summary>True where the policy refuses the call, also where it only observes.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>True where the call did not happen.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Who acts, beside the user: <c>server x</c>, <c>skill y</c>, <c>agent z</c>; none for the session itself.</summary>
    public List<string> Actors { get; } = [];

    /// <summary>Files the call would read, counted by places named.</summary>
    public int FilesRead { get; private set; }

    public Abilities Uses { get; private set; }

    /// <summary>The hosts it would contact, in canonical form, without ports and each once.</summary>
    public List<string> Hosts { get; } = [];

    public void Set(AuditEntry entry)
    {
        Entry = entry;
        var utc = entry.Time.UtcDateTime;
        Day = (int)(utc.Ticks / TimeSpan.TicksPerDay);
        Hour = utc.Hour;
        User = entry.User ?? Unknown;
        Session = entry.Session ?? Unknown;
        IsCall = entry.Event == "PreToolUse";
        IsStopped = entry.Decision == "deny";
        IsRefused = IsStopped || entry.Observed == "deny";
        Actors.Clear();
        if (entry.Server is { } server)
            Actors.Add("server " + server);
        if (entry.Skill is { } skill)
            Actors.Add("skill " + skill);
        if (entry.AgentType is { Length: > 0 } agent)
            Actors.Add("agent " + agent);
        ReadResources(entry);
    }

    private void ReadResources(AuditEntry entry)
    {
        (FilesRead, Uses) = (0, Abilities.None);
        Hosts.Clear();
        foreach (var resource in entry.Resources)
        {
            switch (resource.Kind)
            {
                case "path.read":
                    FilesRead++;
                    Uses |= Abilities.Reads;
                    break;
                case "path.write" or "path.delete":
                    Uses |= Abilities.Writes;
                    break;
                case "command":
                    Uses |= Abilities.Runs;
                    break;
                case "environment":
                    Uses |= Abilities.Shows;
                    break;
                case "host" when resource.Name is { } name:
                    Uses |= Abilities.Contacts;
                    if (Domains.WithoutPort(name) is var host && !Hosts.Contains(host))
                        Hosts.Add(host);
                    break;
            }
        }
        // Beyond the listed ones only their number is known; where all that is listed is read, so is the rest.
        if (FilesRead > 0)
            FilesRead += entry.MoreResources;
    }
}

/// <summary>What an actor does, by the facts of its calls.</summary>
[Flags]
public enum Abilities
{
    None = 0,
    Reads = 1,
    Writes = 2,
    Runs = 4,
    Contacts = 8,

    /// <summary>Shows environment variables.</summary>
    Shows = 16,
}
