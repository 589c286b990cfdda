using System.Globalization;

namespace ClaudeHookGuard.Core.Review;

/// <summary>Figures as people read them.</summary>
public static class Amount
{
    /// <summary>With thousands apart.</summary>
    public static string Of(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>In the largest unit that leaves at least one; a unit is 1,024 of the one below.</summary>
    public static string Bytes(long bytes)
    {
        string[] units = ["bytes", "KB", "MB", "GB", "TB"];
        double shown = bytes;
        var unit = 0;
        while (shown >= 1024 && unit < units.Length - 1)
            (shown, unit) = (shown / 1024, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{shown:0.#} {units[unit]}");
    }

    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(long count, string one, string many) => $"{Of(count)} {(count == 1 ? one : many)}";

    /// <summary>A day number (<see cref="DateOnly.DayNumber"/>) as <c>2026-03-04</c>.</summary>
    public static string Day(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
