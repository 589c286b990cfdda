namespace ClaudeHookGuard.Benchmarks;

/// <summary>One measurement that can be asked for by name.</summary>
/// <param name="Verb">The word on the command line.</param>
/// <param name="Summary">What is measured, in one line of the help.</param>
/// <param name="Run">Measures, prints, and returns the exit code: 0 when every stated target was met, 1 when one was missed.</param>
internal sealed record Benchmark(string Verb, string Summary, Func<string[], int> Run)
{
    /// <summary>The exit code where nothing could be measured.</summary>
    public const int NotMeasured = 2;
}
