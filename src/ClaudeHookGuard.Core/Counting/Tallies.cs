namespace ClaudeHookGuard.Core.Counting;

/// <summary>What was counted in a session so far.</summary>
/// <param name="all">In the order they were counted.</param>
/// <param name="isWhole">False where some of it came to harm: then every ceiling counts as reached.</param>
public sealed class Tallies(ImmutableArray<Tally> all, bool isWhole = true)
{
    /// <summary>Milliseconds that calls per minute look back.</summary>
    public const long Minute = 60_000;

    public static Tallies None { get; } = new([]);

    public bool IsWhole => isWhole;

    /// <summary>The tallies of a file; whatever stands behind the last whole one was never committed.</summary>
    public static Tallies Read(ReadOnlySpan<byte> bytes)
    {
        var read = ImmutableArray.CreateBuilder<Tally>(bytes.Length / Tally.Size);
        for (; bytes.Length >= Tally.Size; bytes = bytes[Tally.Size..])
            if (Tally.Read(bytes) is { } tally)
                read.Add(tally);
            else
                return new([], isWhole: false);
        return new(read.DrainToImmutable());
    }

    /// <summary>Calls in the minute before <paramref name="now"/>.</summary>
    public int CallsSince(uint subject, long now)
    {
        var calls = 0;
        foreach (var tally in all)
            if (tally.Kind == TallyKind.Call && tally.Subject == subject && tally.Time > now - Minute)
                calls++;
        return calls;
    }

    public ulong BytesOut(uint subject)
    {
        ulong bytes = 0;
        foreach (var tally in all)
            if (tally.Kind is TallyKind.Call or TallyKind.Bytes && tally.Subject == subject)
                bytes += tally.Value;
        return bytes;
    }

    /// <summary>The files read, each by the hash of its path.</summary>
    public HashSet<ulong> Files(uint subject)
    {
        var files = new HashSet<ulong>();
        foreach (var tally in all)
            if (tally.Kind == TallyKind.File && tally.Subject == subject)
                files.Add(tally.Value);
        return files;
    }

    /// <summary>The same in a shorter form: calls older than a minute as one sum, each file once.</summary>
    public ImmutableArray<Tally> Fold(long now)
    {
        var kept = ImmutableArray.CreateBuilder<Tally>();
        var sums = new Dictionary<uint, ulong>();
        var files = new HashSet<(uint, ulong)>();
        foreach (var tally in all)
            if (tally.Kind == TallyKind.File ? files.Add((tally.Subject, tally.Value)) : tally.Kind == TallyKind.Call && tally.Time > now - Minute)
                kept.Add(tally);
            else if (tally.Kind != TallyKind.File)
                sums[tally.Subject] = sums.GetValueOrDefault(tally.Subject) + tally.Value;
        foreach (var (subject, bytes) in sums)
            kept.Add(new(TallyKind.Bytes, subject, now, bytes));
        return kept.DrainToImmutable();
    }
}
