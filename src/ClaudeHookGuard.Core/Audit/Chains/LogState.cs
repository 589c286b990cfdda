using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Audit.Chains;

/// <summary>
/// Where a log stands: which file is written, how many of its bytes are whole lines, and the chain's head behind them. It is kept in a file of
/// its own beside the log, so that an append reads nothing of the log, and a log that was cut off is noticed.
/// </summary>
public readonly record struct LogState(LogFileName File, long Bytes, ChainHead Head)
{
    /// <summary>Name of the file that keeps it; whoever has that file open alone may append to the log.</summary>
    public const string FileName = "head";

    /// <summary>Bytes of the file, always the same number, so that a new state covers the old one.</summary>
    public const int Size = 192;

    private const string Mark = "hookguard-head/1";

    /// <summary>A log without a line.</summary>
    public static LogState Empty(DateOnly today) => new(new(today, 1), 0, ChainHead.None);

    public byte[] Write()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Mark} {File} {Bytes} {Head.Sequence} {Head.Digest} ");
        var bytes = new byte[Size];
        bytes.AsSpan().Fill((byte)' ');
        Encoding.ASCII.GetBytes(text, bytes);
        bytes[^1] = (byte)'\n';
        return bytes;
    }

    /// <summary>False for anything that <see cref="Write"/> does not write.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out LogState state)
    {
        state = default;
        if (text.Length != Size)
            return false;
        Span<Range> fields = stackalloc Range[6];
        Span<char> characters = stackalloc char[Size];
        Encoding.Latin1.GetChars(text, characters);
        ReadOnlySpan<char> line = characters;
        if (line.Split(fields, ' ') < 6 || !line[fields[0]].SequenceEqual(Mark) || !LogFileName.TryParse(line[fields[1]].ToString(), out var file)
            || !long.TryParse(line[fields[2]], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            || !long.TryParse(line[fields[3]], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || line[fields[4]].Length != ChainedLine.DigestDigits)
            return false;
        state = new(file, bytes, new(sequence, line[fields[4]].ToString()));
        return text.SequenceEqual(state.Write());
    }
}
