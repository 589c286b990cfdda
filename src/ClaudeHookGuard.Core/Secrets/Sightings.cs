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
        all.Add(sighting);
    }

    public bool Covers(int position)
    {
        foreach (var sighting in all)
            if (sighting.Start <= position && position < sighting.End)
                return true;
        return false;
    }

    /// <summary>In order of place. Of two that overlap the surer one stays, of two equally sure the longer; what the other covers beside it stays covered.</summary>
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
        if (first.Start == second.Start && first.End == second.End)
            return second.Confidence > first.Confidence ? second : first;
        var surer = second.Confidence > first.Confidence ? second : first;
        var end = Math.Max(first.End, second.End);
        return surer with { Start = first.Start, Length = end - first.Start };
    }
}
