using System.Collections.Immutable;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Hashes;
using ClaudeHookGuard.Core.Review.Anomalies;

namespace ClaudeHookGuard.Core.Tests.Review.Anomalies;

/// <summary>A log of one person, written by hand: a few days like each other and one more.</summary>
internal sealed class SmallLog
{
    private static readonly DateTimeOffset First = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<AuditEntry> entries = [];
    private DateTimeOffset now = First;
    private int calls;

    public string User { get; set; } = "ana";

    public string Policy { get; set; } = "p1";

    public string Guard { get; set; } = "1.0.0";

    public string Session { get; private set; } = "s0";

    /// <summary>The next day, at an hour, in a session of its own.</summary>
    public SmallLog Day(int day, int hour = 9)
    {
        now = First.AddDays(day).AddHours(hour - 9);
        Session = $"s{day}-{hour}";
        return this;
    }

    /// <summary>The same on several days, the first ones.</summary>
    public SmallLog Days(int count, Action<SmallLog> work)
    {
        for (var day = 0; day < count; day++)
            work(Day(day));
        return this;
    }

    public SmallLog Call(string tool, string? server = null, string? skill = null, long sent = 0, bool result = true, bool judged = true, params (string Kind, string Name)[] touches)
    {
        var use = $"use{calls++}";
        var entry = Entry("PreToolUse") with { Tool = tool, ToolUse = use, Server = server, Skill = skill, SentBytes = sent, Resources = [.. touches.Select(Resource)] };
        if (judged)
            entries.Add(entry);
        if (result)
            entries.Add(Entry("PostToolUse") with { Tool = tool, ToolUse = use, Server = server, Skill = skill });
        return this;
    }

    public SmallLog Refused(string tool, string path, string rule = "paths.read")
    {
        entries.Add(Entry("PreToolUse") with
        {
            Tool = tool,
            ToolUse = $"use{calls++}",
            Decision = "deny",
            Rules = [rule],
            Reason = $"hookguard: reads {path}, which the policy refuses [{rule}]",
            Resources = [Resource(("path.read", path))],
        });
        return this;
    }

    public SmallLog Event(string name, params (string Kind, string Name)[] touches)
    {
        entries.Add(Entry(name) with { Resources = [.. touches.Select(Resource)] });
        return this;
    }

    public ImmutableArray<Anomaly> Found(int baselineDays = 5, Sensitivity? sensitivity = null)
    {
        var watch = new AnomalyWatch(sensitivity ?? Sensitivity.Normal, baselineDays);
        foreach (var entry in entries.OrderBy(static entry => entry.Time))
            watch.Add(entry);
        return watch.Finish();
    }

    private AuditEntry Entry(string name)
    {
        now = now.AddSeconds(5);
        return new()
        {
            Id = new Guid(entries.Count, 0, 0, new byte[8]),
            Time = now,
            Session = Session,
            Prompt = null,
            Event = name,
            User = User,
            Project = "/home/ana/shop",
            Decision = "allow",
            Policy = Policy,
            Guard = Guard,
            Milliseconds = 1,
        };
    }

    private static AuditResource Resource((string Kind, string Name) touched) => new(touched.Kind, touched.Name, Sha256.Hex(touched.Name), null);
}
