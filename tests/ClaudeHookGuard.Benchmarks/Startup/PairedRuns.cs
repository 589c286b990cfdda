namespace ClaudeHookGuard.Benchmarks.Startup;

/// <summary>Programs measured in turns, so that a busy moment of the machine falls on all of them.</summary>
internal static class PairedRuns
{
    private const int WarmUps = 10;

    /// <summary>The milliseconds of each contestant, by contestant and round.</summary>
    public static double[][] Measure(Contestant[] contestants, byte[] payload, int rounds)
    {
        var times = contestants.Select(_ => new double[rounds]).ToArray();
        for (var round = -WarmUps; round < rounds; round++)
        {
            for (var turn = 0; turn < contestants.Length; turn++)
            {
                // Who comes first changes every round: what ran before leaves its mark on the caches.
                var at = (turn + round + WarmUps) % contestants.Length;
                var time = contestants[at].Run(payload).Milliseconds;
                if (round >= 0)
                    times[at][round] = time;
            }
        }
        return times;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The median of the ratios within each round.</summary>
    public static double Ratio(double[] times, double[] others) => Median(times.Zip(others, (time, other) => time / other));
}
