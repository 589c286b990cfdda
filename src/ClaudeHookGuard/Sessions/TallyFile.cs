using ClaudeHookGuard.Core.Counting;

namespace ClaudeHookGuard.Sessions;

/// <summary>What was counted, one tally behind the other, each of the same size; what a killed writer left half written is overwritten.</summary>
internal static class TallyFile
{
    /// <summary>Bytes from which the next writer puts a shorter form in the file's place.</summary>
    private const int FoldFrom = 512 * 1024;

    public static Tallies Read(string file)
    {
        try
        {
            return File.Exists(file) ? Tallies.Read(File.ReadAllBytes(file)) : Tallies.None;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new([], isWhole: false);
        }
    }

    /// <summary>Appends; the caller holds the session's lock. Null when all of them stand.</summary>
    public static string? Append(string file, IReadOnlyList<Tally> tallies, long now)
    {
        try
        {
            var length = Put(file, tallies);
            if (length > FoldFrom && Read(file) is { IsWhole: true } all)
                Replace(file, all.Fold(now));
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "it cannot be written";
        }
    }

    private static long Put(string file, IReadOnlyList<Tally> tallies)
    {
        using var handle = File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var end = RandomAccess.GetLength(handle) / Tally.Size * Tally.Size;
        RandomAccess.Write(handle, Bytes(tallies), end);
        return end + tallies.Count * Tally.Size;
    }

    private static void Replace(string file, IReadOnlyList<Tally> tallies)
    {
        var draft = file + ".new";
        File.WriteAllBytes(draft, Bytes(tallies));
        File.Move(draft, file, overwrite: true);
    }

    private static byte[] Bytes(IReadOnlyList<Tally> tallies)
    {
        var bytes = new byte[tallies.Count * Tally.Size];
        for (var i = 0; i < tallies.Count; i++)
            tallies[i].Write(bytes.AsSpan(i * Tally.Size));
        return bytes;
    }
}
