using System.IO.Compression;
using ZstdSharp;

namespace ClaudeHookGuard.Auditing;

/// <summary>Finds and opens log files for reading. Compressed ones are read as they are.</summary>
internal static class LogFiles
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 16 };

    /// <summary>The files named, and the log files below the directories named, each directory's in the order of their names.</summary>
    public static IEnumerable<string> Below(IEnumerable<string> paths) => paths.SelectMany(static path => Directory.Exists(path) ? In(path) : [path]);

    /// <summary>The file's bytes, decompressed by the ending of its name.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static Stream Open(string file)
    {
        var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        return Path.GetExtension(file) switch
        {
            ".gz" => new GZipStream(bytes, CompressionMode.Decompress),
            ".zst" => new DecompressionStream(bytes, leaveOpen: false),
            _ => bytes,
        };
    }

    public static bool IsLog(string file) =>
        file.EndsWith(".jsonl", StringComparison.Ordinal) || file.EndsWith(".jsonl.gz", StringComparison.Ordinal) || file.EndsWith(".jsonl.zst", StringComparison.Ordinal);

    private static string[] In(string directory)
    {
        var files = Directory.EnumerateFiles(directory, "*.jsonl*", Everywhere).Where(IsLog).ToArray();
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
