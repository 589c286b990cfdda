using Microsoft.Win32.SafeHandles;

namespace ClaudeHookGuard.Machine;

/// <summary>A file by the platform library, for Windows. To have a file alone is to open it so that nobody else can; the others try again.</summary>
internal sealed class WindowsFile : DirectFile
{
    /// <summary>Milliseconds after which a file that others hold counts as out of reach; below the hook's own deadline.</summary>
    private const int Patience = 2500;

    private const int Pause = 2;

    private readonly SafeFileHandle handle;

    private WindowsFile(SafeFileHandle handle) => this.handle = handle;

    public override long Length => RandomAccess.GetLength(handle);

    public static new WindowsFile? Open(string path, bool alone, out string? why)
    {
        for (var waited = 0; ; waited += Pause)
            try
            {
                why = null;
                return new(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, alone ? FileShare.None : FileShare.ReadWrite | FileShare.Delete));
            }
            catch (DirectoryNotFoundException)
            {
                why = NoSuchDirectory;
                return null;
            }
            catch (IOException) when (alone && waited < Patience && File.Exists(path))
            {
                Thread.Sleep(Pause);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                why = problem.Message;
                return null;
            }
    }

    public override int Read(long at, Span<byte> buffer)
    {
        try
        {
            var total = 0;
            while (total < buffer.Length && RandomAccess.Read(handle, buffer[total..], at + total) is > 0 and var read)
                total += read;
            return total;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public override string? Write(long at, ReadOnlySpan<byte> bytes)
    {
        var before = Length;
        try
        {
            RandomAccess.Write(handle, bytes, at);
            return null;
        }
        catch (IOException problem)
        {
            if (before == at)
                Shorten(at);
            return problem.Message;
        }
    }

    public override void Shorten(long length) => RandomAccess.SetLength(handle, length);

    public override void Dispose() => handle.Dispose();
}
