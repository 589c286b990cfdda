namespace ClaudeHookGuard.Benchmarks.Startup;

/// <summary>What one tool call costs: the published binary's whole life, beside programs people know.</summary>
internal static class StartupBenchmark
{
    public static int Run(string[] args)
    {
        Console.Error.WriteLine("startup: no published binary to measure yet");
        return args.Length == 0 ? 1 : 2;
    }
}
