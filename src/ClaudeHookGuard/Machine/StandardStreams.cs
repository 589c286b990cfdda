using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ClaudeHookGuard.Machine;

/// <summary>
/// Standard input, output and error without the console: that would cost start-up time on every call. Writing never throws, since a client that
/// closed its end must still get the exit code.
/// </summary>
internal static partial class StandardStreams
{
    private const int FirstRead = 16 * 1024;
    private const int BrokenPipeSignal = 13;
    private const nint IgnoreSignal = 1;

    /// <summary>Reads standard input to its end, or until more than <paramref name="limit"/> bytes have come.</summary>
    public static ReadOnlyMemory<byte> ReadInput(int limit)
    {
        var bytes = new byte[FirstRead];
        var length = 0;
        while (true)
        {
            var read = Read(bytes.AsSpan(length));
            if (read <= 0)
                return bytes.AsMemory(0, length);
            length += read;
            if (length > limit)
                return bytes.AsMemory(0, length);
            if (length == bytes.Length)
                Array.Resize(ref bytes, Math.Min(bytes.Length * 4, limit + 1));
        }
    }

    public static void WriteOutput(ReadOnlySpan<byte> bytes) => Write(1, bytes);

    public static void WriteError(ReadOnlySpan<byte> bytes) => Write(2, bytes);

    /// <summary>A client that closed its end must not kill the guard before it has given its exit code.</summary>
    public static void IgnoreBrokenPipes()
    {
        if (!OperatingSystem.IsWindows())
            Signal(BrokenPipeSignal, IgnoreSignal);
    }

    private static int Read(Span<byte> into)
    {
        if (OperatingSystem.IsWindows())
            return WindowsStream(0).Read(into);
        while (true)
        {
            var read = UnixRead(0, into, into.Length);
            if (read >= 0 || Marshal.GetLastPInvokeError() != InterruptedCall)
                return (int)read;
        }
    }

    private static void Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            try
            {
                WindowsStream(descriptor).Write(bytes);
            }
            catch (IOException)
            {
                // The client closed its end: the exit code still tells it the decision.
            }
            return;
        }
        while (bytes.Length > 0)
        {
            var written = UnixWrite(descriptor, bytes, bytes.Length);
            if (written > 0)
                bytes = bytes[(int)written..];
            else if (Marshal.GetLastPInvokeError() != InterruptedCall)
                return;
        }
    }

    private static FileStream WindowsStream(int descriptor) =>
        new(new SafeFileHandle(GetStdHandle(-10 - descriptor), ownsHandle: false), descriptor == 0 ? FileAccess.Read : FileAccess.Write, 0);

    private const int InterruptedCall = 4;

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint UnixRead(int descriptor, Span<byte> into, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint UnixWrite(int descriptor, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Signal(int number, nint handler);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial nint GetStdHandle(int which);
}
