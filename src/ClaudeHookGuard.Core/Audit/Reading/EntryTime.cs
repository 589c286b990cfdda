namespace ClaudeHookGuard.Core.Audit.Reading;

/// <summary>Times as the log writes them, <c>2026-11-22T20:31:07.412Z</c>.</summary>
public static class EntryTime
{
    private const int Length = 24;

    /// <summary>UTC ticks of a time in exactly that form; 0 where it has another.</summary>
    public static long Ticks(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
            return 0;
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var (hour, minute, second, milli) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..19]), Number(text[20..23]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || milli < 0)
            return 0;
        return new DateTime(year, month, day, hour, minute, second, milli, DateTimeKind.Utc).Ticks;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return -1;
            value = (value * 10) + digit - '0';
        }
        return value;
    }
}
