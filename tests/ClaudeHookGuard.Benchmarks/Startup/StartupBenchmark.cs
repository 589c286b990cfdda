namespace ClaudeHookGuard.Benchmarks.Startup;

/// <summary>What one tool call costs: the published binary's whole life, beside programs people know.</summary>
/// <remarks><c>startup [rounds] [binary]</c>; 200 rounds of the freshly published binary unless told otherwise.</remarks>
internal static class StartupBenchmark
{
    private const int Rounds = 200;

    /// <summary>What the guard may cost: three times the floor, and never as much as a hello world of the same technology.</summary>
    private const double FloorRatioLimit = 3.0;
    private const long PeakLimitKib = 20 * 1024;

    public static int Run(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0]) : Rounds;
        var workshop = new Workshop();
        var guarded = new GuardedProject(workshop);
        var guard = new Contestant("hookguard", args.Length > 1 ? args[1] : workshop.PublishGuard(), "hook", "--home", guarded.Home) { Environment = guarded.Environment };
        Contestant[] contestants =
        [
            new("static C floor", workshop.Compile("Startup/Contestants/floor.c")),
            guard,
            new("NativeAOT hello world", Workshop.PublishHello()),
            .. Scripts(workshop, guarded),
        ];

        var call = guarded.AllowedCall();
        if (guard.Run(call) is not (_, 0, "") and var answer)
        {
            Console.WriteLine($"the guard does not allow the call that is to be measured: exit {answer.ExitCode}, {answer.Output}");
            return Benchmark.NotMeasured;
        }

        var times = PairedRuns.Measure(contestants, call, rounds);
        Console.WriteLine($"{rounds} paired rounds, medians     ms    × floor");
        for (var at = 0; at < contestants.Length; at++)
            Console.WriteLine($"{contestants[at].Name,-26} {PairedRuns.Median(times[at]),8:F2} {PairedRuns.Ratio(times[at], times[0]),8:F2}");

        var peak = PeakMemory.Kibibytes(workshop, guard, call);
        Console.WriteLine($"peak resident memory of hookguard: {peak / 1024.0:F1} MB");
        return Target.Report(
            ("median at most 3.0 times the floor", PairedRuns.Ratio(times[1], times[0]) <= FloorRatioLimit),
            ("faster than the hello world", PairedRuns.Ratio(times[1], times[2]) < 1),
            ("peak memory at most 20 MB", peak <= PeakLimitKib));
    }

    private static IEnumerable<Contestant> Scripts(Workshop workshop, GuardedProject guarded)
    {
        if (Workshop.OnPath("jq") is not null)
            yield return new("shell + jq hook", "/bin/sh", workshop.Source("Startup/Contestants/jq-hook.sh")) { Environment = guarded.Environment };
        else
            Console.WriteLine("jq is not here: the shell hook is left out");

        if (Workshop.OnPath("node") is { } node)
            yield return new("Node hook", node, workshop.Source("Startup/Contestants/node-hook.mjs")) { Environment = guarded.Environment };
        else
            Console.WriteLine("node is not here: the Node hook is left out");
    }
}
