using System.Runtime.InteropServices;

namespace ClaudeHookGuard.Machine;

/// <summary>A file by the system calls of Linux and macOS: the platform library's own opening asks several questions more, in every hook call.</summary>
internal sealed partial class UnixFile : DirectFile
{
    private const int OwnerReadWrite = 0b110_000_000;
    private const int NoSuchEntry = 2;
    private const int Interrupted = 4;
    private const int ExclusiveLock = 2;
    private const int FromEnd = 2;

    private readonly int descriptor;

    private UnixFile(int descriptor) => this.descriptor = descriptor;

    public override long Length => Math.Max(0, Seek(descriptor, 0, FromEnd));

    public static new UnixFile? Open(string path, bool alone, out string? why)
    {
        var descriptor = OpenFile(path, OpenFlags(), OwnerReadWrite);
        if (descriptor < 0)
        {
            why = Marshal.GetLastPInvokeError() == NoSuchEntry ? NoSuchDirectory : Explain();
            return null;
        }
        while (alone && Lock(descriptor, ExclusiveLock) != 0)
            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                why = Explain();
                _ = Close(descriptor);
                return null;
            }
        why = null;
        return new(descriptor);
    }

    public override int Read(long at, Span<byte> buffer)
    {
        var total = 0;
        while (total < buffer.Length)
        {
            var read = ReadAt(descriptor, buffer[total..], buffer.Length - total, at + total);
            if (read <= 0)
                break;
            total += (int)read;
        }
        return total;
    }

    public override string? Write(long at, ReadOnlySpan<byte> bytes)
    {
        var written = WriteAt(descriptor, bytes, bytes.Length, at);
        if (written == bytes.Length)
            return null;
        var why = written < 0 ? Explain() : "the disk is full";
        if (written > 0 && Length == at + written)
            Shorten(at);
        return why;
    }

    public override void Shorten(long length) => _ = Truncate(descriptor, length);

    public override void Dispose() => _ = Close(descriptor);

    /// <summary>Read and write, create, close on exec: the numbers differ between Linux and macOS.</summary>
    private static int OpenFlags() => OperatingSystem.IsMacOS() ? 0x2 | 0x200 | 0x1000000 : 0x2 | 0x40 | 0x80000;

    private static string Explain() => Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string file, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long Seek(int descriptor, long offset, int from);

    [LibraryImport("libc", EntryPoint = "pread", SetLastError = true)]
    private static partial nint ReadAt(int descriptor, Span<byte> bytes, nint count, long offset);

    [LibraryImport("libc", EntryPoint = "pwrite", SetLastError = true)]
    private static partial nint WriteAt(int descriptor, ReadOnlySpan<byte> bytes, nint count, long offset);

    [LibraryImport("libc", EntryPoint = "ftruncate", SetLastError = true)]
    private static partial int Truncate(int descriptor, long length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
