namespace ClaudeHookGuard.Core.Flow;

/// <summary>What a text shares with labelled outputs.</summary>
/// <param name="source">The output of that number, or null where it cannot be told any more.</param>
public sealed class Traces(Func<int, OutputSource?> source)
{
    /// <summary>Values told of one text; more only say the same.</summary>
    private const int MostValues = 4096;

    /// <summary>Distinct values that are needed beside their weight, unless one alone weighs enough.</summary>
    private const int FewestValues = 2;

    private readonly Dictionary<int, int> passages = [];
    private readonly Dictionary<ulong, TracedValue> values = [];
    private readonly Dictionary<int, OutputSource?> known = [];

    public bool IsEmpty => passages.Count == 0 && values.Count == 0;

    /// <summary>The values, each once.</summary>
    public IEnumerable<TracedValue> Values => values.Values;

    public void AddPassage(int from) => passages[from] = passages.GetValueOrDefault(from) + 1;

    public void AddValue(int from, ulong print, int weight)
    {
        if (values.Count < MostValues && (!values.TryGetValue(print, out var there) || there.Weight < weight))
            values[print] = new(from, print, weight);
    }

    /// <summary>
    /// The output a text has so much of that it is a copy, of those that carry <paramref name="label"/>: the one most of it comes from. Null where it has
    /// nothing, or only what may well be chance.
    /// </summary>
    /// <param name="before">Values of the label that went the same way in earlier calls.</param>
    public OutputSource? From(string label, IEnumerable<TracedValue>? before = null)
    {
        OutputSource? most = null;
        var best = 0;
        foreach (var (from, count) in passages)
            if (count > best && Source(from) is { } output && output.Carries(label))
                (most, best) = (output, count);
        return most ?? ByValues(label, before);
    }

    /// <summary>The values whose source carries the label.</summary>
    public IEnumerable<TracedValue> ValuesOf(string label) => values.Values.Where(value => Source(value.Source)?.Carries(label) == true);

    private OutputSource? ByValues(string label, IEnumerable<TracedValue>? before)
    {
        var own = ValuesOf(label).ToList();
        if (own.Count == 0)
            return null;
        var together = new Dictionary<ulong, TracedValue>();
        foreach (var value in own.Concat(before ?? []))
            together[value.Print] = value;
        var weight = together.Values.Sum(value => value.Weight);
        var enough = weight >= DataValues.Enough && (together.Count >= FewestValues || own.Exists(value => value.Weight >= DataValues.Enough));
        return enough ? Source(own.MaxBy(value => value.Weight).Source) : null;
    }

    private OutputSource? Source(int number)
    {
        if (!known.TryGetValue(number, out var output))
            known[number] = output = source(number);
        return output;
    }
}

/// <summary>A value that stands in a labelled output.</summary>
/// <param name="Source">The output's number.</param>
/// <param name="Print">Its kept fingerprint.</param>
public readonly record struct TracedValue(int Source, ulong Print, int Weight);
