using ClaudeHookGuard.Benchmarks.Startup;

namespace ClaudeHookGuard.Benchmarks.Sessions;

/// <summary>What the memory of a session costs: 2,000 labelled outputs of 20 KB kept, a call judged with them, and one output of 1 MB recorded.</summary>
/// <remarks><c>sessions [binary]</c></remarks>
internal static class SessionBenchmark
{
    private const int Outputs = 2000;
    private const int OutputCharacters = 20 * 1024;
    private const int LargeCharacters = 1024 * 1024;
    private const int Rounds = 60;

    private const long MostStateBytes = 4_000_000;
    private const double MostAddedMilliseconds = 1.5;
    private const double LeastMegabytesPerSecond = 80;

    public static int Run(string[] args)
    {
        var workshop = new Workshop();
        var binary = args.Length > 0 ? args[0] : workshop.PublishGuard();
        var home = new LabelledHome(workshop, "sessions", labels: true);
        var guard = home.Guard(binary);
        var random = new Random(7);
        var remembered = new List<string>();
        for (var output = 0; output < Outputs; output++)
        {
            var text = LabelledHome.Records(random, OutputCharacters);
            if (output % 200 == 0)
                remembered.Add(text);
            if (guard.Run(home.Output("full", text)) is not (_, 0, _) and var answer)
                return NotMeasured($"an output is refused: {answer.Output[..Math.Min(300, answer.Output.Length)]}");
        }
        var state = home.StateBytes;
        Console.WriteLine($"{Outputs} labelled outputs of {OutputCharacters / 1024} KB: {state / 1e6:F2} MB of state");

        // Copies of an old output, one for each length: the first outputs are kept thinner than the last.
        foreach (var length in new[] { 100, 300, 1000, 4000 })
            Console.WriteLine($"copies of {length} characters found: {remembered.Count(text => guard.Run(home.Send("full", text.Substring(5000, length).Replace('\n', ' '))).ExitCode == 2)} of {remembered.Count}");

        var call = LabelledHome.Records(new Random(11), 400).Replace('\n', ' ');
        var (full, empty) = (home.Send("full", call), home.Send("empty", call));
        var (with, without) = Paired(() => guard.Run(full), () => guard.Run(empty), Rounds);
        var added = with - without;
        Console.WriteLine($"a call of 400 characters to an unlisted host: {with:F2} ms with the full memory, {without:F2} ms in a session without");

        var large = LabelledHome.Records(random, LargeCharacters);
        var plain = new LabelledHome(workshop, "sessions-plain", labels: false);
        var (session, unlabelled, unguarded) = (0, plain.Output("large", large), plain.Guard(binary));
        (with, without) = Paired(() => guard.Run(home.Output($"large{session++}", large)), () => unguarded.Run(unlabelled), Rounds / 3);
        var speed = LargeCharacters / 1e6 / ((with - without) / 1000);
        Console.WriteLine($"1 MB of output: {with:F1} ms with a label, {without:F1} ms without: recorded at {speed:F0} MB/s");
        return Target.Report(
            ($"state below {MostStateBytes / 1e6} MB", state < MostStateBytes),
            ($"at most {MostAddedMilliseconds} ms added to a call", added <= MostAddedMilliseconds),
            ($"recording at {LeastMegabytesPerSecond} MB/s or more", speed >= LeastMegabytesPerSecond));
    }

    /// <summary>The medians of two runs that take turns, so that a busy moment of the machine falls on both.</summary>
    private static (double One, double Other) Paired(Func<(double Milliseconds, int, string)> one, Func<(double Milliseconds, int, string)> other, int rounds)
    {
        var (ones, others) = (new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
            (ones[round], others[round]) = (one().Milliseconds, other().Milliseconds);
        return (PairedRuns.Median(ones), PairedRuns.Median(others));
    }

    private static int NotMeasured(string why)
    {
        Console.WriteLine(why);
        return Benchmark.NotMeasured;
    }
}
