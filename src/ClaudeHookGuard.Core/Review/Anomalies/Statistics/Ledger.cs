using System.Diagnostics.CodeAnalysis;

namespace ClaudeHookGuard.Core.Review.Anomalies.Statistics;

/// <summary>Remembers something about each key, for a bounded number of keys: beyond that, those not met for longest are forgotten first.</summary>
internal sealed class Ledger<T>(int most) where T : class
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public int Count => entries.Count;

    public IEnumerable<KeyValuePair<string, T>> All => entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Value));

    public T? Find(string key) => entries.TryGetValue(key, out var entry) ? entry.Value : null;

    public bool TryFind(string key, [NotNullWhen(true)] out T? value) => (value = Find(key)) is not null;

    /// <summary>The record of <paramref name="key"/>, made where there is none, and marked as met on this day.</summary>
    public T Meet(string key, int day, Func<T> make)
    {
        if (!entries.TryGetValue(key, out var entry))
        {
            if (entries.Count >= most)
                Forget();
            entries.Add(key, entry = new(make()));
        }
        entry.Day = day;
        return entry.Value;
    }

    public void Remove(string key) => entries.Remove(key);

    /// <summary>Lets go of the quarter that was not met for longest, so that this is done seldom.</summary>
    private void Forget()
    {
        var days = entries.Values.Select(entry => entry.Day).Order().ToArray();
        var oldest = days[days.Length / 4];
        var left = (days.Length / 4) + 1;
        foreach (var (key, entry) in entries)
            if (entry.Day <= oldest && left-- > 0)
                entries.Remove(key);
    }

    private sealed class Entry(T value)
    {
        public T Value { get; } = value;

        public int Day { get; set; }
    }
}
