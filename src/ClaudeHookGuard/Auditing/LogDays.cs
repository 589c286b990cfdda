using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Auditing;

/// <summary>
/// The files of a log, perhaps of many machines, day by day: what learns from one day for the next needs all machines' lines of a day together.
/// </summary>
internal sealed class LogDays
{
    /// <summary>Bytes at a file's end in which its last line is looked for.</summary>
    private const int Tail = 256 * 1024;

    private readonly List<(DateOnly Day, string File)> files = [];

    /// <param name="paths">Files and directories.</param>
    public LogDays(IEnumerable<string> paths)
    {
        foreach (var file in LogFiles.Below(paths))
            files.Add((DayOf(file), file));
        files.Sort(static (a, b) => a.Day == b.Day ? string.CompareOrdinal(a.File, b.File) : a.Day.CompareTo(b.Day));
    }

    public IEnumerable<string> Files => files.Select(static file => file.File);

    /// <summary>Days from the first file's to the last line's.</summary>
    public int Span
    {
        get
        {
            var first = files.Select(static file => file.Day).FirstOrDefault(static day => day > DateOnly.MinValue);
            var last = files.Select(static file => LastDay(file.File) ?? file.Day).DefaultIfEmpty().Max();
            return first == DateOnly.MinValue || last < first ? 0 : last.DayNumber - first.DayNumber + 1;
        }
    }

    /// <summary>By the file's name, else by its first line that can be read.</summary>
    private static DateOnly DayOf(string file) => LogFileName.TryParse(Path.GetFileName(file), out var name) ? name.Day : DayIn(file, fromEnd: false) ?? DateOnly.MinValue;

    private static DateOnly? LastDay(string file) => LogFileName.TryParse(Path.GetFileName(file), out _) || !file.EndsWith(".jsonl", StringComparison.Ordinal) ? null : DayIn(file, fromEnd: true);

    private static DateOnly? DayIn(string file, bool fromEnd)
    {
        try
        {
            using var stream = LogFiles.Open(file);
            if (fromEnd && stream.Length > Tail)
                stream.Seek(-Tail, SeekOrigin.End);
            var reader = new LogReader(stream, file);
            DateOnly? day = null;
            while ((fromEnd || day is null) && reader.MoveNext())
                if (reader.Entry.Ticks is > 0 and var ticks)
                    day = DateOnly.FromDateTime(new DateTime(ticks, DateTimeKind.Utc));
            return day;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Whoever reads the file for its lines tells what is wrong with it.
            return null;
        }
    }
}
