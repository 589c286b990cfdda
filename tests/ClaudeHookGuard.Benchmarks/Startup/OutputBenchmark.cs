namespace ClaudeHookGuard.Benchmarks.Startup;

/// <summary>A tool that returned 10 MB with tokens in it: time over the start-up, and memory by the size of the input.</summary>
internal static class OutputBenchmark
{
    private const int Characters = 10 * 1024 * 1024;
    private const int Rounds = 15;
    private const double LimitMilliseconds = 150;
    private const double MemoryPerInputLimit = 8;

    public static int Run(string[] args)
    {
        var workshop = new Workshop();
        var guarded = new GuardedProject(workshop);
        var guard = new Contestant("hookguard", args.Length > 0 ? args[0] : workshop.PublishGuard(), "hook", "--home", guarded.Home) { Environment = guarded.Environment };
        // Put together here, so that no file holds a token.
        var token = string.Concat("gh", "p_", "BmNyZAlMxY9kLwX8jq7Zt2LwX9bKd414f0lK");
        var large = guarded.LargeOutput(Characters, token);

        var answer = guard.Run(large);
        if (answer.ExitCode != 0 || answer.Output.Length < Characters / 2 || answer.Output.Contains(token, StringComparison.Ordinal))
        {
            Console.WriteLine($"the guard does not redact the output: exit {answer.ExitCode}, {answer.Output.Length} characters, {answer.Output[..Math.Min(300, answer.Output.Length)]}");
            return Benchmark.NotMeasured;
        }

        var start = PairedRuns.Median(PairedRuns.Measure([guard], guarded.AllowedCall(), Rounds)[0]);
        var whole = PairedRuns.Median(PairedRuns.Measure([guard], large, Rounds)[0]);
        var peak = PeakMemory.Kibibytes(workshop, guard, large);
        var perInput = peak * 1024.0 / large.Length;
        Console.WriteLine($"{large.Length / 1e6:F1} MB of output redacted in {whole:F0} ms, of which {start:F1} ms are the start-up");
        Console.WriteLine($"peak resident memory: {peak / 1024.0:F1} MB, {perInput:F1} times the input");
        return Target.Report(
            ($"at most {LimitMilliseconds} ms over the start-up", whole - start <= LimitMilliseconds),
            ($"memory at most {MemoryPerInputLimit} times the input", perInput <= MemoryPerInputLimit));
    }
}
