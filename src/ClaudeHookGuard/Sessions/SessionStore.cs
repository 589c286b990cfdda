using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Sessions;

/// <summary>A session's memory on disk, opened when somebody asks for it.</summary>
internal sealed class SessionStore(HookEvent hookEvent, Surroundings surroundings) : ISessionStore
{
    private const string RecordsName = "records";
    private const string LockName = "lock";

    private readonly string directory = SessionDirectory.Of(surroundings, hookEvent.SessionId);
    private SessionMemory? memory;

    /// <remarks>Most sessions have no memory at all: one question to the file system says so.</remarks>
    public SessionMemory Memory => memory ??= new SystemFileView().KindOf(Records) == FileKind.Absent ? SessionMemory.Empty
        : SessionDirectory.Flaw(directory) is { } flaw ? SessionMemory.Damaged(flaw) : RecordFile.Read(Records);

    private string Records => Path.Combine(directory, RecordsName);

    public string? Remember(IReadOnlyList<SessionRecord> records)
    {
        if (records.Count == 0)
            return null;
        if (SessionDirectory.Make(directory) is { } flaw)
            return flaw;
        using var turn = FileLock.Take(Path.Combine(directory, LockName));
        if (turn is null)
            return "its lock cannot be taken";
        return RecordFile.Append(Records, RecordLog.Frame(records));
    }
}
