namespace ClaudeHookGuard.Benchmarks;

internal static class Program
{
    /// <summary>Every measurement there is: a new one is a line here and a file of its own.</summary>
    private static readonly Benchmark[] All =
    [
        new("startup", "a whole hook call against a static C program, a NativeAOT hello world, shell+jq and Node", Startup.StartupBenchmark.Run),
        new("output", "10 MB of tool output redacted: time over the start-up, and memory", Startup.OutputBenchmark.Run),
        new("simulate", "a made-up team's log written to a directory, with the incidents planted in it", SimulatedLog.Run),
        new("shell", "command text read: ordinary, 1 MB at once, and texts made to be slow", Shell.ShellBenchmark.Run),
        new("sessions", "the memory of a session: 2,000 labelled outputs kept, a call judged with them, 1 MB recorded", Sessions.SessionBenchmark.Run),
        new("kills", "16 hooks at once for 10,000 calls, some killed at random: no harm, no lost label, no refusal turned around", Sessions.KillBenchmark.Run),
        new("audit", "summary and verify over a generated log, beside jq and DuckDB: speed and memory", Audit.AuditBenchmark.Run),
        new("append", "what an append costs, and 16 processes appending 100,000 entries with 200 kills", Audit.AppendBenchmark.Run),
    ];

    private static int Main(string[] args)
    {
        if (args is [var verb, .. var rest] && Array.Find(All, benchmark => benchmark.Verb == verb) is { } chosen)
            return chosen.Run(rest);

        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/ClaudeHookGuard.Benchmarks -- VERB [options]");
        foreach (var benchmark in All)
            Console.Error.WriteLine($"  {benchmark.Verb,-10} {benchmark.Summary}");
        return Benchmark.NotMeasured;
    }
}
