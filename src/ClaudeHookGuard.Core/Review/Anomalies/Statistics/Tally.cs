namespace ClaudeHookGuard.Core.Review.Anomalies.Statistics;

/// <summary>The most frequent of many names in little memory: the least frequent makes room for a new one and leaves it its count (Space-Saving, Metwally 2005).</summary>
internal sealed class Tally
{
    private const int Kept = 16;

    private readonly List<(string Name, long Count)> counts = [];

    public void Add(string name, long weight = 1)
    {
        var least = 0;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i].Name == name)
            {
                counts[i] = (name, counts[i].Count + weight);
                return;
            }
            if (counts[i].Count < counts[least].Count)
                least = i;
        }
        if (counts.Count < Kept)
            counts.Add((name, weight));
        else
            counts[least] = (name, counts[least].Count + weight);
    }

    /// <summary>The most frequent, with its count; null without any.</summary>
    public (string Name, long Count)? First => counts.Count == 0 ? null : counts.MaxBy(static entry => entry.Count);

    /// <summary>The first few, the most frequent first.</summary>
    public string Shown(int most) => string.Join(", ", counts.OrderByDescending(entry => entry.Count).Take(most).Select(entry => entry.Name));
}
