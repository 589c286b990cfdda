using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Review.Anomalies.Statistics;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>How the suggested lists did on the whole log.</summary>
internal sealed class ListTrial(Layer layer, Trial kept)
{
    private readonly Dictionary<string, (long Calls, Tally What)> refused = new(StringComparer.Ordinal);

    /// <summary>Calls nothing was learned from.</summary>
    public long LeftOut { get; private set; }

    public void AddLeftOut(List<(string List, string What)> refusals)
    {
        LeftOut++;
        foreach (var list in refusals.GroupBy(static refusal => refusal.List))
        {
            var (calls, what) = refused.GetValueOrDefault(list.Key, (0, new()));
            refused[list.Key] = (calls + 1, what);
            foreach (var (_, thing) in list)
                what.Add(thing);
        }
    }

    /// <summary>What the list would have refused of the calls left out, in words; null for nothing.</summary>
    public string? Refusals(string list) =>
        refused.TryGetValue(list, out var refusals) ? $"of {Amount.Of(LeftOut)} left out it would have refused {Amount.Of(refusals.Calls)}: {refusals.What.Shown(3)}" : null;

    /// <summary>Calls that used a pattern of a list.</summary>
    public long UsesOf(SuggestedList list, string pattern) => list.Key switch
    {
        "tools" => Uses(GrantOf(list)?.Tools, pattern),
        "read" => Uses(GrantOf(list)?.Read, pattern),
        "write" => Uses(GrantOf(list)?.Write, pattern),
        _ => Uses(GrantOf(list)?.Hosts, pattern),
    };

    public long UsesOfLoopback => layer.Network.Loopback is { } loopback ? kept.UsesOf(loopback) : 0;

    private Grant? GrantOf(SuggestedList list) => list.Id.Split('.') switch
    {
        ["servers", .. var name, _] => layer.Servers.For(string.Join('.', name)),
        ["skills", .. var name, _] => layer.Skills.For(string.Join('.', name)),
        _ => layer.Session,
    };

    private long Uses<T>(Rules<T>? rules, string pattern) =>
        rules?.Items.Where(rule => rule.Pattern?.ToString() == pattern).Select(kept.UsesOf).FirstOrDefault() ?? 0;
}
