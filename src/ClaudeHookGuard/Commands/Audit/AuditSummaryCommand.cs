using System.Collections.Concurrent;
using System.CommandLine;
using ClaudeHookGuard.Core.Audit.Summing;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Sums a log up: decisions, what was busiest, what was refused, how long the guard took.</summary>
internal static class AuditSummaryCommand
{
    private const int DefaultTop = 10;

    public static Command Create()
    {
        var choice = new LogChoice();
        var top = new Option<int>("--top") { Description = "Names listed of each kind.", DefaultValueFactory = static _ => DefaultTop };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("summary", "Sum up: decisions, busiest servers and skills, top rules, hosts, paths and sessions, the guard's own latency.") { top, json };
        choice.AddTo(command);
        command.SetAction(parsed => choice.Read(parsed) is { } chosen ? Run(chosen, Math.Max(0, parsed.GetValue(top)), parsed.GetValue(json)) : CommandLine.Misused);
        return command;
    }

    private static int Run(ChosenLog chosen, int top, bool json)
    {
        var parts = new ConcurrentBag<LogSummary>();
        if (chosen.EachAtOnce(() => Part(parts).Add) is not { } damaged)
            return CommandLine.Misused;
        var summary = new LogSummary();
        foreach (var part in parts)
            summary.Add(part);
        Console.Out.Write(json ? SummaryText.Json(summary, damaged, top) : SummaryText.Plain(summary, chosen.Zone, top));
        if (!json)
            damaged.Tell();
        return 0;
    }

    private static LogSummary Part(ConcurrentBag<LogSummary> parts)
    {
        var part = new LogSummary();
        parts.Add(part);
        return part;
    }
}
