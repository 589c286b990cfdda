using System.Diagnostics;
using System.Globalization;
using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Benchmarks.Audit;

/// <summary>Processes that append to one log and are killed at random; each tells which of its entries were acknowledged.</summary>
internal static class KilledWriters
{
    private const int Writers = 16;
    private const int Entries = 100_000;
    private const int Kills = 200;

    /// <summary>A writer: appends the entries with these numbers and prints each number once its entry stands.</summary>
    public static int Write(string directory, int from, int count)
    {
        using var output = Console.OpenStandardOutput();
        for (var number = from; number < from + count; number++)
        {
            if (AppendBenchmark.Append(directory, AppendBenchmark.Entry(number)) is not null)
                return 1;
            output.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\n")));
        }
        return 0;
    }

    /// <summary>True when every acknowledged entry stands in the log once, and the log verifies.</summary>
    public static bool Run(string directory)
    {
        var killed = 0;
        var acknowledged = new HashSet<int>();
        var clock = Stopwatch.StartNew();
        Parallel.For(0, Writers, new ParallelOptions { MaxDegreeOfParallelism = Writers }, writer =>
        {
            var random = new Random(writer);
            var (next, end) = (writer * (Entries / Writers), (writer + 1) * (Entries / Writers));
            while (next < end)
            {
                using var process = Start(directory, next, end - next);
                var budget = Interlocked.Increment(ref killed) <= Kills ? random.Next(1, 2 * Entries / (Kills + Writers)) : int.MaxValue;
                next = Follow(process, next, budget, acknowledged);
            }
        });
        Console.WriteLine($"{Entries:N0} entries by {Writers} processes with {Math.Min(killed, Kills)} kills in {clock.Elapsed.TotalSeconds:F0} s; {acknowledged.Count:N0} acknowledged");
        return Check(directory, acknowledged);
    }

    /// <summary>Reads what a writer acknowledges and kills it after so many; returns the number of the next entry that is not known to stand.</summary>
    private static int Follow(Process process, int next, int budget, HashSet<int> acknowledged)
    {
        for (var seen = 0; process.StandardOutput.ReadLine() is { } line; seen++)
        {
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                lock (acknowledged)
                    acknowledged.Add(number);
                next = number + 1;
            }
            if (seen == budget)
                process.Kill();
        }
        process.WaitForExit();
        // A line cut short by the kill may be of a number that was acknowledged in full: its entry is written again, as another one.
        return next;
    }

    private static bool Check(string directory, HashSet<int> acknowledged)
    {
        var times = new Dictionary<int, int>();
        foreach (var file in LogFiles.Below([directory]))
        {
            using var stream = LogFiles.Open(file);
            var reader = new LogReader(stream, file);
            while (reader.MoveNext())
                if (int.TryParse(reader.Entry.Session.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    times[number] = times.GetValueOrDefault(number) + 1;
        }
        var lost = acknowledged.Count(number => !times.ContainsKey(number));
        var report = VerifiedLog.At([directory]).Single().Verify([], [], static _ => { });
        Console.WriteLine($"lost {lost}, {report.Lines:N0} lines, {report.MarkedGaps} marked gaps, {report.Count} findings");
        foreach (var finding in report.Findings.Take(5))
            Console.WriteLine($"  {finding}");
        return lost == 0 && report.IsSound && acknowledged.Count == Entries;
    }

    private static Process Start(string directory, int from, int count)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(KilledWriters).Assembly.Location);
        foreach (var argument in (string[])["append", AppendBenchmark.Writer, directory, from.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
