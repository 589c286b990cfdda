namespace ClaudeHookGuard.Core.Review.Reports;

/// <summary>How long the guard took, as a histogram with steps of a tenth: a quantile is right within that.</summary>
public sealed class Latency
{
    private const int Steps = 200;
    private const double Step = 1.1;
    private const double Smallest = 0.01;

    private readonly long[] counts = new long[Steps];
    private long all;

    public void Add(double milliseconds)
    {
        var step = milliseconds <= Smallest ? 0 : (int)Math.Ceiling(Math.Log(milliseconds / Smallest, Step));
        counts[Math.Clamp(step, 0, Steps - 1)]++;
        all++;
    }

    /// <summary>Milliseconds that the given share of the lines stayed below; 0 without lines.</summary>
    public double Quantile(double share)
    {
        long below = 0;
        for (var step = 0; step < Steps; step++)
        {
            below += counts[step];
            if (all > 0 && below >= all * share)
                return Smallest * Math.Pow(Step, step);
        }
        return 0;
    }
}
