using System.Runtime.InteropServices;
using System.Text;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Machine;

/// <summary>The real file system. What cannot be looked up is answered as absent; only regular files are opened, since a pipe would wait for ever.</summary>
internal sealed partial class SystemFileView : IFileView
{
    private const int LongestLink = 4096;

    public string? ReadLink(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
            return null;
        if (OperatingSystem.IsWindows())
            return Quietly(() => new FileInfo(path).LinkTarget);
        Span<byte> target = stackalloc byte[LongestLink];
        var length = ReadLink(path, target, target.Length);
        return length <= 0 ? null : Encoding.UTF8.GetString(target[..(int)length]);
    }

    public FileKind KindOf(string path) => OperatingSystem.IsWindows()
        ? File.Exists(path) ? FileKind.File : Directory.Exists(path) ? FileKind.Directory : FileKind.Absent
        : FileStatus.Of(path)?.Kind ?? FileKind.Absent;

    public FileIdentity? IdentityOf(string path) => OperatingSystem.IsWindows() ? WindowsFileIdentity.Of(path) : FileStatus.Of(path)?.Identity;

    /// <remarks>A tree is walked by asking each entry for its names: a file is told by its status, which costs far less than the exception of listing it.</remarks>
    public ImmutableArray<string> Names(string directory, int limit) =>
        KindOf(directory) != FileKind.Directory ? [] : OperatingSystem.IsLinux() ? LinuxFiles.Names(directory, limit) : Quietly<ImmutableArray<string>?>(() => List(directory, limit)) ?? [];

    private static ImmutableArray<string> List(string directory, int limit)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in Directory.EnumerateFileSystemEntries(directory))
        {
            if (names.Count == limit)
                break;
            names.Add(Path.GetFileName(entry));
        }
        return names.DrainToImmutable();
    }

    public string? ReadText(string path, int maxBytes)
    {
        if (KindOf(path) != FileKind.File)
            return null;
        if (OperatingSystem.IsLinux())
            return LinuxFiles.Read(path, maxBytes) is { } content ? Decode(content) : null;
        return Quietly(() =>
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            if (length > maxBytes)
                return null;
            var bytes = new byte[length];
            var read = RandomAccess.Read(file, bytes, 0);
            return Decode(bytes.AsSpan(0, read));
        });
    }

    public byte[]? ReadPart(string path, long from, int count)
    {
        if (KindOf(path) != FileKind.File)
            return null;
        return Quietly(() =>
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            var start = from < 0 ? Math.Max(0, length + from) : Math.Min(from, length);
            var part = new byte[Math.Min(count, length - start)];
            var read = RandomAccess.Read(file, part, start);
            return read == part.Length ? part : part[..read];
        });
    }

    /// <summary>The text, or null where the bytes are no UTF-8.</summary>
    private static string? Decode(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    private static T? Quietly<T>(Func<T?> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            return default;
        }
    }

    [LibraryImport("libc", EntryPoint = "readlink", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint ReadLink(string path, Span<byte> target, nint size);
}
