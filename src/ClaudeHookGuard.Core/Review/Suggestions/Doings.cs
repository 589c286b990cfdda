using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Network;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>What one who acts did: the session itself, a server, a skill.</summary>
internal sealed class Doings
{
    /// <summary>Hosts and tools remembered by name.</summary>
    private const int MostNames = 10_000;

    /// <summary>Hosts of one holder from which on all below its name are granted; tools of one verb likewise.</summary>
    private const int Several = 3;

    private readonly SortedSet<string> hosts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> tools = new(StringComparer.Ordinal);
    private readonly HashSet<string> sessions = new(StringComparer.Ordinal);

    public Places Read { get; } = new();

    public Places Written { get; } = new();

    public long Calls { get; private set; }

    public int Sessions => sessions.Count;

    /// <summary>This machine itself was contacted.</summary>
    public bool ContactsLoopback { get; private set; }

    /// <param name="tool">Its name where the holder's policy names it so.</param>
    public void Add(AuditEntry entry, string tool)
    {
        Calls++;
        if (sessions.Count < MostNames)
            sessions.Add(entry.Session ?? "");
        if (tools.Count < MostNames)
            tools.Add(tool);
        foreach (var resource in entry.Resources)
            if (resource.Name is { } name && !IsPartial(name))
                Add(resource.Kind, name, entry.Project);
    }

    /// <summary>The hosts in the policy's spelling.</summary>
    public List<string> Hosts()
    {
        var patterns = new List<string>();
        foreach (var holder in hosts.GroupBy(Domains.Registered, StringComparer.Ordinal))
        {
            var below = holder.Where(host => host != holder.Key).ToArray();
            var wild = "*." + holder.Key;
            if (below.Length >= Several && HostPattern.TryParse(wild, out _, out _, out _))
                patterns.AddRange(holder.Contains(holder.Key) ? [holder.Key, wild] : [wild]);
            else
                patterns.AddRange(holder);
        }
        return patterns;
    }

    /// <summary>The tools; those of one verb that only asks are granted together.</summary>
    public List<string> Tools()
    {
        var patterns = new List<string>();
        foreach (var verb in tools.GroupBy(static tool => tool.Split('_')[0], StringComparer.Ordinal))
            if (verb.Count() >= Several && verb.Key is "get" or "list" or "read" or "search" or "find" or "describe" or "show" or "query" or "lookup" && verb.All(static tool => tool.Contains('_', StringComparison.Ordinal)))
                patterns.Add(verb.Key + "_*");
            else
                patterns.AddRange(verb);
        return patterns;
    }

    private void Add(string kind, string name, string project)
    {
        switch (kind)
        {
            case "path.read":
                Read.Add(name, project);
                break;
            case "path.write" or "path.delete":
                Written.Add(name, project);
                break;
            case "host":
                Add(Domains.WithoutPort(name));
                break;
        }
    }

    private void Add(string host)
    {
        if (HostSets.IsSurelyLoopback(host))
            ContactsLoopback = true;
        else if (hosts.Count < MostNames)
            hosts.Add(host);
    }

    /// <summary>A name with an unknown part or a wildcard stands for many: nothing is granted by it.</summary>
    public static bool IsPartial(string name) => name.AsSpan().IndexOfAny("*?…") >= 0;
}
