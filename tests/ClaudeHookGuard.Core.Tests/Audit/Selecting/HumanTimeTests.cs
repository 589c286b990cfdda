using ClaudeHookGuard.Core.Audit.Selecting;

namespace ClaudeHookGuard.Core.Tests.Audit.Selecting;

public sealed class HumanTimeTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("two", TimeSpan.FromHours(2), "two", "two");

    /// <summary>A Wednesday, 01:30 in the zone and still Tuesday in UTC.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("today", "2026-11-24 22:00", "2026-11-25 22:00")]
    [InlineData("Yesterday", "2026-11-23 22:00", "2026-11-24 22:00")]
    [InlineData("monday", "2026-11-22 22:00", "2026-11-23 22:00")]
    [InlineData("last wed", "2026-11-17 22:00", "2026-11-18 22:00")]
    [InlineData("this week", "2026-11-22 22:00", "2026-11-29 22:00")]
    [InlineData("last week", "2026-11-15 22:00", "2026-11-22 22:00")]
    [InlineData("last month", "2026-09-30 22:00", "2026-10-31 22:00")]
    [InlineData("2026-11-01", "2026-10-31 22:00", "2026-11-01 22:00")]
    [InlineData("2026-11", "2026-10-31 22:00", "2026-11-30 22:00")]
    [InlineData("2026-11-01 14:30", "2026-11-01 12:30", "2026-11-01 12:30")]
    [InlineData("08:15", "2026-11-25 06:15", "2026-11-25 06:15")]
    [InlineData("now", "2026-11-24 23:30", "2026-11-24 23:30")]
    [InlineData("2h", "2026-11-24 21:30", "2026-11-24 21:30")]
    [InlineData("90m ago", "2026-11-24 22:00", "2026-11-24 22:00")]
    [InlineData("3 days ago", "2026-11-21 23:30", "2026-11-21 23:30")]
    [InlineData("last 24h", "2026-11-23 23:30", "2026-11-23 23:30")]
    [InlineData("2w", "2026-11-10 23:30", "2026-11-10 23:30")]
    [InlineData("2026-11-01T14:30:00Z", "2026-11-01 14:30", "2026-11-01 14:30")]
    [InlineData("2026-11-01T14:30:00+05:00", "2026-11-01 09:30", "2026-11-01 09:30")]
    public void Reads_what_people_write(string text, string start, string end)
    {
        Assert.True(HumanTime.TryRead(text, Now, Zone, out var named));
        Assert.Equal((start, end), (Written(named.Start), Written(named.End)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("m")]
    [InlineData("2 fortnights")]
    [InlineData("2026-13-01")]
    [InlineData("99999999999h")]
    [InlineData("25:00")]
    public void Refuses_what_is_no_time(string text) => Assert.False(HumanTime.TryRead(text, Now, Zone, out _));

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
