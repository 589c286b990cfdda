using System.CommandLine;
using ClaudeHookGuard.Core.Audit.Exporting;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Writes entries in a form that other programs read.</summary>
internal static class AuditExportCommand
{
    public static Command Create()
    {
        var choice = new LogChoice();
        var format = new Option<string>("--format", "-f") { Description = "csv; json (one array) or jsonl (one object a line), as in the log; ocsf (API Activity); otlp (OpenTelemetry log records as OTLP JSON).", DefaultValueFactory = static _ => "jsonl" };
        format.AcceptOnlyFromAmong([.. EntryExport.Formats]);
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file." };
        var command = new Command("export", "Write entries as CSV, JSON, OCSF or OpenTelemetry log records.") { format, json, output };
        choice.AddTo(command);
        command.SetAction(parsed => choice.Read(parsed) is { } chosen
            ? Run(chosen, parsed.GetValue(json) ? "json" : parsed.GetValue(format)!, parsed.GetValue(output))
            : CommandLine.Misused);
        return command;
    }

    private static int Run(ChosenLog chosen, string format, string? file)
    {
        try
        {
            using var stream = new BufferedStream(file is null ? Console.OpenStandardOutput() : new FileStream(file, FileMode.Create, FileAccess.Write), 64 * 1024);
            var export = EntryExport.Of(format, stream);
            export.Begin();
            var damaged = chosen.Each(export.Write);
            export.Finish();
            damaged?.Tell();
            return damaged is null ? CommandLine.Misused : 0;
        }
        catch (Exception problem) when (file is not null && problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {file}: {problem.Message}");
            return CommandLine.Misused;
        }
    }
}
