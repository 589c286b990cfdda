using System.Runtime.InteropServices;

namespace ClaudeHookGuard.Machine;

/// <summary>Turns among processes: one holds the lock at a time, and the system takes it back when a process ends, however it ends.</summary>
internal sealed partial class FileLock : IDisposable
{
    private const int Exclusive = 2;
    private const int OwnerReadWrite = 0b110_000_000;
    private const int WaitMilliseconds = 2;

    private readonly int descriptor = -1;
    private readonly FileStream? stream;

    private FileLock(int descriptor) => this.descriptor = descriptor;

    private FileLock(FileStream stream) => this.stream = stream;

    /// <summary>Waits for the lock that <paramref name="file"/> stands for; null where there can be none. The guard's own deadline bounds the waiting.</summary>
    public static FileLock? Take(string file) => OperatingSystem.IsWindows() ? TakeOnWindows(file) : TakeOnUnix(file);

    private static FileLock? TakeOnUnix(string file)
    {
        var descriptor = Open(file, OpenFlags(), OwnerReadWrite);
        if (descriptor < 0)
            return null;
        if (Lock(descriptor, Exclusive) == 0)
            return new(descriptor);
        _ = Close(descriptor);
        return null;
    }

    private static FileLock? TakeOnWindows(string file)
    {
        while (true)
            try
            {
                return new(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
            }
            catch (IOException) when (File.Exists(file))
            {
                Thread.Sleep(WaitMilliseconds);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return null;
            }
    }

    public void Dispose()
    {
        stream?.Dispose();
        if (descriptor >= 0)
            _ = Close(descriptor);
    }

    /// <summary>Read and write, create, close on exec: the numbers differ between Linux and macOS.</summary>
    private static int OpenFlags() => OperatingSystem.IsMacOS() ? 0x2 | 0x200 | 0x1000000 : 0x2 | 0x40 | 0x80000;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string file, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
