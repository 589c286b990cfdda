using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Network;

/// <summary>Host patterns of one rule. Order means nothing.</summary>
public sealed class HostList(ImmutableArray<HostPattern> patterns)
{
    public static HostList Empty { get; } = new([]);

    public ImmutableArray<HostPattern> Patterns { get; } = patterns;

    /// <summary>The pattern that surely holds the host, or null; what an allow list asks.</summary>
    public HostPattern? Covering(HostContacted host)
    {
        foreach (var pattern in Patterns)
            if (pattern.Covers(host))
                return pattern;
        return null;
    }

    /// <summary>A pattern that may hold the host, or null; what a deny list asks.</summary>
    public HostPattern? Touching(HostContacted host)
    {
        foreach (var pattern in Patterns)
            if (pattern.Touches(host))
                return pattern;
        return null;
    }
}
