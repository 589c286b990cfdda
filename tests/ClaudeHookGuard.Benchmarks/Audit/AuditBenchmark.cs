using System.Diagnostics;
using System.Globalization;
using ClaudeHookGuard.Benchmarks.Startup;

namespace ClaudeHookGuard.Benchmarks.Audit;

/// <summary>
/// The review commands over a generated log: <c>audit [entries] [binary]</c>. Each is run three times, the first to warm the files; DuckDB and jq answer the
/// question of <c>summary</c>'s decisions beside it where they are installed.
/// </summary>
internal static class AuditBenchmark
{
    private const long DefaultEntries = 1_000_000;
    private const double SummaryLimit = 350;
    private const double VerifyLimit = 250;
    private const double MemoryLimit = 150;
    private const int Rounds = 3;

    public static int Run(string[] args)
    {
        var workshop = new Workshop();
        var entries = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : DefaultEntries;
        var guard = args.Length > 1 ? args[1] : workshop.PublishGuard();
        var directory = Path.Combine(workshop.Bench, $"log-{entries}");
        if (!File.Exists(Path.Combine(directory, "head")))
            GeneratedLog.Write(directory, entries);
        var bytes = Directory.EnumerateFiles(directory, "*.jsonl").Sum(static file => new FileInfo(file).Length);
        Console.WriteLine($"{entries:N0} entries, {bytes / 1e6:N0} MB in {Directory.GetFiles(directory, "*.jsonl").Length} files");

        var summary = Measure(guard, bytes, "audit", "summary", "--log", directory, "--json");
        var verify = Measure(guard, bytes, "audit", "verify", directory);
        var peak = PeakMemory.Kibibytes(workshop, new("hookguard", guard, "audit", "summary", "--log", directory, "--json"), []) / 1024.0;
        Console.WriteLine($"summary {summary:F0} MB/s of processor time, verify {verify:F0} MB/s; summary's peak resident memory {peak:F0} MB");
        var others = Others(directory, bytes);
        return Target.Report(
            ($"summary at least {SummaryLimit} MB/s per core", summary >= SummaryLimit),
            ($"verify at least {VerifyLimit} MB/s per core", verify >= VerifyLimit),
            ($"at most {MemoryLimit} MB resident", peak <= MemoryLimit),
            ("summary faster than whoever else is here", others.TrueForAll(other => summary > other)));
    }

    private static List<double> Others(string directory, long bytes)
    {
        var speeds = new List<double>();
        if (Workshop.OnPath("jq") is { } jq)
            speeds.Add(Told("jq", Measure("/bin/sh", bytes, "-c", $"cat {directory}/*.jsonl | {jq} -r .decision | sort | uniq -c")));
        if (Workshop.OnPath("duckdb") is { } duckdb)
            speeds.Add(Told("duckdb", Measure(duckdb, bytes, "-c", $"select decision, count(*) from read_json('{directory}/*.jsonl', format = 'newline_delimited') group by 1")));
        return speeds;
    }

    private static double Told(string name, double speed)
    {
        Console.WriteLine($"{name}, decisions only: {speed:F0} MB/s of processor time");
        return speed;
    }

    /// <summary>Megabytes a second of processor time, children included; the best of the rounds.</summary>
    private static double Measure(string program, long bytes, params string[] arguments)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", "\"$0\" \"$@\" > /dev/null; times", program, .. arguments]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            best = Math.Min(best, ChildSeconds(said));
        }
        return bytes / 1e6 / best;
    }

    /// <summary>The second line of <c>times</c>, such as <c>0m1.20s 0m0.31s</c>: user and system time of all children.</summary>
    private static double ChildSeconds(string times) => times.TrimEnd().Split('\n')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Sum(static part => (double.Parse(part.Split('m')[0], CultureInfo.InvariantCulture) * 60) + double.Parse(part.Split('m')[1].TrimEnd('s'), CultureInfo.InvariantCulture));
}
