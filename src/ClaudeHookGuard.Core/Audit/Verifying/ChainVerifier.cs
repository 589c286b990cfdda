using System.Text;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Core.Audit.Verifying;

/// <summary>
/// Verifies a log: its files in order, as streams. A block of lines is cut and hashed as a whole, since every line says what it follows; only
/// then are its lines walked one by one.
/// </summary>
public sealed class ChainVerifier
{
    private const int Block = 256 * 1024;

    /// <summary>Bytes of the longest line; what is longer is no line of the log.</summary>
    private const int LongestLine = Reading.LineReader.LongestLine;

    private readonly LogReport report = new();
    private readonly ChainWalk walk;
    private readonly IReadOnlyList<ChainKey> keys;
    private readonly LineDigests plainDigests = new(null);
    private readonly LineDigests? keyedDigests;
    private readonly List<Cut> lines = [];
    private readonly List<(int At, int Length)> plain = [];
    private readonly List<(int At, int Length)> keyed = [];
    private byte[] buffer = new byte[Block];

    /// <param name="keys">The log's key, and behind it those it had before; empty where it has none.</param>
    /// <param name="anchors">Heads kept elsewhere, the state beside the log among them.</param>
    public ChainVerifier(IReadOnlyList<ChainKey> keys, IReadOnlyList<LogAnchor> anchors)
    {
        this.keys = keys;
        keyedDigests = keys.Count == 0 ? null : new(keys[0]);
        walk = new(report, anchors, keys.Count > 0);
    }

    /// <summary>The next file of the log.</summary>
    /// <param name="isLast">Whether it is the one that is still written: then its end may lack a newline.</param>
    /// <param name="progress">Told the bytes of each block.</param>
    /// <exception cref="IOException">The stream cannot be read on.</exception>
    /// <exception cref="InvalidDataException">It is compressed and damaged.</exception>
    public void Read(Stream stream, string file, bool isLast, Action<long>? progress = null)
    {
        walk.BeginFile(file);
        var filled = 0;
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            report.Bytes += read;
            progress?.Invoke(read);
            var used = CutLines(filled);
            Check();
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            if (read == 0)
                break;
            if (filled == buffer.Length)
                filled = Widen(filled);
        }
        if (filled > 0)
            EndWithout(filled, isLast);
    }

    /// <summary>A file among those of the log that has no name of one: whoever reads the log would read it as well.</summary>
    public void StrangeFile(string file) => report.Add(new(LogFault.Inserted, file, 0, 0, 0, "is no file of the log"));

    /// <summary>The state that should be kept beside the log is not there. A seal at the end makes up for it.</summary>
    public void StateIsGone() => walk.StateIsGone();

    /// <summary>The verdict, behind the last file.</summary>
    /// <param name="isWhole">Whether the files are all there are, so that the first line must be the first of the log.</param>
    public LogReport End(bool isWhole)
    {
        walk.End(isWhole);
        if (keys.Count > 0 && report.Keyed == 0 && report.Lines > 0)
            report.Add(new(LogFault.Unkeyed, "", 0, report.First, report.Last.Sequence, "no line is made with the key"));
        return report;
    }

    /// <summary>A line that fills the buffer: up to a bound it gets a larger one, beyond it what was read is taken for a strange line.</summary>
    private int Widen(int filled)
    {
        if (buffer.Length <= LongestLine)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
            return filled;
        }
        walk.Stranger(buffer.AsSpan(0, filled));
        return 0;
    }

    private void EndWithout(int length, bool isLast)
    {
        if (isLast)
            walk.Torn(length);
        else
            walk.Stranger(buffer.AsSpan(0, length));
    }

    /// <summary>Cuts the whole lines out of what was read; returns how far they go.</summary>
    private int CutLines(int filled)
    {
        lines.Clear();
        plain.Clear();
        keyed.Clear();
        var at = 0;
        while (buffer.AsSpan(at, filled - at).IndexOf((byte)'\n') is >= 0 and var length)
        {
            var batch = 0;
            if (ChainedLine.TryRead(buffer.AsSpan(at, length), out var link))
            {
                batch = link.Keyed ? 2 : 1;
                (link.Keyed ? keyed : plain).Add((at, link.Body.Length));
            }
            lines.Add(new(at, length, batch));
            at += length + 1;
        }
        report.Lines += lines.Count;
        return at;
    }

    private void Check()
    {
        var plainly = plainDigests.Of(buffer, plain);
        var secretly = keyedDigests?.Of(buffer, keyed);
        int atPlain = 0, atKeyed = 0;
        foreach (var line in lines)
        {
            var text = buffer.AsSpan(line.At, line.Length);
            if (line.Batch == 0)
                walk.Stranger(text);
            else if (line.Batch == 1)
                Check(text, plainly.AsSpan(Sha256.Size * atPlain++, Sha256.Size));
            else
                Check(text, secretly is null ? default : secretly.AsSpan(Sha256.Size * atKeyed++, Sha256.Size));
        }
    }

    /// <param name="digest">The line's digest; empty where it cannot be computed for want of the key.</param>
    private void Check(ReadOnlySpan<byte> text, ReadOnlySpan<byte> digest)
    {
        _ = ChainedLine.TryRead(text, out var link);
        if (digest.IsEmpty)
        {
            report.Unchecked++;
            walk.Sound(text, link);
            return;
        }
        Span<byte> digits = stackalloc byte[ChainedLine.DigestDigits];
        _ = Convert.TryToHexStringLower(digest, digits, out _);
        if (digits.SequenceEqual(link.Digest) || (link.Keyed && IsUnderFormerKey(link)))
            walk.Sound(text, link);
        else
            walk.Stranger(text);
    }

    private bool IsUnderFormerKey(ChainLink link)
    {
        for (var key = 1; key < keys.Count; key++)
            if (link.Digest.SequenceEqual(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(keys[key].Mac(link.Body)))))
                return true;
        return false;
    }

    /// <param name="Batch">0: has no link; 1: a plain digest; 2: one under the key.</param>
    private readonly record struct Cut(int At, int Length, int Batch);
}
