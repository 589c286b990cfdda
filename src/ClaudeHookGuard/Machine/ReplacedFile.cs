using System.Globalization;

namespace ClaudeHookGuard.Machine;

/// <summary>Replaces a file as a whole: whoever reads it sees the old text or the new one, never a part.</summary>
internal static class ReplacedFile
{
    /// <summary>The file's bytes, or null where there is none.</summary>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    public static byte[]? Read(string file) => File.Exists(Target(file)) ? File.ReadAllBytes(Target(file)) : null;

    /// <summary>
    /// Writes beside the file and renames, keeping its mode and leaving a copy of what was there. A link stays a link: what it leads to is replaced.
    /// </summary>
    /// <param name="newMode">The mode of a file that was not there before.</param>
    /// <returns>The copy of the old file, or null where there was none.</returns>
    /// <exception cref="IOException">It could not be written; what was there is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static string? Write(string file, byte[] content, UnixFileMode newMode, DateTimeOffset now)
    {
        var target = Target(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var existed = File.Exists(target);
        var mode = existed && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(target) : newMode;
        var backup = existed ? Backup(target, mode, now) : null;
        var draft = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            Create(draft, content, mode);
            File.Move(draft, target, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
        return backup;
    }

    private static string Backup(string target, UnixFileMode mode, DateTimeOffset now)
    {
        var backup = $"{target}.{now.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}.bak";
        Create(backup, File.ReadAllBytes(target), mode);
        return backup;
    }

    private static void Create(string file, byte[] content, UnixFileMode mode)
    {
        using (var stream = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write }))
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(stream.SafeFileHandle, mode);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
    }

    private static string Target(string file) => new FileInfo(file) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file : file;
}
