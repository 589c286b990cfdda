using System.CommandLine;
using ClaudeHookGuard.Core.Audit;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Tells one session as a timeline.</summary>
internal static class AuditSessionCommand
{
    /// <summary>Sessions named where the id fits several.</summary>
    private const int MostNamed = 20;

    public static Command Create()
    {
        var choice = new LogChoice();
        var id = new Argument<string>("id") { Description = "The session's id or its beginning; `last` is the one of the newest entry." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("session", "Tell one session as a timeline.") { id, json };
        choice.AddLogTo(command);
        command.SetAction(parsed => choice.Read(parsed) is { } chosen ? Run(chosen, parsed.GetValue(id)!, parsed.GetValue(json)) : CommandLine.Misused);
        return command;
    }

    private static int Run(ChosenLog chosen, string id, bool json)
    {
        if (id == "last" && Newest(chosen) is { } newest)
            id = newest;
        var sessions = new Dictionary<string, List<AuditEntry>>(StringComparer.Ordinal);
        var damaged = chosen.Each(entry => !entry.IsRecord && !entry.Session.IsEmpty && entry.Session.ToString().StartsWith(id, StringComparison.Ordinal), entry =>
        {
            var copy = entry.Copy();
            if (!sessions.TryGetValue(copy.Session!, out var entries))
                sessions[copy.Session!] = entries = [];
            entries.Add(copy);
        });
        if (damaged is null)
            return CommandLine.Misused;
        damaged.Tell();
        if (sessions.TryGetValue(id, out var exact))
            sessions = new(StringComparer.Ordinal) { [id] = exact };
        if (sessions.Count != 1)
            return NotOne(sessions, id);
        var story = SessionStory.Of(sessions.Single().Key, sessions.Single().Value);
        Console.Out.Write(json ? StoryText.Json(story) : StoryText.Plain(story, chosen.Zone));
        return 0;
    }

    private static string? Newest(ChosenLog chosen)
    {
        var (time, session) = ("", (string?)null);
        chosen.Each(static entry => !entry.IsRecord && !entry.Session.IsEmpty, entry =>
        {
            if (entry.TimeText.ToString() is var own && string.CompareOrdinal(own, time) >= 0)
                (time, session) = (own, entry.Session.ToString());
        });
        return session;
    }

    private static int NotOne(Dictionary<string, List<AuditEntry>> sessions, string id)
    {
        Console.Error.WriteLine(sessions.Count == 0 ? $"hookguard: no session's id begins with {id}" : $"hookguard: {id} fits several sessions:");
        foreach (var (session, entries) in sessions.Take(MostNamed))
            Console.Error.WriteLine($"  {Shown.Text(session)}  {entries.Count} entries, {Shown.Text(entries[0].Project)}");
        return CommandLine.Misused;
    }
}
