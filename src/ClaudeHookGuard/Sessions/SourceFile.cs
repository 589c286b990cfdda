using ClaudeHookGuard.Core.Flow;

namespace ClaudeHookGuard.Sessions;

/// <summary>The outputs that were read with a label, one behind the other, each of the same size: a number finds one. What a killed writer left half written is overwritten.</summary>
internal sealed class SourceFile(string path)
{
    /// <summary>Appends an output; the caller holds the session's lock. Its number.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public int Add(OutputSource source)
    {
        using var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var number = (int)Math.Min(RandomAccess.GetLength(handle) / OutputSource.Size, PrintKeeper.LastSource);
        RandomAccess.Write(handle, source.Write(), (long)number * OutputSource.Size);
        return number;
    }

    /// <summary>The output of that number, or null where it cannot be told.</summary>
    public OutputSource? Find(int number)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[OutputSource.Size];
            return RandomAccess.Read(handle, bytes, (long)number * OutputSource.Size) == bytes.Length ? OutputSource.Read(bytes) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
