using System.CommandLine;
using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Review.Anomalies;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary><c>audit anomalies</c>: what departs from the days before.</summary>
internal static class AuditAnomaliesCommand
{
    public static Command Create()
    {
        var log = new ReviewedLog();
        var sensitivity = new Option<string>("--sensitivity") { Description = "low: the gross things only; high: wherever a look might be worth it.", DefaultValueFactory = static _ => "normal" };
        sensitivity.AcceptOnlyFromAmong("low", "normal", "high");
        var baseline = new Option<int?>("--baseline-days") { Description = "Days that are only learned from; a quarter of the log, 5 to 28 days, when left out." };
        baseline.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 0)
                result.AddError("--baseline-days takes 0 or more");
        });
        var kind = new Option<string[]>("--kind") { Description = "Only findings of these kinds, such as host.first." };
        kind.AcceptOnlyFromAmong([.. AnomalyKinds.All.Select(static known => known.Id)]);
        var kinds = new Option<bool>("--kinds") { Description = "List the kinds of findings with their thresholds, and read no log." };
        var file = new Option<string?>("--acknowledged") { Description = $"The team's file of findings it has looked at; {AcknowledgedFile.Name} in the project when left out." };
        var acknowledge = new Option<string?>("--acknowledge") { Description = "Add the finding of this id to that file, with --reason." };
        var reason = new Option<string?>("--reason") { Description = "Why a finding is acknowledged." };
        var all = new Option<bool>("--all") { Description = "Show acknowledged findings too." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var exit = new Option<int>("--exit-code") { Description = "Exit code when something is found." };
        var command = new Command("anomalies", "Learn from the log's first days and tell what departs from them, with the evidence.") { sensitivity, baseline, kind, kinds, file, acknowledge, reason, all, json, exit };
        log.AddTo(command, withSince: true);
        command.SetAction(parsed =>
        {
            var thresholds = Sensitivity.Named(parsed.GetValue(sensitivity)!)!;
            if (parsed.GetValue(kinds))
                return PrintKinds(thresholds);
            var known = parsed.GetValue(all) ? null : new AcknowledgedFile(parsed.GetValue(file), isBegun: parsed.GetValue(acknowledge) is not null);
            if (log.Places(parsed) is not { } places || !log.TrySince(parsed, out var since))
                return CommandLine.Misused;
            return Run(places, since, thresholds, parsed.GetValue(baseline), parsed.GetValue(kind) ?? [], known) is not { } report
                ? CommandLine.Misused
                : parsed.GetValue(acknowledge) is { } id
                    ? (known ?? new(parsed.GetValue(file))).Add(report.Findings, id, parsed.GetValue(reason))
                    : Print(report, parsed.GetValue(json), parsed.GetValue(exit));
        });
        return command;
    }

    /// <summary>Null where a file cannot be read; why is on standard error.</summary>
    private static AnomalyReport? Run(string[] paths, DateTimeOffset since, Sensitivity sensitivity, int? baselineDays, string[] kinds, AcknowledgedFile? known)
    {
        if ((known is null ? Acknowledgements.None : known.Read()) is not { } acknowledged)
            return null;
        var days = new LogDays(paths);
        var watch = new AnomalyWatch(sensitivity, baselineDays ?? AnomalyWatch.BaselineFor(days.Span));
        var damaged = Read(days.Files, watch);
        if (damaged is null)
            return null;
        var found = watch.Finish().Where(anomaly => anomaly.To >= since && (kinds.Length == 0 || kinds.Contains(anomaly.Kind))).ToArray();
        var shown = found.Where(anomaly => !acknowledged.Cover(anomaly)).ToImmutableArray();
        return new(shown, watch.Lines, watch.Days, watch.BaselineDays, damaged.Value, found.Length - shown.Length, watch.Dropped, sensitivity);
    }

    private static long? Read(IEnumerable<string> files, AnomalyWatch watch)
    {
        try
        {
            var all = files.ToArray();
            using var progress = new ReadingProgress(all.Sum(static file => new FileInfo(file).Length));
            var entries = new LogEntries(all, progress.Add);
            foreach (var entry in entries.Read())
                watch.Add(entry);
            return entries.Damaged;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {problem.Message}");
            return null;
        }
    }

    private static int Print(AnomalyReport report, bool json, int exit)
    {
        if (json)
            Console.Out.WriteLine(System.Text.Encoding.UTF8.GetString(report.Json()));
        else
            Console.Out.Write(report.Text());
        return report.Findings.IsEmpty ? 0 : exit;
    }

    private static int PrintKinds(Sensitivity sensitivity)
    {
        foreach (var kind in AnomalyKinds.All)
            Console.Out.WriteLine($"{kind.Id,-20} {kind.Summary}\n{"",-20} {kind.Threshold(sensitivity)}");
        return 0;
    }
}
