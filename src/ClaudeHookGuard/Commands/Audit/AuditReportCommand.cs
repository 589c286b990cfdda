using System.CommandLine;
using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Audit.Verifying;
using ClaudeHookGuard.Core.Policies.Printing;
using ClaudeHookGuard.Core.Review.Anomalies;
using ClaudeHookGuard.Core.Review.Reports;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Policies;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary><c>audit report</c>: one page for a security review.</summary>
internal static class AuditReportCommand
{
    public static Command Create()
    {
        var log = new ReviewedLog();
        var output = new Option<string>("--output", "-o") { Description = "The file to write; - for standard output.", DefaultValueFactory = static _ => "report.html" };
        var title = new Option<string?>("--title") { Description = "What the report is about; the project's name when left out." };
        var sensitivity = new Option<string>("--sensitivity") { Description = "Of the unusual things: low, normal or high.", DefaultValueFactory = static _ => "normal" };
        sensitivity.AcceptOnlyFromAmong("low", "normal", "high");
        var file = new Option<string?>("--acknowledged") { Description = "The team's file of findings it has looked at." };
        var command = new Command("report", "Write one self-contained page for a security review: trends, refusals, unusual things, integrity, policy.") { output, title, sensitivity, file };
        log.AddTo(command, withSince: false);
        command.SetAction(parsed => log.Places(parsed) is not { } places ? CommandLine.Misused : Run(places, parsed.GetValue(output)!, parsed.GetValue(title), Sensitivity.Named(parsed.GetValue(sensitivity)!)!, new(parsed.GetValue(file))));
        return command;
    }

    private static int Run(string[] paths, string output, string? title, Sensitivity sensitivity, AcknowledgedFile known)
    {
        var own = OwnLog.Here();
        if (known.Read() is not { } acknowledged)
            return CommandLine.Misused;
        try
        {
            var days = new LogDays(paths);
            var files = days.Files.ToArray();
            using var progress = new ReadingProgress(2 * files.Sum(static file => new FileInfo(file).Length));
            var (overview, anomalies) = Read(files, sensitivity, AnomalyWatch.BaselineFor(days.Span), acknowledged, progress);
            var keys = own.Rules.Key is { } key ? new List<ChainKey> { key } : [];
            var logs = VerifiedLog.At(paths).Select(log => (log.Name, log.Verify(keys, [], progress.Add))).ToImmutableArray();
            return Write(Page(title, overview, anomalies, logs), output);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine("hookguard: " + problem.Message);
            return CommandLine.Misused;
        }
    }

    private static (Overview, AnomalyReport) Read(string[] files, Sensitivity sensitivity, int baselineDays, Acknowledgements acknowledged, ReadingProgress progress)
    {
        var overview = new Overview();
        var watch = new AnomalyWatch(sensitivity, baselineDays);
        var entries = new LogEntries(files, progress.Add);
        foreach (var entry in entries.Read())
        {
            overview.Add(entry);
            watch.Add(entry);
        }
        var found = watch.Finish();
        var shown = found.RemoveAll(acknowledged.Cover);
        return (overview, new(shown, watch.Lines, watch.Days, baselineDays, entries.Damaged, found.Length - shown.Length, watch.Dropped, sensitivity));
    }

    private static ReportContent Page(string? title, Overview overview, AnomalyReport anomalies, ImmutableArray<(string, LogReport)> logs)
    {
        var surroundings = SurroundingsReader.Here();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var (policy, documents, flaw) = PolicyFiles.LoadWithDocuments(surroundings, today);
        return new(title ?? Path.GetFileName(surroundings.ProjectRoot), DateTimeOffset.UtcNow, GuardVersion.Text, overview, anomalies, logs, policy is null ? [] : PolicyListing.Of(policy, documents, today), flaw);
    }

    private static int Write(ReportContent content, string output)
    {
        var page = ReportPage.Print(content);
        if (output == "-")
            Console.Out.Write(page);
        else
        {
            File.WriteAllText(output, page);
            Console.Error.WriteLine($"hookguard: written to {output}");
        }
        return 0;
    }
}
