using System.CommandLine;
using System.Text;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Secrets.Scanning;

namespace ClaudeHookGuard.Commands;

/// <summary>Looks for secrets in files, directories, diffs and standard input; for commit hooks and build servers.</summary>
internal static class ScanCommand
{
    private const int Found = 1;
    private const int LargestFile = 64 * 1024 * 1024;

    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files and directories; - for standard input, which may be a diff. The current directory when left out.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format", "-f") { Description = "How findings are printed.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var baseline = new Option<string?>("--baseline", "-b") { Description = "A JSON report: what stands in it is not reported again." };
        var output = new Option<string?>("--output", "-o") { Description = "Write the findings to this file." };
        var exit = new Option<int>("--exit-code") { Description = "Exit code when something is found.", DefaultValueFactory = static _ => Found };
        var ignored = new Option<bool>("--no-ignore") { Description = "Scan what git ignores as well." };
        var personal = new Option<bool>("--personal") { Description = "Report card numbers, IBANs and national ids too." };
        var command = new Command("scan", "Look for secrets. Exit code 0: none, 1: found, 2: could not scan.") { paths, format, baseline, output, exit, ignored, personal };
        command.SetAction(parsed => Run(
            parsed.GetValue(paths) is { Length: > 0 } named ? named : ["."], parsed.GetValue(format)!, parsed.GetValue(baseline), parsed.GetValue(output),
            parsed.GetValue(exit), new ScannedFiles(parsed.GetValue(ignored)), ScanSettings.Options(parsed.GetValue(personal))));
        return command;
    }

    private static int Run(string[] paths, string format, string? baseline, string? output, int exit, ScannedFiles files, SecretOptions options)
    {
        HashSet<string>? known = null;
        if (baseline is not null && (Read(baseline) is not { } report || (known = ScanReport.ReadBaseline(report)) is null))
        {
            Console.Error.WriteLine($"hookguard: {baseline} is no report of this command");
            return CommandLine.Misused;
        }
        var findings = new List<ScanFinding>();
        var well = true;
        foreach (var path in paths)
            well &= path == "-" ? ScanInput(findings, options) : ScanPath(path, files, findings, options);
        if (known is not null)
            findings.RemoveAll(finding => known.Contains(ScanReport.Identity(finding)));
        Print(findings, format, output);
        return !well ? CommandLine.Misused : findings.Count > 0 ? exit : 0;
    }

    private static bool ScanInput(List<ScanFinding> findings, SecretOptions options)
    {
        using var content = new MemoryStream();
        using (var input = Console.OpenStandardInput())
            input.CopyTo(content);
        findings.AddRange(FileScan.Scan("-", content.GetBuffer().AsSpan(0, (int)content.Length), options));
        return true;
    }

    private static bool ScanPath(string path, ScannedFiles files, List<ScanFinding> findings, SecretOptions options)
    {
        var well = true;
        var count = 0;
        using var progress = new ScanProgress();
        foreach (var file in files.Below(path))
        {
            progress.Show(++count, file);
            if (Read(file) is not { } content)
                well = false;
            else if (!FileScan.IsBinary(content))
                findings.AddRange(FileScan.Scan(Shown(file), content, options));
        }
        return well;
    }

    private static string Shown(string file) => (file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file).Replace('\\', '/');

    private static byte[]? Read(string file)
    {
        try
        {
            var info = new FileInfo(file);
            if (info.Exists && info.Length <= LargestFile)
                return File.ReadAllBytes(file);
            Console.Error.WriteLine(info.Exists ? $"hookguard: {file} is larger than 64 MB" : $"hookguard: {file}: no such file or directory");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {file}: {problem.Message}");
        }
        return null;
    }

    private static void Print(List<ScanFinding> findings, string format, string? output)
    {
        var report = format switch
        {
            "json" => ScanReport.Json(findings),
            "sarif" => ScanReport.Sarif(findings, GuardVersion.Text),
            _ => Encoding.UTF8.GetBytes(ScanReport.Text(findings)),
        };
        if (output is not null)
            File.WriteAllBytes(output, report);
        else
            using (var standard = Console.OpenStandardOutput())
                standard.Write(report);
        if (format == "text")
            Console.Error.WriteLine(findings.Count == 0 ? "hookguard: no secrets found" : $"hookguard: {findings.Count} found");
    }
}
