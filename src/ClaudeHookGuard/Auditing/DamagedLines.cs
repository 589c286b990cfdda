using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Auditing;

/// <summary>The lines of several files that could not be read.</summary>
internal sealed class DamagedLines
{
    private readonly List<DamagedLine> lines = [];

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<DamagedLine> Lines => lines;

    /// <summary>Those of all files, in their order.</summary>
    public static DamagedLines Of(IEnumerable<DamagedLines> files)
    {
        var all = new DamagedLines();
        foreach (var file in files)
        {
            all.Count += file.Count;
            all.lines.AddRange(file.lines.Take(LogReader.MostKept - all.lines.Count));
        }
        return all;
    }

    public void Add(LogReader reader)
    {
        Count += reader.DamagedCount;
        lines.AddRange(reader.Damaged.Take(LogReader.MostKept - lines.Count));
    }

    public void Add(DamagedLine line)
    {
        Count++;
        if (lines.Count < LogReader.MostKept)
            lines.Add(line);
    }

    /// <summary>Tells people of them, on the error output: they are no part of what was asked for.</summary>
    public void Tell()
    {
        foreach (var line in lines)
            Console.Error.WriteLine(line.Line == 0 ? $"hookguard: {line.File}: {line.Why}" : $"hookguard: {line.File}:{line.Line}: the line {line.Why}");
        if (Count > lines.Count)
            Console.Error.WriteLine($"hookguard: and {Count - lines.Count} more damaged lines");
    }
}
