using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;

namespace ClaudeHookGuard.Simulation;

/// <summary>Writes lines as a log on disk, as the guard would: a file a day, chained, each file but the last sealed, the state beside them.</summary>
public sealed class WrittenLog(string directory)
{
    private ChainHead head = ChainHead.None;
    private LogFileName? file;
    private FileStream? stream;

    /// <summary>Lines written, seals not counted.</summary>
    public long Lines { get; private set; }

    /// <summary>Writes every day and ends.</summary>
    public static WrittenLog Write(string directory, IEnumerable<IEnumerable<AuditEntry>> days)
    {
        Directory.CreateDirectory(directory);
        var log = new WrittenLog(directory);
        foreach (var day in days)
            foreach (var entry in day)
                log.Add(entry);
        log.End();
        return log;
    }

    private void Add(AuditEntry entry)
    {
        var day = DateOnly.FromDateTime(entry.Time.UtcDateTime);
        if (file is not { } current || day > current.Day)
        {
            Seal(entry.Time);
            file = new(day, 1);
            stream = File.Create(Path.Combine(directory, file.Value.ToString()));
        }
        Append(AuditLine.Write(entry).Span);
        Lines++;
    }

    private void Seal(DateTimeOffset now)
    {
        if (stream is null)
            return;
        Append(new LogRecord(now, "1.0.0").SealOf(file!.Value, stream.Position).Span);
        stream.Dispose();
    }

    private void End()
    {
        if (stream is null)
            return;
        File.WriteAllBytes(Path.Combine(directory, LogState.FileName), new LogState(file!.Value, stream.Position, head).Write());
        stream.Dispose();
    }

    private void Append(ReadOnlySpan<byte> json) => stream!.Write(ChainedLine.Close(json, head, null, out head));
}
