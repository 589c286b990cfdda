using ClaudeHookGuard.Core.Audit;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>A session in the order of its moments: a tool's call and what came back of it are one.</summary>
internal sealed record SessionStory(string Session, IReadOnlyList<Moment> Moments)
{
    public AuditEntry First => Moments[0].Entry;

    public static SessionStory Of(string session, List<AuditEntry> entries)
    {
        var moments = new List<Moment>();
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(static entry => entry.Time))
            if (entry is { ToolUse: { } use, Event: "PostToolUse" or "PostToolUseFailure" } && open.Remove(use, out var at))
                moments[at] = moments[at] with { Result = entry };
            else
            {
                if (entry is { ToolUse: { } begun, Event: "PreToolUse" })
                    open[begun] = moments.Count;
                moments.Add(new(entry, null));
            }
        return new(session, moments);
    }
}

/// <summary>One moment of a session.</summary>
/// <param name="Result">What came back of a call; null where nothing did, or where the moment is no call.</param>
internal sealed record Moment(AuditEntry Entry, AuditEntry? Result)
{
    /// <summary>When it was over, as far as the log knows.</summary>
    public DateTimeOffset End => Result?.Time ?? Entry.Time;
}
