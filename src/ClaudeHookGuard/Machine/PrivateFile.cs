namespace ClaudeHookGuard.Machine;

/// <summary>Files that only their owner reads.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerDirectory = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Puts the file there whole, unless one is there already: of several processes the first one's stays. False where it could not be written.</summary>
    public static bool Create(string file, byte[] content)
    {
        var draft = $"{file}.{Guid.NewGuid():N}";
        try
        {
            MakeDirectory(Path.GetDirectoryName(file)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = OwnerOnly;
            using (var stream = new FileStream(draft, options))
                stream.Write(content);
            File.Move(draft, file, overwrite: false);
            return true;
        }
        // The platform tells a file that exceeds the size limit as an argument out of its range.
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            if (File.Exists(draft))
                File.Delete(draft);
            return false;
        }
    }

    /// <summary>Makes a directory that only its owner enters; one that is there already stays as it is.</summary>
    public static void MakeDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, OwnerDirectory);
    }
}
