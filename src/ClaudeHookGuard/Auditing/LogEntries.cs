using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Auditing;

/// <summary>The entries of log files, one after the other and as often as they are asked for.</summary>
internal sealed class LogEntries(IReadOnlyList<string> files, Action<long> progress)
{
    /// <summary>Lines of the last reading that could not be read.</summary>
    public long Damaged { get; private set; }

    /// <exception cref="IOException">A file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public IEnumerable<AuditEntry> Read()
    {
        Damaged = 0;
        foreach (var file in files)
        {
            using var stream = LogFiles.Open(file);
            var reader = new LogReader(stream, file);
            long told = 0;
            while (reader.MoveNext())
            {
                if (!reader.Entry.IsRecord && reader.Entry.Ticks > 0)
                    yield return reader.Entry.Copy();
                progress(reader.Offset - told);
                told = reader.Offset;
            }
            Damaged += reader.DamagedCount;
        }
    }
}
