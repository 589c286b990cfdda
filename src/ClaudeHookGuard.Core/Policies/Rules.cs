using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>One pattern of a list, with the id its findings carry and where it stands.</summary>
/// <param name="Id">The dotted rule id of a finding (<c>paths.deny</c>, <c>credentials.ssh</c>); that of the whole list for an allow-list.</param>
public sealed record Rule<T>(T Pattern, string Id, Origin Origin);

/// <summary>A list of patterns. It matches what some pattern of <see cref="Items"/> matches and none of <see cref="Except"/>; order means nothing.</summary>
/// <remarks>An absent allow-list (null) restricts nothing; an empty one allows nothing.</remarks>
public sealed record Rules<T>
{
    /// <summary>The patterns.</summary>
    public required ImmutableArray<Rule<T>> Items { get; init; }

    /// <summary>The patterns written with a leading <c>!</c>: what they match is taken out of this list, and of this list only.</summary>
    public ImmutableArray<Rule<T>> Except { get; init; } = [];

    /// <summary>Of an allow-list: what happens to a thing that is not in it. Never <see cref="Decision.Redact"/>.</summary>
    public Decision Otherwise { get; init; } = Decision.Deny;

    /// <summary>The rule id of a finding about a thing that is not in the list (<c>paths.read</c>, <c>network.host</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Where the list stands.</summary>
    public required Origin Origin { get; init; }
}

/// <summary>Makes lists of patterns.</summary>
public static class Rules
{
    /// <summary>The list of what is refused where nothing is: it matches nothing, so it needs neither id nor place.</summary>
    public static Rules<T> Nothing<T>() => Empty<T>.List;

    private static class Empty<T>
    {
        public static readonly Rules<T> List = new() { Items = [], Id = "", Origin = new(LayerKind.Baseline, "default", 0) };
    }
}

/// <summary>A single setting and where it was written; line 0 for a default.</summary>
public readonly record struct Setting<T>(T Value, Origin Origin);
