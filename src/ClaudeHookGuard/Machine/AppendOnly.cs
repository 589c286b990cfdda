using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ClaudeHookGuard.Machine;

/// <summary>Appends to a file as the operating system understands it, whole or not at all; the platform's own append mode seeks and then writes.</summary>
internal static partial class AppendOnly
{
    /// <summary>The answer where the file's directory does not exist.</summary>
    public const string NoSuchDirectory = "its directory does not exist";

    private const int OwnerReadWrite = 0b110_000_000;
    private const int NoSuchEntry = 2;

    /// <summary>Null when all of <paramref name="line"/> stands at the end of the file; else why not, and then nothing of it does.</summary>
    public static string? Write(string file, ReadOnlySpan<byte> line) => OperatingSystem.IsWindows() ? WriteOnWindows(file, line) : WriteOnUnix(file, line);

    private static string? WriteOnUnix(string file, ReadOnlySpan<byte> line)
    {
        var descriptor = Open(file, OpenFlags(), OwnerReadWrite);
        if (descriptor < 0)
            return Marshal.GetLastPInvokeError() == NoSuchEntry ? NoSuchDirectory : Explain();
        try
        {
            if (Lock(descriptor, 2) != 0)
                return Explain();
            var before = Seek(descriptor, 0, 2);
            var written = UnixWrite(descriptor, line, line.Length);
            if (written == line.Length)
                return null;
            var why = written < 0 ? Explain() : "the disk is full";
            if (before >= 0 && written > 0)
                _ = Truncate(descriptor, before);
            return why;
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Write-only, append, create, close on exec: the numbers differ between Linux and macOS.</summary>
    private static int OpenFlags() => OperatingSystem.IsMacOS() ? 0x1 | 0x8 | 0x200 | 0x1000000 : 0x1 | 0x400 | 0x40 | 0x80000;

    private static string Explain() => Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());

    private static string? WriteOnWindows(string file, ReadOnlySpan<byte> line)
    {
        const uint appendData = 4, shareReadWrite = 3, openAlways = 4;
        using var handle = CreateFile(file, appendData, shareReadWrite, 0, openAlways, 0x80, 0);
        if (handle.IsInvalid)
            return Marshal.GetLastPInvokeError() is 2 or 3 ? NoSuchDirectory : Explain();
        return WriteFile(handle, line, line.Length, out var written, 0) && written == line.Length ? null : Explain();
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string file, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long Seek(int descriptor, long offset, int from);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint UnixWrite(int descriptor, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "ftruncate", SetLastError = true)]
    private static partial int Truncate(int descriptor, long length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFile(string file, uint access, uint share, nint security, uint disposition, uint attributes, nint template);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool WriteFile(SafeFileHandle handle, ReadOnlySpan<byte> bytes, int count, out int written, nint overlapped);
}
