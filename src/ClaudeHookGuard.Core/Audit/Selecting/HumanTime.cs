using System.Globalization;

namespace ClaudeHookGuard.Core.Audit.Selecting;

/// <summary>A stretch of time as people name it.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment behind it; of a single moment, that moment.</param>
public readonly record struct TimeSpanNamed(DateTimeOffset Start, DateTimeOffset End);

/// <summary>
/// Reads times in human forms: <c>now</c>, <c>today</c>, <c>yesterday</c>, <c>monday</c> (the last one), <c>this week</c>, <c>last month</c>; <c>2h</c>,
/// <c>3 days</c>, <c>90m ago</c> (back from now); <c>2026-11</c>, <c>2026-11-22</c>, <c>2026-11-22 14:30</c>, <c>14:30</c> (today); and the form of
/// RFC 3339. Days and clock times are those of the zone given.
/// </summary>
public static class HumanTime
{
    /// <summary>Forms there are, for the help.</summary>
    public const string Forms = "today, yesterday, monday, \"last week\", 2h, \"3 days ago\", 2026-11-22, \"2026-11-22 14:30\", 14:30 or RFC 3339";

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd"];
    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>False where the text is no time in any of the forms.</summary>
    public static bool TryRead(string text, DateTimeOffset now, TimeZoneInfo zone, out TimeSpanNamed named)
    {
        var words = text.Trim().ToLowerInvariant();
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        named = default;
        return TryWord(words, now, today, zone, ref named) || TryBack(words, now, ref named) || TryWritten(text.Trim(), today, zone, ref named);
    }

    private static bool TryWord(string words, DateTimeOffset now, DateTime today, TimeZoneInfo zone, ref TimeSpanNamed named)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateTime(today.Year, today.Month, 1);
        (DateTime From, DateTime To)? days = words switch
        {
            "today" => (today, today.AddDays(1)),
            "yesterday" => (today.AddDays(-1), today),
            "this week" => (monday, monday.AddDays(7)),
            "last week" => (monday.AddDays(-7), monday),
            "this month" => (month, month.AddMonths(1)),
            "last month" => (month.AddMonths(-1), month),
            "this year" => (new(today.Year, 1, 1), new(today.Year + 1, 1, 1)),
            "last year" => (new(today.Year - 1, 1, 1), new(today.Year, 1, 1)),
            _ => Weekday(words, today) is { } day ? (day, day.AddDays(1)) : null,
        };
        if (days is { } found)
            named = new(At(found.From, zone), At(found.To, zone));
        else if (words == "now")
            named = new(now, now);
        return named != default;
    }

    /// <summary>The last day of that name before today.</summary>
    private static DateTime? Weekday(string words, DateTime today)
    {
        var name = words.StartsWith("last ", StringComparison.Ordinal) ? words[5..] : words;
        for (var back = 1; back <= 7; back++)
            if (today.AddDays(-back) is var day && day.DayOfWeek.ToString().ToLowerInvariant() is var known && (known == name || known[..3] == name))
                return day;
        return null;
    }

    /// <summary>An amount of time back from now.</summary>
    private static bool TryBack(string words, DateTimeOffset now, ref TimeSpanNamed named)
    {
        var rest = words.StartsWith("last ", StringComparison.Ordinal) ? words[5..] : words.EndsWith(" ago", StringComparison.Ordinal) ? words[..^4] : words;
        var digits = rest.Length - rest.TrimStart("0123456789").Length;
        if (digits is 0 or > 6)
            return false;
        var count = int.Parse(rest[..digits], CultureInfo.InvariantCulture);
        DateTimeOffset? start = rest[digits..].Trim() switch
        {
            "s" or "sec" or "second" or "seconds" => now.AddSeconds(-count),
            "m" or "min" or "minute" or "minutes" => now.AddMinutes(-count),
            "h" or "hour" or "hours" => now.AddHours(-count),
            "d" or "day" or "days" => now.AddDays(-count),
            "w" or "week" or "weeks" => now.AddDays(-7 * count),
            "mo" or "month" or "months" when count <= 1200 => now.AddMonths(-count),
            "y" or "year" or "years" when count <= 100 => now.AddYears(-count),
            _ => null,
        };
        if (start is not { } at)
            return false;
        named = new(at, at);
        return true;
    }

    private static bool TryWritten(string text, DateTime today, TimeZoneInfo zone, ref TimeSpanNamed named)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, Days, culture, DateTimeStyles.None, out var day))
            named = new(At(day, zone), At(day.AddDays(1), zone));
        else if (DateTime.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month))
            named = new(At(month, zone), At(month.AddMonths(1), zone));
        else if (DateTime.TryParseExact(text, Moments, culture, DateTimeStyles.None, out var moment))
            named = new(At(moment, zone), At(moment, zone));
        else if (TimeOnly.TryParseExact(text, "HH:mm", culture, DateTimeStyles.None, out var clock))
            named = new(At(today + clock.ToTimeSpan(), zone), At(today + clock.ToTimeSpan(), zone));
        else if (text.Contains('T', StringComparison.OrdinalIgnoreCase) && DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var exact))
            named = new(exact, exact);
        else
            return false;
        return true;
    }

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone) => new(local, zone.GetUtcOffset(local));
}
