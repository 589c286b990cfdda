namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Gathers what the passes over one text see, and settles what overlaps.</summary>
internal sealed class Sightings(SecretOptions options)
{
    /// <summary>Nothing of fewer bytes is taken for a secret.</summary>
    public const int ShortestSecret = 3;

    private readonly List<SecretSighting> all = [];

    public SecretOptions Options { get; } = options;

    public int Count => all.Count;

    public void Add(SecretSighting sighting, ReadOnlySpan<byte> secret)
    {
        if (sighting.Length <= 0 || Options.RulesOff.Contains(sighting.Rule))
            return;
        if (!Options.AllowedFingerprints.IsEmpty && Options.AllowedFingerprints.Contains(SecretFingerprint.Of(secret)))
            return;
        foreach (var allowed in Options.Allowed)
            if (allowed.Covers(sighting.Rule, secret))
                return;
        all.Add(sighting);
    }

    public bool Covers(int position)
    {
        foreach (var sighting in all)
            if (sighting.Start <= position && position < sighting.End)
                return true;
        return false;
    }

    /// <summary>In order of place. Of two that overlap the surer one stays, of two equally sure the longer; what the other covers beside it stays covered, unless it was a mere guess.</summary>
    public ImmutableArray<SecretSighting> Settle()
    {
        if (all.Count == 0)
            return [];
        all.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var settled = ImmutableArray.CreateBuilder<SecretSighting>(all.Count);
        foreach (var next in all)
            if (settled.Count == 0 || settled[^1].End <= next.Start)
                settled.Add(next);
            else
                settled[^1] = Join(settled[^1], next);
        return settled.ToImmutable();
    }

    private static SecretSighting Join(SecretSighting first, SecretSighting second)
    {
        var (surer, other) = second.Confidence > first.Confidence ? (second, first) : (first, second);
        // A guess by the surroundings may reach too far; a form that is known does not.
        if (other.Confidence == Confidence.Low && surer.Confidence > Confidence.Low)
            return surer;
        var start = Math.Min(first.Start, second.Start);
        return surer with { Start = start, Length = Math.Max(first.End, second.End) - start, Identity = start == surer.Start && surer.End >= other.End ? surer.Identity : 0 };
    }
}
