namespace ClaudeHookGuard.Benchmarks.Startup;

/// <summary>The most resident memory that a program ever had, as the kernel counted it.</summary>
internal static class PeakMemory
{
    public static long Kibibytes(Workshop workshop, Contestant contestant, byte[] payload)
    {
        var counter = workshop.Compile("Startup/Contestants/peak.c");
        var counted = new Contestant("peak", counter, [contestant.Program, .. contestant.Arguments]) { Environment = contestant.Environment };
        var lines = counted.Run(payload).Output.TrimEnd().Split('\n');
        return long.Parse(lines[^1]);
    }
}
