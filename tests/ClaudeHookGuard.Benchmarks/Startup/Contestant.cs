using System.Diagnostics;

namespace ClaudeHookGuard.Benchmarks.Startup;

/// <summary>One program of a comparison, with what it is given.</summary>
internal sealed record Contestant(string Name, string Program, params string[] Arguments)
{
    /// <summary>The variables it starts with: nothing is inherited, so that every machine measures the same.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>From the start of the process to the end of its output, with the payload on its standard input; milliseconds.</summary>
    public (double Milliseconds, int ExitCode, string Output) Run(byte[] payload)
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(payload);
        process.StandardInput.Close();
        process.WaitForExit();
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        return (milliseconds, process.ExitCode, output.Result + errors.Result);
    }
}
