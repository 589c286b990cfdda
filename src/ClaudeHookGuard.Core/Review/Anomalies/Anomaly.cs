namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>Something in the log that departs from the days before.</summary>
public sealed record Anomaly
{
    /// <summary>Which kind, of <see cref="AnomalyKinds.All"/>: <c>reads.spike</c>, <c>host.first</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>Whom or what it is about: <c>skill pdf</c>, <c>host files.example.com</c>, <c>user ana</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The first and the last line it rests on.</summary>
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public string? User { get; init; }

    public string? Session { get; init; }

    /// <summary>What happened and what would have been usual, for people.</summary>
    public required string Sentence { get; init; }

    /// <summary>The figures behind the sentence, with the threshold that was passed.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Ids of lines it rests on, the first few: <c>hookguard audit show ID</c> prints them.</summary>
    public ImmutableArray<Guid> Entries { get; init; } = [];

    /// <summary>How often the same came back within <see cref="AnomalyWatch.QuietDays"/> days; 1 for once.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Twelve hexadecimal digits of kind, subject and day: the same over the same log, whatever else is in it.</summary>
    public string Id => Hashes.Sha256.Hex($"{Kind}\n{Subject}\n{From.UtcDateTime:yyyy-MM-dd}")[..12];
}

/// <summary>A figure an anomaly rests on.</summary>
/// <param name="Name">What it is, such as <c>usual</c>.</param>
/// <param name="Value">In words and digits, with its unit.</param>
public readonly record struct Evidence(string Name, string Value);
