namespace ClaudeHookGuard.Core.Review.Anomalies.Statistics;

/// <summary>
/// What values are usual: the median and the median deviation of the logarithms of the last <see cref="Kept"/>, and the largest of the last half
/// year. Logarithms, since sizes of work differ by factors; medians, since single large values must not move what is usual.
/// </summary>
internal sealed class Baseline
{
    private const int Kept = 64;

    /// <summary>Days after which a largest value is let go: between one and two of these.</summary>
    private const int HalfYear = 182;

    /// <summary>The least deviation, as a logarithm: work that never varied may still vary by a quarter.</summary>
    private const double LeastSpread = 0.25;

    /// <summary>Days within which a value as far as two others before it has become usual, and how much smaller those may be.</summary>
    private const int BecomesUsualDays = 70;

    private const int BecomesUsualAt = 2;

    /// <summary>So many times the largest of so many values is far, however much they vary.</summary>
    private const int BeyondAll = 10;

    private const int KnownWell = 20;

    private float[] logs = new float[4];
    private (long Value, int Day) farBefore = (0, int.MinValue / 2);
    private (long Value, int Day) farBeforeThat = (0, int.MinValue / 2);
    private long largest;
    private long largestBefore;
    private int periodBegan = -1;

    /// <summary>Values added so far.</summary>
    public int Count { get; private set; }

    public long Largest => Math.Max(largest, largestBefore);

    /// <summary>The middle of the kept values; 0 without any.</summary>
    public long Median => (long)Math.Round(Math.Exp(MedianLog()) - 1);

    public void Add(long value, int day)
    {
        if (periodBegan < 0)
            periodBegan = day;
        if (day - periodBegan > HalfYear)
            (largestBefore, largest, periodBegan) = (largest, 0, day);
        largest = Math.Max(largest, value);
        var at = Count % Kept;
        if (at >= logs.Length)
            Array.Resize(ref logs, Math.Min(Kept, logs.Length * 2));
        logs[at] = (float)Math.Log(1 + value);
        Count++;
    }

    /// <summary>Notes a value that was too far to be usual. It is left out of what is usual, until it has come for the third time.</summary>
    public void AddFar(long value, int day) => (farBeforeThat, farBefore) = (farBefore, (value, day));

    /// <summary>How many robust standard deviations <paramref name="value"/> lies above the median, or null where it is not far by <paramref name="sensitivity"/>.</summary>
    public double? Far(long value, int day, Sensitivity sensitivity)
    {
        if (Count < sensitivity.LeastUnits || value < Largest * sensitivity.TimesLargest || (CameBefore(farBefore, value, day) && CameBefore(farBeforeThat, value, day)))
            return null;
        var sigmas = (Math.Log(1 + value) - MedianLog()) / Spread();
        var isBeyondAll = Count >= KnownWell && value >= Largest * BeyondAll;
        return sigmas >= sensitivity.Sigmas || isBeyondAll ? sigmas : null;
    }

    private static bool CameBefore((long Value, int Day) far, long value, int day) => day - far.Day <= BecomesUsualDays && far.Day < day && value <= far.Value * BecomesUsualAt;

    private double MedianLog()
    {
        Span<float> sorted = stackalloc float[Kept];
        return Middle(Copy(sorted));
    }

    private double Spread()
    {
        Span<float> deviations = stackalloc float[Kept];
        deviations = Copy(deviations);
        var median = Middle(deviations);
        for (var i = 0; i < deviations.Length; i++)
            deviations[i] = Math.Abs(deviations[i] - median);
        return Math.Max(LeastSpread, 1.4826 * Middle(deviations));
    }

    private Span<float> Copy(Span<float> into)
    {
        var count = Math.Min(Count, Kept);
        logs.AsSpan(0, count).CopyTo(into);
        return into[..count];
    }

    private static float Middle(Span<float> values)
    {
        if (values.IsEmpty)
            return 0;
        values.Sort();
        return values.Length % 2 == 1 ? values[values.Length / 2] : (values[(values.Length / 2) - 1] + values[values.Length / 2]) / 2;
    }
}
