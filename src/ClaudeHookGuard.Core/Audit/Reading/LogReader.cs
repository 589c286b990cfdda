namespace ClaudeHookGuard.Core.Audit.Reading;

/// <summary>
/// Reads a log file line by line. What is no line of the log is counted, its place kept, and the reading goes on.
/// </summary>
/// <param name="stream">The file's bytes, decompressed.</param>
/// <param name="file">Its name, for telling where a damaged line stands.</param>
public sealed class LogReader(Stream stream, string file)
{
    /// <summary>Damaged lines whose places are kept; more are counted only.</summary>
    public const int MostKept = 100;

    private readonly LineReader lines = new(stream);
    private readonly List<DamagedLine> damaged = [];

    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>The line the reader stands on.</summary>
    public EntryView Entry { get; } = new();

    /// <summary>Its number, from 1.</summary>
    public long Line => lines.Number;

    /// <summary>Bytes read up to here.</summary>
    public long Offset => lines.Offset;

    /// <summary>How many lines were damaged so far.</summary>
    public long DamagedCount { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<DamagedLine> Damaged => damaged;

    /// <summary>Goes to the next line that can be read, be it an entry or a record of the log about itself; false at the end.</summary>
    public bool MoveNext()
    {
        try
        {
            while (lines.MoveNext())
            {
                if (lines.Length == 0)
                    continue;
                if (!lines.IsTooLong && Entry.TryRead(lines.Buffer, lines.Start, lines.Length))
                    return true;
                Keep(lines.IsTooLong ? "is longer than any line of the log" : lines.IsWhole ? "is no line of the log" : "is cut off");
            }
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Keep($"and what follows cannot be read ({problem.Message})");
        }
        return false;
    }

    private void Keep(string why)
    {
        DamagedCount++;
        if (damaged.Count < MostKept)
            damaged.Add(new(File, lines.Number, why));
    }
}

/// <summary>A line that could not be read.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Why">What is wrong with it, to be said behind "the line".</param>
public sealed record DamagedLine(string File, long Line, string Why);
