using System.Diagnostics;
using System.Globalization;
using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Benchmarks.Startup;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Benchmarks.Audit;

/// <summary>What a chained append costs over a plain one, on an empty log and behind a large one; then writers that are killed.</summary>
internal static class AppendBenchmark
{
    /// <summary>The word by which this program starts itself as a writer.</summary>
    public const string Writer = "--writer";

    private const int Appends = 4000;
    private const long LargeLog = 300_000;
    private const double LimitMilliseconds = 0.3;

    public static int Run(string[] args)
    {
        if (args is [Writer, var directory, var from, var count])
            return KilledWriters.Write(directory, int.Parse(from, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
        var folder = Directory.CreateTempSubdirectory("hookguard-append-").FullName;
        try
        {
            var plain = Median(number => Plain(Path.Combine(folder, "plain.jsonl"), number));
            var chained = Median(number => Chained(Path.Combine(folder, "chained"), number));
            GeneratedLog.Write(Path.Combine(folder, "large"), LargeLog);
            var behind = Median(number => Chained(Path.Combine(folder, "large"), number));
            Console.WriteLine($"one append, median of {Appends}: plain {plain * 1000:F0} µs, chained {chained * 1000:F0} µs, chained behind {LargeLog:N0} entries {behind * 1000:F0} µs");
            return Target.Report(
                ($"at most {LimitMilliseconds} ms over a plain append", chained - plain <= LimitMilliseconds && behind - plain <= LimitMilliseconds),
                ("no dearer behind a large log", behind <= chained * 1.25),
                ("no acknowledged entry lost, none torn, the chain verifies", KilledWriters.Run(Path.Combine(folder, "killed"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static byte[] Entry(int number) => AuditLine.Write(new()
    {
        Id = Guid.CreateVersion7(),
        Time = DateTimeOffset.UtcNow,
        Session = number.ToString(CultureInfo.InvariantCulture),
        Prompt = null,
        Event = "PreToolUse",
        Project = "/home/dev/project",
        Tool = "Read",
        Decision = "allow",
        Resources = [new("path.read", "/home/dev/project/src/a.ts", new('a', 64), null), new("tool", "Read", new('b', 64), null)],
        Guard = "0.1.0",
        Milliseconds = 0.5,
    }).ToArray();

    public static string? Append(string directory, byte[] entry) => AuditLog.Append(new(directory, 64_000_000, null, null, null), DateTimeOffset.UtcNow, entry);

    private static void Chained(string directory, int number)
    {
        if (Append(directory, Entry(number)) is { } why)
            throw new InvalidOperationException(why);
    }

    private static void Plain(string path, int number)
    {
        using var file = DirectFile.Open(path, alone: true, out _)!;
        if (file.Write(file.Length, [.. Entry(number), (byte)'\n']) is { } why)
            throw new InvalidOperationException(why);
    }

    private static double Median(Action<int> append)
    {
        var times = new double[Appends];
        for (var number = -Appends / 10; number < Appends; number++)
        {
            var start = Stopwatch.GetTimestamp();
            append(number);
            if (number >= 0)
                times[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return PairedRuns.Median(times);
    }
}
