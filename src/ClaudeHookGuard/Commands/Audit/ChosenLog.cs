using ClaudeHookGuard.Auditing;
using ClaudeHookGuard.Core.Audit.Reading;
using ClaudeHookGuard.Core.Audit.Selecting;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>What a reading command reads: files, and which of their entries.</summary>
/// <param name="Places">Directories and files.</param>
/// <param name="Zone">Whose days and clock times are shown.</param>
internal sealed record ChosenLog(string[] Places, TimeZoneInfo Zone, DateTimeOffset? Since, DateTimeOffset? Until, EntryFilter Filter)
{
    /// <summary>Most files that are read at once: each reader has tallies of its own, and memory is bounded.</summary>
    private const int MostReaders = 4;

    /// <summary>The files to read, oldest first. Of a log's own files those are left out in which, by their days, nothing can lie that is asked for.</summary>
    public string[] Files()
    {
        var files = LogFiles.Below(Places).ToArray();
        return Since is null && Until is null ? files : [.. files.Where((_, at) => MayHold(files, at))];
    }

    /// <summary>Reads every line that fits.</summary>
    /// <returns>What was damaged; null, with the reason on the error output, where a place does not exist.</returns>
    public DamagedLines? Each(Action<EntryView> visit) => Each(Test(), visit);

    /// <summary>Reads every line that passes <paramref name="test"/>, in the order of the log.</summary>
    public DamagedLines? Each(Func<EntryView, bool> test, Action<EntryView> visit) => Run(() => visit, test, readers: 1);

    /// <summary>Reads every line that fits, several files at once and in no order; each reader has a visitor of its own.</summary>
    public DamagedLines? EachAtOnce(Func<Action<EntryView>> visitor) => Run(visitor, Test(), Math.Min(Environment.ProcessorCount, MostReaders));

    private Func<EntryView, bool> Test() => Filter.IsEmpty ? static entry => !entry.IsRecord : Filter.Compile();

    private DamagedLines? Run(Func<Action<EntryView>> visitor, Func<EntryView, bool> test, int readers)
    {
        if (Array.Find(Places, static place => !Directory.Exists(place) && !File.Exists(place)) is { } missing)
        {
            Console.Error.WriteLine($"hookguard: there is no log in {missing}");
            return null;
        }
        var files = Files();
        var damaged = files.Select(static _ => new DamagedLines()).ToArray();
        using var progress = new ReadingProgress(files.Sum(static file => new FileInfo(file) is { Exists: true } info ? info.Length : 0));
        var next = -1;
        void ReadOn()
        {
            var visit = visitor();
            for (var at = Interlocked.Increment(ref next); at < files.Length; at = Interlocked.Increment(ref next))
                Read(files[at], test, visit, damaged[at], progress);
        }

        var others = Enumerable.Range(1, Math.Max(0, Math.Min(readers, files.Length) - 1)).Select(_ => new Thread(ReadOn) { IsBackground = true }).ToList();
        others.ForEach(static other => other.Start());
        ReadOn();
        others.ForEach(static other => other.Join());
        return DamagedLines.Of(damaged);
    }

    private static void Read(string file, Func<EntryView, bool> test, Action<EntryView> visit, DamagedLines damaged, ReadingProgress progress)
    {
        try
        {
            using var stream = LogFiles.Open(file);
            var reader = new LogReader(new CountedStream(stream, progress.Add), file);
            while (reader.MoveNext())
                if (test(reader.Entry))
                    visit(reader.Entry);
            damaged.Add(reader);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            damaged.Add(new DamagedLine(file, 0, $"the file cannot be read ({problem.Message})"));
        }
    }

    private bool MayHold(string[] files, int at)
    {
        if (!Core.Audit.LogFileName.TryParse(Path.GetFileName(files[at]), out var name))
            return true;
        if (Until is { } until && name.Day.AddDays(-1) > DateOnly.FromDateTime(until.UtcDateTime))
            return false;
        // Every line of a file was appended before the next file of its directory was begun.
        return Since is not { } since || at + 1 >= files.Length || Path.GetDirectoryName(files[at + 1]) != Path.GetDirectoryName(files[at])
            || !Core.Audit.LogFileName.TryParse(Path.GetFileName(files[at + 1]), out var next) || next.Day >= DateOnly.FromDateTime(since.UtcDateTime);
    }
}
