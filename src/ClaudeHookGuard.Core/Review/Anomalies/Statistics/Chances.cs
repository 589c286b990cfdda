namespace ClaudeHookGuard.Core.Review.Anomalies.Statistics;

/// <summary>How likely an accident is.</summary>
internal static class Chances
{
    /// <summary>The chance that of <paramref name="all"/> independent things at least <paramref name="hits"/> have a mark that each has with the given share; an upper bound (Chernoff).</summary>
    public static double AtLeast(int hits, int all, double share)
    {
        if (hits <= all * share || all == 0)
            return 1;
        if (hits >= all)
            return Math.Pow(share, all);
        var part = (double)hits / all;
        var divergence = (part * Math.Log(part / share)) + ((1 - part) * Math.Log((1 - part) / (1 - share)));
        return Math.Exp(-all * divergence);
    }
}
