namespace ClaudeHookGuard.Machine;

/// <summary>
/// A file that is read and written at places of its own choosing, with no buffer between: what a call returns from is with the system, and outlives
/// the process. What fails is answered in words.
/// </summary>
internal abstract class DirectFile : IDisposable
{
    /// <summary>The answer where the file's directory does not exist.</summary>
    public const string NoSuchDirectory = "its directory does not exist";

    /// <summary>Bytes of the file; 0 where the system does not say.</summary>
    public abstract long Length { get; }

    /// <summary>Opens a file that its owner alone may read, made where it is not there.</summary>
    /// <param name="alone">Waits until no other process has it open in this way.</param>
    /// <param name="why">Why there is no file.</param>
    public static DirectFile? Open(string path, bool alone, out string? why) =>
        OperatingSystem.IsWindows() ? WindowsFile.Open(path, alone, out why) : UnixFile.Open(path, alone, out why);

    /// <summary>How many bytes there were to read at that place, at most the buffer's length; 0 where it cannot be read.</summary>
    public abstract int Read(long at, Span<byte> buffer);

    /// <summary>Null when all of it stands there; else why not, and then, at the end of the file, nothing of it does.</summary>
    public abstract string? Write(long at, ReadOnlySpan<byte> bytes);

    /// <summary>Cuts the file off at that length; where the system refuses, it stays as it is.</summary>
    public abstract void Shorten(long length);

    public abstract void Dispose();
}
