using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Sessions;

/// <summary>A session whose memory lies on this machine, as people are told of it.</summary>
/// <param name="Session">The client's id; null where the memory does not say.</param>
/// <param name="Used">When something was written to it last.</param>
/// <param name="Labels">What was read with a label.</param>
internal sealed record StoredSession(string Directory, string? Session, string? Project, DateTimeOffset Used, long Bytes, ImmutableArray<string> Labels, string? Damage)
{
    /// <summary>Days after which a memory that nobody used is taken away by the next session that begins.</summary>
    public const int KeptDays = 30;

    /// <summary>Memories looked at when a session begins: cleaning up is no reason to be slow.</summary>
    private const int MostLookedAt = 64;

    /// <summary>Every session of this account, the one used last first.</summary>
    public static ImmutableArray<StoredSession> All(Surroundings surroundings)
    {
        var root = SessionDirectory.Root(surroundings);
        if (!System.IO.Directory.Exists(root))
            return [];
        var sessions = ImmutableArray.CreateBuilder<StoredSession>();
        foreach (var directory in System.IO.Directory.EnumerateDirectories(root))
            sessions.Add(Read(directory));
        sessions.Sort(static (one, other) => other.Used.CompareTo(one.Used));
        return sessions.DrainToImmutable();
    }

    /// <summary>Takes away what nobody used for <see cref="KeptDays"/>: sessions whose end no hook was told of.</summary>
    public static void RemoveOld(Surroundings surroundings, DateTimeOffset now)
    {
        var root = SessionDirectory.Root(surroundings);
        if (!System.IO.Directory.Exists(root))
            return;
        foreach (var directory in System.IO.Directory.EnumerateDirectories(root).Take(MostLookedAt))
            if (UsedLast(directory) < now.AddDays(-KeptDays))
                SessionDirectory.Remove(directory);
    }

    private static StoredSession Read(string directory)
    {
        var memory = RecordFile.Read(Path.Combine(directory, SessionStore.RecordsName));
        SessionBegan? began = null;
        var labels = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var record in memory.Records)
            if (record is SessionBegan first)
                began ??= first;
            else if (record is LabelRead { Label.Length: > 0 } read)
                labels.Add(read.Label);
        return new(directory, began?.Session, began?.Project, UsedLast(directory), Files(directory).Sum(file => file.Length), [.. labels], memory.Damage);
    }

    private static DateTimeOffset UsedLast(string directory)
    {
        DateTimeOffset last = System.IO.Directory.GetLastWriteTimeUtc(directory);
        foreach (var file in Files(directory))
            if (file.LastWriteTimeUtc > last)
                last = file.LastWriteTimeUtc;
        return last;
    }

    /// <summary>The files there are now: a hook of the session may be at work.</summary>
    private static FileInfo[] Files(string directory)
    {
        try
        {
            return Array.FindAll(new DirectoryInfo(directory).GetFiles(), static file => file.Exists);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
