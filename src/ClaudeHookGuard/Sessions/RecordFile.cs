using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Sessions;

/// <summary>A record file (<see cref="RecordLog"/>) on disk. Readers need no lock; writers hold the session's.</summary>
internal static class RecordFile
{
    /// <summary>Bytes of a record file from which its writer puts a shorter form in its place.</summary>
    private const int CompactFrom = 256 * 1024;

    /// <summary>Bytes of a record file that are still read; a larger one is no record file.</summary>
    private const int Largest = 16 * 1024 * 1024;

    /// <summary>What the file holds: nothing where there is none.</summary>
    public static SessionMemory Read(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            if (length == 0)
                return SessionMemory.Empty;
            if (length > Largest)
                return SessionMemory.Damaged("is larger than it can be");
            var bytes = new byte[length];
            var read = RandomAccess.Read(handle, bytes, 0);
            return Parse(bytes.AsSpan(0, read));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return SessionMemory.Empty;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return SessionMemory.Damaged("cannot be read");
        }
    }

    private static SessionMemory Parse(ReadOnlySpan<byte> bytes)
    {
        if (RecordLog.Committed(bytes) is not { } committed)
            return SessionMemory.Damaged("begins with something else");
        if (committed > bytes.Length - RecordLog.HeadSize)
            return SessionMemory.Damaged("is cut off");
        return RecordLog.Read(bytes.Slice(RecordLog.HeadSize, (int)committed)) is { } records
            ? SessionMemory.Of(records)
            : SessionMemory.Damaged("holds a record that came to harm");
    }

    /// <summary>Puts framed records behind the committed ones; the caller holds the lock. Null when they stand.</summary>
    public static string? Append(string file, ReadOnlySpan<byte> framed)
    {
        try
        {
            using var handle = File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            var head = new byte[RecordLog.HeadSize];
            var read = RandomAccess.Read(handle, head, 0);
            if (read == 0)
                RandomAccess.Write(handle, head = RecordLog.Head(0), 0);
            if (RecordLog.Committed(head) is not { } committed)
                return "it came to harm";
            RandomAccess.Write(handle, framed, RecordLog.HeadSize + committed);
            RandomAccess.Write(handle, RecordLog.Head(committed + framed.Length), 0);
            if (committed > CompactFrom)
                Shorten(file);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "it cannot be written";
        }
    }

    /// <summary>Under another name first: whoever opens the file finds a whole one. A file that stays long is shortened again by each writer, which is slow and safe.</summary>
    private static void Shorten(string file)
    {
        if (Read(file) is not { Damage: null } memory)
            return;
        var framed = RecordLog.Frame(memory.Shorten());
        var draft = file + ".new";
        File.WriteAllBytes(draft, [.. RecordLog.Head(framed.Length), .. framed]);
        File.Move(draft, file, overwrite: true);
    }
}
