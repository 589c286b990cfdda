using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace ClaudeHookGuard.Sessions;

/// <summary>A file as memory: only the pages that are looked at are read. Two processes that map it see each other's writes.</summary>
internal sealed unsafe class MappedWords : MemoryManager<ulong>
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly int count;
    private byte* start;

    private MappedWords(MemoryMappedFile file, MemoryMappedFileAccess access, long bytes)
    {
        this.file = file;
        view = file.CreateViewAccessor(0, bytes, access);
        count = (int)(bytes / sizeof(ulong));
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    /// <summary>Maps a file that is there.</summary>
    /// <exception cref="IOException">There is none, or it cannot be mapped.</exception>
    public static MappedWords Open(string path, bool write)
    {
        var access = write ? MemoryMappedFileAccess.ReadWrite : MemoryMappedFileAccess.Read;
        var stream = new FileStream(path, FileMode.Open, write ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);
        if (stream.Length is < sizeof(ulong) or > int.MaxValue)
        {
            stream.Dispose();
            throw new IOException("its length is wrong");
        }
        return new(MemoryMappedFile.CreateFromFile(stream, null, 0, access, HandleInheritability.None, leaveOpen: false), access, stream.Length);
    }

    /// <summary>Makes a file of so many zeroed words, in the place of one that a killed process left half made.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static MappedWords Create(string path, int words)
    {
        var stream = new FileStream(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete, PreallocationSize = (long)words * sizeof(ulong), BufferSize = 0 });
        stream.SetLength((long)words * sizeof(ulong));
        return new(MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false), MemoryMappedFileAccess.ReadWrite, (long)words * sizeof(ulong));
    }

    public override Span<ulong> GetSpan() => new(start, count);

    public override MemoryHandle Pin(int elementIndex = 0) => new((ulong*)start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (start is not null)
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        start = null;
        view.Dispose();
        file.Dispose();
    }
}
