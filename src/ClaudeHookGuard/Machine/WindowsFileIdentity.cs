using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ClaudeHookGuard.Core.Machine;
using Microsoft.Win32.SafeHandles;

namespace ClaudeHookGuard.Machine;

/// <summary>Volume and file id of a file on Windows.</summary>
internal static partial class WindowsFileIdentity
{
    /// <summary>The layout of <c>BY_HANDLE_FILE_INFORMATION</c>: volume 28, links 40, id 44 (high) and 48 (low).</summary>
    public static FileIdentity? Of(string path)
    {
        const uint shareAll = 7, openExisting = 3, backupSemantics = 0x0200_0000;
        using var handle = CreateFile(path, 0, shareAll, 0, openExisting, backupSemantics, 0);
        Span<byte> told = stackalloc byte[52];
        if (handle.IsInvalid || !GetFileInformationByHandle(handle, told))
            return null;
        return new(U32(told[28..]), ((ulong)U32(told[44..]) << 32) | U32(told[48..]), U32(told[40..]));
    }

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFile(string file, uint access, uint share, nint security, uint disposition, uint attributes, nint template);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetFileInformationByHandle(SafeFileHandle handle, Span<byte> information);
}
