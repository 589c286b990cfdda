using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Machine;

/// <summary>What the system's <c>stat</c> tells of a file, links followed.</summary>
/// <param name="Mode">Type and permission bits as POSIX numbers them.</param>
internal readonly partial record struct FileStatus(FileIdentity Identity, uint Mode, uint Owner)
{
    private const int TypeBits = 0xF000;
    private const int Directory = 0x4000;
    private const int Regular = 0x8000;
    private const int GroupWrite = 0b000_010_000;
    private const int WorldWrite = 0b000_000_010;

    public FileKind Kind => (Mode & TypeBits) switch { Regular => FileKind.File, Directory => FileKind.Directory, _ => FileKind.Other };

    public bool GroupMayWrite => (Mode & GroupWrite) != 0;

    public bool WorldMayWrite => (Mode & WorldWrite) != 0;

    /// <summary>Null where there is no such file, or it cannot be asked.</summary>
    public static FileStatus? Of(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
            return null;
        Span<byte> buffer = stackalloc byte[256];
        return OperatingSystem.IsMacOS() ? OfMac(path, buffer) : OfLinux(path, buffer);
    }

    /// <summary>The layout of <c>struct statx</c>, the same on every architecture: links 16, owner 20, mode 28, inode 32, device 136 and 140.</summary>
    private static FileStatus? OfLinux(string path, Span<byte> buffer)
    {
        const int currentDirectory = -100, basicStats = 0x7ff;
        if (Statx(currentDirectory, path, 0, basicStats, buffer) != 0)
            return null;
        var device = ((ulong)U32(buffer[136..]) << 32) | U32(buffer[140..]);
        return new(new FileIdentity(device, BinaryPrimitives.ReadUInt64LittleEndian(buffer[32..]), U32(buffer[16..])), BinaryPrimitives.ReadUInt16LittleEndian(buffer[28..]), U32(buffer[20..]));
    }

    /// <summary>The layout of macOS's <c>struct stat</c> with 64-bit inodes: device 0, mode 4, links 6, inode 8, owner 16.</summary>
    private static FileStatus? OfMac(string path, Span<byte> buffer)
    {
        if (Stat(path, buffer) != 0)
            return null;
        var identity = new FileIdentity(U32(buffer), BinaryPrimitives.ReadUInt64LittleEndian(buffer[8..]), BinaryPrimitives.ReadUInt16LittleEndian(buffer[6..]));
        return new(identity, BinaryPrimitives.ReadUInt16LittleEndian(buffer[4..]), U32(buffer[16..]));
    }

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int directory, string path, int flags, uint mask, Span<byte> result);

    [LibraryImport("libSystem", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, Span<byte> result);
}
