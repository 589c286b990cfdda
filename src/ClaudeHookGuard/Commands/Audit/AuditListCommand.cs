using System.CommandLine;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Lists entries, one a line.</summary>
internal static class AuditListCommand
{
    /// <summary>Entries shown before following, as people know it of <c>tail</c>.</summary>
    private const int BeforeFollowing = 10;

    public static Command Create()
    {
        var choice = new LogChoice();
        var follow = new Option<bool>("--follow", "-F") { Description = "Go on as entries are added, until stopped; shows the last 10 first." };
        var limit = new Option<int?>("--limit", "-n") { Description = "Only the last so many." };
        var json = new Option<bool>("--json") { Description = "Print the lines as they stand in the log, one JSON object each." };
        var command = new Command("list", "List entries, oldest first.") { follow, limit, json };
        choice.AddTo(command);
        command.SetAction(parsed => choice.Read(parsed) is { } chosen
            ? Run(chosen, parsed.GetValue(follow), parsed.GetValue(limit), parsed.GetValue(json))
            : CommandLine.Misused);
        return command;
    }

    private static int Run(ChosenLog chosen, bool follow, int? limit, bool json)
    {
        using var output = new Listing(chosen.Zone, json);
        var most = limit ?? (follow ? BeforeFollowing : null);
        var last = new Queue<byte[]>();
        var test = chosen.Filter.Compile();
        var following = follow ? FollowedLog.Begin(chosen) : null;
        var damaged = chosen.Each(test, entry =>
        {
            if (most is not { } bound)
                output.Write(entry);
            else if (bound > 0)
            {
                if (last.Count == bound)
                    last.Dequeue();
                last.Enqueue(entry.Line.ToArray());
            }
        });
        if (damaged is null && following is null)
            return CommandLine.Misused;
        foreach (var line in last)
            output.Write(line);
        output.Flush();
        damaged?.Tell();
        following?.Run(test, output);
        return 0;
    }
}
