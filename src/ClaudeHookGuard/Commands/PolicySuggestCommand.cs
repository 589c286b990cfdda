using System.CommandLine;
using System.Text;
using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Commands.Audit;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Review.Anomalies;
using ClaudeHookGuard.Core.Review.Suggestions;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;

namespace ClaudeHookGuard.Commands;

/// <summary>Least privilege from experience: the smallest policy over what the log tells was done.</summary>
internal static class PolicySuggestCommand
{
    public static Command Create()
    {
        var log = new ReviewedLog();
        var project = new Option<string?>("--project") { Description = "Only calls of this project: its directory, or the directory's name. Of this account's log the project here, of named logs all, each with ./ as its own root." };
        var output = new Option<string?>("--output", "-o") { Description = "Write the policy to this file." };
        var diff = new Option<bool>("--diff") { Description = "Instead, tell what today's policy grants and nobody used, which servers nobody called, and what it leaves open." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("suggest", "Suggest the smallest policy that permits what was done and was not suspicious.") { project, output, diff, json };
        log.AddTo(command, withSince: false);
        command.SetAction(parsed =>
        {
            var named = log.Named(parsed);
            var only = parsed.GetValue(project) ?? (named.Length == 0 ? SurroundingsReader.Here().ProjectRoot : null);
            return log.Places(parsed) is not { } places ? CommandLine.Misused : Run(places, only, parsed.GetValue(output), parsed.GetValue(diff), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(string[] paths, string? project, string? output, bool diff, bool json)
    {
        var days = new LogDays(paths);
        var files = days.Files.ToArray();
        try
        {
            using var progress = new ReadingProgress(files.Sum(static file => new FileInfo(file).Length));
            var entries = new LogEntries(files, progress.Add);
            IEnumerable<AuditEntry> Log() => entries.Read().Where(entry => IsOf(entry, project));
            return diff ? Diff(Log(), json) : Suggest(Log, AnomalyWatch.BaselineFor(days.Span), output, json);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Misused(problem.Message);
        }
    }

    private static int Suggest(Func<IEnumerable<AuditEntry>> log, int baselineDays, string? output, bool json)
    {
        var suggestion = PolicySuggestion.Of(log, Sensitivity.Normal, baselineDays);
        if (suggestion.Calls == 0)
            return Misused("the log has no call to learn from (--project names another project)");
        if (output is not null)
            File.WriteAllText(output, suggestion.Toml);
        if (json)
            Console.Out.WriteLine(Encoding.UTF8.GetString(SuggestionJson.Print(suggestion)));
        else if (output is null)
            Console.Out.Write(suggestion.Toml);
        else
            Console.Error.WriteLine($"hookguard: written to {output}; `hookguard policy check {output}` reads it");
        return 0;
    }

    private static int Diff(IEnumerable<AuditEntry> log, bool json)
    {
        var load = PolicyFiles.Load(SurroundingsReader.Here(), DateOnly.FromDateTime(DateTime.UtcNow));
        if (load.Policy is not { } policy)
            return Misused($"today's policy is broken: {load.Flaw}");
        var difference = PolicyDifference.Of(log, policy);
        if (json)
            Console.Out.WriteLine(Encoding.UTF8.GetString(DifferenceText.Json(difference)));
        else
            Console.Out.Write(DifferenceText.Plain(difference));
        return 0;
    }

    private static bool IsOf(AuditEntry entry, string? project) =>
        project is null || entry.Project == project
        || (!project.AsSpan().ContainsAny('/', '\\') && entry.Project.AsSpan()[(entry.Project.LastIndexOfAny(['/', '\\']) + 1)..].SequenceEqual(project));

    private static int Misused(string why)
    {
        Console.Error.WriteLine("hookguard: " + why);
        return CommandLine.Misused;
    }
}
