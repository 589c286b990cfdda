namespace ClaudeHookGuard.Core.Review.Anomalies.Detectors;

/// <summary>Which of a session's events of a day left a line.</summary>
internal sealed class SessionEvents(Sighting first)
{
    /// <summary>Calls remembered while they wait for their result.</summary>
    private const int MostWaiting = 1024;

    private const int ShownEntries = 3;

    private readonly Dictionary<string, Guid> waiting = new(StringComparer.Ordinal);
    private readonly HashSet<string> judged = new(StringComparer.Ordinal);
    private readonly Guid firstEntry = first.Entry.Id;
    private string? latest;
    private int asked;

    public string User { get; } = first.User;

    public DateTimeOffset From { get; } = first.Entry.Time;

    public int LastDay { get; private set; }

    public DateTimeOffset To { get; private set; } = first.Entry.Time;

    /// <summary>Calls let through, each with an id.</summary>
    public int Calls { get; private set; }

    public int Results { get; private set; }

    public int ResultsWithoutCall { get; private set; }

    public int Prompts { get; private set; }

    public bool HasNoTools { get; private set; } = true;

    /// <summary>The latest call may still be running, and one the user was asked about may have been refused by the user.</summary>
    public int CallsWithoutResult => Math.Max(0, waiting.Count - asked - (latest is not null && waiting.ContainsKey(latest) ? 1 : 0));

    public ImmutableArray<Guid> Entries => waiting.Count > 0 ? [.. waiting.Values.Take(ShownEntries)] : [firstEntry];

    public void Add(Sighting seen)
    {
        (To, LastDay) = (seen.Entry.Time > To ? seen.Entry.Time : To, seen.Day);
        switch (seen.Entry.Event)
        {
            case "UserPromptSubmit":
                Prompts++;
                break;
            case "PermissionRequest":
                asked++;
                break;
            case "PreToolUse":
                AddCall(seen);
                break;
            case "PostToolUse" or "PostToolUseFailure":
                AddResult(seen.Entry.ToolUse);
                break;
            case "PostToolBatch":
                HasNoTools = false;
                break;
        }
    }

    private void AddCall(Sighting seen)
    {
        HasNoTools = false;
        if (seen.Entry.ToolUse is not { } call || judged.Count >= MostWaiting || !judged.Add(call) || seen.Entry.Decision is "deny" or "ask")
            return;
        Calls++;
        waiting[call] = seen.Entry.Id;
        latest = call;
    }

    private void AddResult(string? call)
    {
        HasNoTools = false;
        if (call is null)
            return;
        Results++;
        waiting.Remove(call);
        if (judged.Count < MostWaiting && !judged.Contains(call))
            ResultsWithoutCall++;
    }
}
