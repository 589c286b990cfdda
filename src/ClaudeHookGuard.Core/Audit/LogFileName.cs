using System.Globalization;

namespace ClaudeHookGuard.Core.Audit;

/// <summary>
/// The name of a log file, <c>2026-11-22.0001.jsonl</c>: the day (UTC) it was begun and which of that day's files it is. Names sort in the order of
/// the chain. A compressed one has <c>.gz</c> or <c>.zst</c> behind it.
/// </summary>
public readonly record struct LogFileName(DateOnly Day, int Part) : IComparable<LogFileName>
{
    /// <summary>Most files of one day; what comes after them counts as the next day's.</summary>
    private const int MostParts = 9999;

    private const int DayLength = 10;
    private const int Length = 21;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}.{Part:0000}.jsonl");

    /// <summary>The name of a file, without its directory; false for any other file.</summary>
    public static bool TryParse(string file, out LogFileName name)
    {
        name = default;
        var plain = file.EndsWith(".gz", StringComparison.Ordinal) ? file.AsSpan()[..^3] : file.EndsWith(".zst", StringComparison.Ordinal) ? file.AsSpan()[..^4] : file;
        if (plain.Length != Length || plain[DayLength] != '.' || !plain.EndsWith(".jsonl")
            || !DateOnly.TryParseExact(plain[..DayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !int.TryParse(plain[(DayLength + 1)..^6], NumberStyles.None, CultureInfo.InvariantCulture, out var part) || part == 0)
            return false;
        name = new(day, part);
        return true;
    }

    /// <summary>The file that follows this one when <paramref name="today"/> the next line is written. Days never go back, whatever the clock does.</summary>
    public LogFileName Next(DateOnly today) => today > Day ? new(today, 1) : Part < MostParts ? this with { Part = Part + 1 } : new(Day.AddDays(1), 1);

    public int CompareTo(LogFileName other) => Day == other.Day ? Part.CompareTo(other.Part) : Day.CompareTo(other.Day);

    public static bool operator <(LogFileName left, LogFileName right) => left.CompareTo(right) < 0;

    public static bool operator >(LogFileName left, LogFileName right) => left.CompareTo(right) > 0;

    public static bool operator <=(LogFileName left, LogFileName right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LogFileName left, LogFileName right) => left.CompareTo(right) >= 0;
}
