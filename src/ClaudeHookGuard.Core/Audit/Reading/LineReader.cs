namespace ClaudeHookGuard.Core.Audit.Reading;

/// <summary>Cuts a stream into lines, in blocks: memory does not grow with the file, only with its longest line, up to a bound.</summary>
public sealed class LineReader(Stream stream)
{
    /// <summary>Bytes of the longest line that is read; of a longer one only its length is known.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    private const int Block = 1024 * 1024;

    private byte[] buffer = new byte[Block];
    private int next;
    private int end;
    private bool ended;

    /// <summary>The array in which the current line lies.</summary>
    public byte[] Buffer => buffer;

    /// <summary>Where the current line begins in <see cref="Buffer"/>.</summary>
    public int Start { get; private set; }

    /// <summary>Its length without the newline.</summary>
    public int Length { get; private set; }

    /// <summary>Number of the current line in the stream, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Bytes of the stream up to the end of the current line, its newline included.</summary>
    public long Offset { get; private set; }

    /// <summary>False for a last line without a newline: its writer was stopped, or is still writing.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>True where the line was longer than <see cref="LongestLine"/>: what lies in the buffer is its end only.</summary>
    public bool IsTooLong { get; private set; }

    public ReadOnlySpan<byte> Line => new(buffer, Start, Length);

    /// <summary>Goes to the next line; false at the end of the stream.</summary>
    /// <exception cref="IOException">The stream cannot be read on.</exception>
    public bool MoveNext()
    {
        IsTooLong = false;
        var searched = next;
        while (true)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (found >= 0)
                return Take(searched + found, newline: 1);
            searched = end;
            if (ended)
                return (next < end || IsTooLong) && Take(end, newline: 0);
            searched -= Fill();
        }
    }

    private bool Take(int lineEnd, int newline)
    {
        Start = next;
        Length = lineEnd - next;
        IsWhole = newline == 1;
        Number++;
        next = lineEnd + newline;
        Offset += Length + newline;
        return true;
    }

    /// <summary>Reads on behind the begun line. Returns by how much what is in the buffer moved to its front.</summary>
    private int Fill()
    {
        var moved = next;
        if (end - next >= LongestLine)
        {
            IsTooLong = true;
            Offset += end - next;
            moved = end;
        }
        buffer.AsSpan(moved, end - moved).CopyTo(buffer);
        end -= moved;
        next = 0;
        if (end == buffer.Length)
            Array.Resize(ref buffer, Math.Min(2 * buffer.Length, LongestLine + Block));
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
        return moved;
    }
}
