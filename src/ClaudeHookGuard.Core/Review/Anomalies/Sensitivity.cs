namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>
/// Every threshold in one place. The middle one is set so that a year of a team of fifty with its ordinary ups and downs gives less than one
/// false alarm a week (the tests hold that); the low one speaks up for the gross things only, the high one wherever a look might be worth it.
/// </summary>
public sealed record Sensitivity
{
    public static Sensitivity Low { get; } = new()
    {
        Name = "low",
        Sigmas = 7,
        TimesLargest = 2,
        LeastUnits = 10,
        LeastReads = 60,
        LeastBytes = 1024 * 1024,
        LeastCallsWithout = 50,
        LeastDaysWithout = 10,
        NewHostShare = 0.03,
        LeastBytesToNewHost = 256 * 1024,
        RandomLabel = 28,
        RandomLabels = 10,
        LeastCallsAtHour = 20,
        HoursApart = 3,
        LeastDaysForHours = 20,
        TeamHourShare = 0.0005,
        LeastRefusals = 10,
        LeastRefusedThings = 5,
        LeastOtherTools = 3,
        OtherToolShare = 0.02,
        RareShare = 0.01,
        Chance = 1e-9,
        LeastPrompts = 10,
    };

    public static Sensitivity Normal { get; } = new()
    {
        Name = "normal",
        Sigmas = 5,
        TimesLargest = 1.5,
        LeastUnits = 5,
        LeastReads = 20,
        LeastBytes = 100 * 1024,
        LeastCallsWithout = 20,
        LeastDaysWithout = 5,
        NewHostShare = 0.1,
        LeastBytesToNewHost = 64 * 1024,
        RandomLabel = 20,
        RandomLabels = 4,
        LeastCallsAtHour = 5,
        HoursApart = 2,
        LeastDaysForHours = 7,
        TeamHourShare = 0.001,
        LeastRefusals = 6,
        LeastRefusedThings = 4,
        LeastOtherTools = 2,
        OtherToolShare = 0.05,
        RareShare = 0.04,
        Chance = 1e-6,
        LeastPrompts = 5,
    };

    public static Sensitivity High { get; } = new()
    {
        Name = "high",
        Sigmas = 3.5,
        TimesLargest = 1.25,
        LeastUnits = 4,
        LeastReads = 15,
        LeastBytes = 64 * 1024,
        LeastCallsWithout = 10,
        LeastDaysWithout = 3,
        NewHostShare = 0.3,
        LeastBytesToNewHost = 16 * 1024,
        RandomLabel = 16,
        RandomLabels = 3,
        LeastCallsAtHour = 4,
        HoursApart = 1,
        LeastDaysForHours = 5,
        TeamHourShare = 0.01,
        LeastRefusals = 4,
        LeastRefusedThings = 3,
        LeastOtherTools = 1,
        OtherToolShare = 0.25,
        RareShare = 0.1,
        Chance = 1e-4,
        LeastPrompts = 3,
    };

    public required string Name { get; init; }

    /// <summary>Robust standard deviations (1.4826 times the median deviation, of logarithms) above the median.</summary>
    public required double Sigmas { get; init; }

    /// <summary>And this many times the largest value so far.</summary>
    public required double TimesLargest { get; init; }

    /// <summary>Sessions (or days) that must be known before one can be far from them.</summary>
    public required int LeastUnits { get; init; }

    public required int LeastReads { get; init; }

    public required long LeastBytes { get; init; }

    /// <summary>Calls and days without an ability before having it counts as new.</summary>
    public required int LeastCallsWithout { get; init; }

    public required int LeastDaysWithout { get; init; }

    /// <summary>Share of an actor's days on which it met a new host, up to which a new host is news.</summary>
    public required double NewHostShare { get; init; }

    public required long LeastBytesToNewHost { get; init; }

    /// <summary>Characters of a random label that are enough on their own, and labels in a day that are enough together.</summary>
    public required int RandomLabel { get; init; }

    public required int RandomLabels { get; init; }

    public required int LeastCallsAtHour { get; init; }

    /// <summary>Hours to either side in which there must never have been work.</summary>
    public required int HoursApart { get; init; }

    public required int LeastDaysForHours { get; init; }

    /// <summary>Share of all the team's working days on which somebody worked that far from the own middle hour, and unusually so, up to which it is news.</summary>
    public required double TeamHourShare { get; init; }

    public required int LeastRefusals { get; init; }

    public required int LeastRefusedThings { get; init; }

    public required int LeastOtherTools { get; init; }

    /// <summary>Share of sessions with a refusal in which another tool tried the same, up to which a single try is news.</summary>
    public required double OtherToolShare { get; init; }

    /// <summary>Share of days with such an event up to which it is rare.</summary>
    public required double RareShare { get; init; }

    /// <summary>Chance, by the usual share, below which a gap is no accident.</summary>
    public required double Chance { get; init; }

    public required int LeastPrompts { get; init; }

    /// <summary>The named one, or null.</summary>
    public static Sensitivity? Named(string name) => name switch
    {
        "low" => Low,
        "normal" => Normal,
        "high" => High,
        _ => null,
    };
}
