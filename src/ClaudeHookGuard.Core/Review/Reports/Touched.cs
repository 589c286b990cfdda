using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>What a server, a skill or an agent type did and touched.</summary>
public sealed class Touched
{
    private const int MostNames = 10_000;

    private readonly HashSet<string> users = new(StringComparer.Ordinal);
    private readonly HashSet<string> sessions = new(StringComparer.Ordinal);
    private readonly Tally tools = new();
    private readonly Tally read = new();
    private readonly Tally written = new();
    private readonly Tally hosts = new();

    public long Calls { get; private set; }

    public long Refused { get; private set; }

    public long SentBytes { get; private set; }

    public int Users => users.Count;

    public int Sessions => sessions.Count;

    public string Tools => tools.Shown(6);

    /// <summary>Directories read and written most, hosts contacted most.</summary>
    public string Read => read.Shown(4);

    public string Written => written.Shown(4);

    public string Hosts => hosts.Shown(4);

    public void Add(AuditEntry call)
    {
        Calls++;
        Refused += call.Decision == "deny" ? 1 : 0;
        SentBytes += call.SentBytes;
        if (users.Count < MostNames && call.User is { } user)
            users.Add(user);
        if (sessions.Count < MostNames && call.Session is { } session)
            sessions.Add(session);
        if (call.Tool is { } tool)
            tools.Add(tool.Split("__")[^1]);
        foreach (var resource in call.Resources)
            if (resource.Name is { } name)
                Add(resource.Kind, name);
    }

    private void Add(string kind, string name)
    {
        switch (kind)
        {
            case "path.read":
                read.Add(Directory(name));
                break;
            case "path.write" or "path.delete":
                written.Add(Directory(name));
                break;
            case "host":
                hosts.Add(Domains.WithoutPort(name));
                break;
        }
    }

    internal static string Directory(string path) => path.LastIndexOfAny(['/', '\\']) is > 0 and var cut ? path[..cut] : path;
}
