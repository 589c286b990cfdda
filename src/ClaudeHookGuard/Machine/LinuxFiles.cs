using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ClaudeHookGuard.Machine;

/// <summary>
/// Reading files and directories by the system's own calls. The platform's classes do the same with locks, safe handles and enumerators that are all
/// set up at their first use, and a hook has no second.
/// </summary>
internal static partial class LinuxFiles
{
    private const int ReadOnly = 0, NonBlocking = 0x800, CloseOnExec = 0x80000, DirectoryOnly = 0x10000;
    private const int FirstRead = 4 * 1024;
    private const int NameAt = 19, RecordLengthAt = 16;

    /// <summary>The file's bytes; null where it cannot be read, or holds more than <paramref name="maxBytes"/>.</summary>
    public static byte[]? Read(string path, int maxBytes)
    {
        // Non-blocking: what became a pipe since it was looked at must not make the hook wait.
        var descriptor = Open(path, ReadOnly | NonBlocking | CloseOnExec);
        if (descriptor < 0)
            return null;
        try
        {
            var bytes = new byte[Math.Min(maxBytes, FirstRead) + 1];
            var length = 0;
            while (true)
            {
                var read = Read(descriptor, bytes.AsSpan(length), bytes.Length - length);
                if (read < 0)
                    return null;
                length += (int)read;
                if (length > maxBytes)
                    return null;
                if (read == 0)
                    return bytes[..length];
                if (length == bytes.Length)
                    Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 4L, maxBytes + 1L));
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>The names in a directory, at most <paramref name="limit"/>, without <c>.</c> and <c>..</c>; none where it cannot be listed.</summary>
    public static ImmutableArray<string> Names(string directory, int limit)
    {
        var descriptor = Open(directory, ReadOnly | NonBlocking | CloseOnExec | DirectoryOnly);
        if (descriptor < 0)
            return [];
        try
        {
            var names = ImmutableArray.CreateBuilder<string>();
            Span<byte> records = stackalloc byte[8 * 1024];
            while (names.Count < limit && ReadEntries(descriptor, records, records.Length) is > 0 and var length)
                AddNames(records[..(int)length], limit, names);
            return names.DrainToImmutable();
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>The records of <c>getdents64</c>: inode 8 bytes, offset 8, length of the record 2, type 1, then the name up to a zero.</summary>
    private static void AddNames(ReadOnlySpan<byte> records, int limit, ImmutableArray<string>.Builder names)
    {
        while (!records.IsEmpty && names.Count < limit)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(records[RecordLengthAt..]);
            var name = records[NameAt..length];
            name = name[..name.IndexOf((byte)0)];
            if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                names.Add(Encoding.UTF8.GetString(name));
            records = records[length..];
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, Span<byte> into, nint count);

    [LibraryImport("libc", EntryPoint = "getdents64")]
    private static partial nint ReadEntries(int descriptor, Span<byte> into, nint size);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
