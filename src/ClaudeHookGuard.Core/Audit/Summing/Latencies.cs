namespace ClaudeHookGuard.Core.Audit.Summing;

/// <summary>How long something took, many times over: counted in steps of a twentieth, so that memory is fixed and every quantile is right within 5 %.</summary>
public sealed class Latencies
{
    private const double Least = 0.01;
    private const double Step = 1.05;
    private const int Buckets = 400;

    private readonly long[] counts = new long[Buckets];
    private readonly double perStep = 1 / Math.Log(Step);

    public long Count { get; private set; }

    /// <summary>The longest, in milliseconds.</summary>
    public double Longest { get; private set; }

    public void Add(double milliseconds)
    {
        Count++;
        Longest = Math.Max(Longest, milliseconds);
        counts[milliseconds <= Least ? 0 : Math.Min(Buckets - 1, 1 + (int)(Math.Log(milliseconds / Least) * perStep))]++;
    }

    public void Add(Latencies other)
    {
        Count += other.Count;
        Longest = Math.Max(Longest, other.Longest);
        for (var bucket = 0; bucket < Buckets; bucket++)
            counts[bucket] += other.counts[bucket];
    }

    /// <summary>The time within which that part of all was done, in milliseconds; 0 where there are none.</summary>
    /// <param name="part">0 to 1.</param>
    public double Quantile(double part)
    {
        var rank = (long)Math.Ceiling(part * Count);
        var seen = 0L;
        for (var bucket = 0; bucket < Buckets && Count > 0; bucket++)
            if ((seen += counts[bucket]) >= Math.Max(1, rank))
                return Math.Min(Longest, Least * Math.Pow(Step, bucket));
        return 0;
    }
}
