using ClaudeHookGuard.Core.Audit.Reading;
using ClaudeHookGuard.Core.Audit.Selecting;

namespace ClaudeHookGuard.Core.Audit.Summing;

/// <summary>
/// What a log comes to. Tools, servers, hosts and the like are counted by calls: entries of the moment before a tool runs, or all entries where a
/// name occurs in others only (a skill, a rule on an output).
/// </summary>
public sealed class LogSummary
{
    /// <summary>Entries.</summary>
    public long Entries { get; private set; }

    /// <summary>Entries of the moment before a tool runs.</summary>
    public long Calls { get; private set; }

    /// <summary>The first and last time, as the log writes them; empty where there is no entry.</summary>
    public string First => System.Text.Encoding.ASCII.GetString(first);

    public string Last => System.Text.Encoding.ASCII.GetString(last);

    public long InputBytes { get; private set; }

    public long OutputBytes { get; private set; }

    public long SentBytes { get; private set; }

    public NameTally Decisions { get; } = new();

    /// <summary>What would have been decided where observing let calls through.</summary>
    public NameTally Observed { get; } = new();

    public NameTally Events { get; } = new();

    public NameTally Tools { get; } = new();

    public NameTally Servers { get; } = new();

    public NameTally Skills { get; } = new();

    public NameTally Agents { get; } = new();

    public NameTally Rules { get; } = new();

    public NameTally Hosts { get; } = new();

    public NameTally Paths { get; } = new();

    public NameTally Sessions { get; } = new();

    public NameTally Projects { get; } = new();

    public NameTally Users { get; } = new();

    /// <summary>The guard's own times.</summary>
    public Latencies Guard { get; } = new();

    private byte[] first = [];
    private byte[] last = [];

    public void Add(EntryView entry)
    {
        Entries++;
        AddTime(entry.TimeText.Raw);
        var decision = entry.Decision.Raw;
        var observed = entry.Observed.Raw;
        var refused = decision.SequenceEqual("deny"u8) || observed.SequenceEqual("deny"u8);
        Decisions.Add(decision, refused);
        AddNamed(Observed, observed, refused);
        Events.Add(entry.Event.Raw, refused);
        AddNamed(Sessions, entry.Session.Raw, refused);
        AddNamed(Projects, entry.Project.Raw, refused);
        AddNamed(Users, entry.User.Raw, refused);
        AddNamed(Skills, entry.Skill.Raw, refused);
        AddNamed(Agents, entry.AgentType.Raw, refused);
        foreach (var rule in entry.Rules)
            Rules.Add(rule.Raw, refused);
        Guard.Add(entry.Milliseconds);
        InputBytes += entry.InputBytes;
        OutputBytes += entry.OutputBytes;
        if (entry.Event.Is("PreToolUse"u8))
            AddCall(entry, refused);
    }

    /// <summary>Adds what another summary came to.</summary>
    public void Add(LogSummary other)
    {
        Entries += other.Entries;
        Calls += other.Calls;
        InputBytes += other.InputBytes;
        OutputBytes += other.OutputBytes;
        SentBytes += other.SentBytes;
        Guard.Add(other.Guard);
        AddTime(other.first);
        AddTime(other.last);
        foreach (var (mine, theirs) in (ReadOnlySpan<(NameTally, NameTally)>)
            [(Decisions, other.Decisions), (Observed, other.Observed), (Events, other.Events), (Tools, other.Tools), (Servers, other.Servers), (Skills, other.Skills), (Agents, other.Agents),
             (Rules, other.Rules), (Hosts, other.Hosts), (Paths, other.Paths), (Sessions, other.Sessions), (Projects, other.Projects), (Users, other.Users)])
            mine.Add(theirs);
    }

    private void AddCall(EntryView entry, bool refused)
    {
        Calls++;
        SentBytes += entry.SentBytes;
        AddNamed(Tools, entry.Tool.Raw, refused);
        AddNamed(Servers, entry.Server.Raw, refused);
        foreach (var resource in entry.Resources)
            if (resource.Kind.Raw.StartsWith("path."u8))
                AddNamed(Paths, resource.Name.Raw, refused);
            else if (resource.Kind.Is("host"u8))
                AddNamed(Hosts, WithoutPort(resource.Name.Raw), refused);
    }

    private void AddTime(ReadOnlySpan<byte> time)
    {
        if (!time.IsEmpty && (first.Length == 0 || time.SequenceCompareTo(first) < 0))
            first = time.ToArray();
        if (time.SequenceCompareTo(last) > 0)
            Keep(time);
    }

    private void Keep(ReadOnlySpan<byte> time)
    {
        if (last.Length == time.Length)
            time.CopyTo(last);
        else
            last = time.ToArray();
    }

    private static void AddNamed(NameTally tally, ReadOnlySpan<byte> name, bool refused)
    {
        if (!name.IsEmpty)
            tally.Add(name, refused);
    }

    /// <summary>As <see cref="HostQuery.WithoutPort"/>, on bytes.</summary>
    private static ReadOnlySpan<byte> WithoutPort(ReadOnlySpan<byte> name)
    {
        var colon = name.LastIndexOf((byte)':');
        return colon > 0 && name.IndexOf((byte)':') == colon ? name[..colon] : name;
    }
}
