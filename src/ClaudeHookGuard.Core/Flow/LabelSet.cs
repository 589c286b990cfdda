using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>
/// Labels as a set of six bits, one for each name the policy has, in alphabetical order; later ones share the last bit. It tells quickly which labels
/// a fingerprint may have; which it has is told by its source.
/// </summary>
public static class LabelSet
{
    private const int Bits = 6;

    /// <summary>The names of all labels of a policy, those of servers' grants among them, in order, each once.</summary>
    public static ImmutableArray<string> Names(Policy policy)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var layer in policy.Layers)
        {
            foreach (var label in layer.Flow.Labels)
                names.Add(label.Name);
            foreach (var grant in layer.Servers.Named)
                names.UnionWith(grant.Labels);
            if (layer.Servers.Others is { } others)
                names.UnionWith(others.Labels);
        }
        return [.. names];
    }

    public static int Of(IEnumerable<string> labels, ImmutableArray<string> names)
    {
        var set = 0;
        foreach (var label in labels)
            set |= 1 << Math.Clamp(names.IndexOf(label), 0, Bits - 1);
        return set;
    }
}
