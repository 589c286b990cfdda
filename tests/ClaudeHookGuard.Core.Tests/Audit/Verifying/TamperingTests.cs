using System.Text;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Audit.Verifying;

namespace ClaudeHookGuard.Core.Tests.Audit.Verifying;

/// <summary>What may be done to a log is found, and told apart.</summary>
public sealed class TamperingTests
{
    private readonly MadeLog log = new(null, 10, 10, 10);

    [Fact]
    public void An_untouched_log_is_sound()
    {
        var report = log.Verify(log.State);
        Assert.True(report.IsSound, Told(report));
        Assert.Equal(32, report.Lines);
        Assert.Equal(log.Head, report.Last);
    }

    [Fact]
    public void So_is_one_under_a_key()
    {
        var keyed = new MadeLog(MadeLog.Key(), 10, 10);
        Assert.True(keyed.Verify(keyed.State).IsSound);
        Assert.Equal(21, keyed.Verify().Keyed);
    }

    [Fact]
    public void An_edit_is_told()
    {
        log.Files[1][3] = Replaced(log.Files[1][3], "because", "becausa", "entry", "antry");
        Expect(LogFault.Edited, line: 4);
    }

    [Fact]
    public void An_edit_with_its_digest_made_anew_is_told()
    {
        Reforge(log.Files[1], 3);
        Expect(LogFault.Edited, line: 4);
    }

    [Fact]
    public void A_deletion_is_told()
    {
        log.Files[1].RemoveRange(3, 2);
        var finding = Expect(LogFault.Deleted, line: 4);
        Assert.Equal((15, 16), (finding.From, finding.To));
    }

    [Fact]
    public void An_insertion_is_told()
    {
        log.Files[1].Insert(3, ChainedLine.Close(AuditLine.Write(Made.Entry()).Span, new(14, Digest(log.Files[1][2])), null, out _));
        Assert.Contains(log.Verify(log.State).Findings, finding => finding.Fault == LogFault.Inserted);
    }

    [Fact]
    public void A_copy_is_told()
    {
        log.Files[2].Add(log.Files[2][4]);
        Expect(LogFault.Inserted, line: 11);
    }

    [Fact]
    public void A_line_of_anything_else_is_told()
    {
        log.Files[2].Insert(4, "anything else\n"u8.ToArray());
        Expect(LogFault.Inserted, line: 5);
    }

    [Fact]
    public void A_new_order_is_told()
    {
        (log.Files[1][3], log.Files[1][4]) = (log.Files[1][4], log.Files[1][3]);
        Expect(LogFault.Moved, line: 5);
    }

    [Fact]
    public void A_cut_off_file_is_told()
    {
        log.Files[1].RemoveRange(8, 3);
        Expect(LogFault.CutOff, line: 1);
    }

    [Fact]
    public void A_cut_off_log_is_told()
    {
        log.Files[2].RemoveRange(8, 2);
        Expect(LogFault.CutOff, line: 8);
    }

    [Fact]
    public void Without_state_or_anchor_a_cut_off_tail_is_not_seen()
    {
        log.Files[2].RemoveRange(8, 2);
        Assert.True(log.Verify().IsSound);
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        log.Files.RemoveAt(1);
        Expect(LogFault.Deleted, line: 1);
    }

    [Fact]
    public void A_missing_beginning_is_told()
    {
        log.Files.RemoveAt(0);
        Expect(LogFault.Beheaded, line: 0);
    }

    [Fact]
    public void A_beginning_that_retention_removed_is_no_fault()
    {
        var removed = ChainedLine.TryRead(log.Files[0][^1].AsSpan()[..^1], out var link) ? link.Head : default;
        log.Add(new LogRecord(DateTimeOffset.UnixEpoch, "0.1.0").RemovalOf([new(new(2026, 1, 1), 1)], removed).Span);
        log.Files.RemoveAt(0);
        var report = log.Verify(log.State);
        Assert.True(report.IsSound, Told(report));
    }

    [Fact]
    public void A_whole_new_log_is_told_by_an_anchor()
    {
        var anchor = new LogAnchor(log.Head, "the git note");
        var other = new MadeLog(null, 20, 20);
        Assert.Equal(LogFault.Rewritten, Assert.Single(other.Verify(other.State, anchor).Findings).Fault);
    }

    [Fact]
    public void A_whole_new_log_is_told_by_the_key()
    {
        var other = new MadeLog(MadeLog.Key("another key that is long"), 5, 5);
        Assert.False(MadeLog.Verify([other.Bytes(0), other.Bytes(1)], [MadeLog.Key()], other.State).IsSound);
        var plain = new MadeLog(null, 5, 5);
        Assert.Contains(MadeLog.Verify([plain.Bytes(0), plain.Bytes(1)], [MadeLog.Key()], plain.State).Findings, finding => finding.Fault == LogFault.Unkeyed);
    }

    [Fact]
    public void Lines_under_a_key_that_is_not_there_are_not_called_sound()
    {
        var keyed = new MadeLog(MadeLog.Key(), 5);
        var report = MadeLog.Verify([keyed.Bytes(0)], []);
        Assert.False(report.IsSound);
        Assert.Equal(5, report.Unchecked);
    }

    [Fact]
    public void A_former_key_may_be_named_too()
    {
        var keyed = new MadeLog(MadeLog.Key("the former key, long enough"), 5);
        Assert.True(MadeLog.Verify([keyed.Bytes(0)], [MadeLog.Key(), MadeLog.Key("the former key, long enough")]).IsSound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_small_change_is_found(bool isKeyed)
    {
        var made = new MadeLog(isKeyed ? MadeLog.Key() : null, 4, 3, 4);
        ChainKey[] keys = isKeyed ? [MadeLog.Key()] : [];
        var files = Enumerable.Range(0, 3).Select(made.Bytes).ToArray();
        var random = new Random(20260119);
        for (var trial = 0; trial < 10_000; trial++)
        {
            var changed = (byte[][])files.Clone();
            var told = Change(changed, random, trial);
            if (!changed.SelectMany(file => file).SequenceEqual(files.SelectMany(file => file)))
                Assert.False(MadeLog.Verify(changed, keys, made.State).Count == 0, $"trial {trial} was not found: {told}");
        }
    }

    private static string Change(byte[][] files, Random random, int trial)
    {
        var at = random.Next(files.Length);
        var lines = Lines(files[at]);
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (trial % 5)
        {
            case 0:
                files[at] = (byte[])files[at].Clone();
                var place = random.Next(files[at].Length);
                files[at][place] ^= (byte)(1 << random.Next(8));
                return $"a flip at {place} of file {at}";
            case 1:
                lines.RemoveAt(one);
                files[at] = [.. lines.SelectMany(line => line)];
                return $"line {one} deleted in file {at}";
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                files[at] = [.. lines.SelectMany(line => line)];
                return $"lines {one} and {other} swapped in file {at}";
            case 3:
                lines.Insert(other, lines[one]);
                files[at] = [.. lines.SelectMany(line => line)];
                return $"line {one} copied to {other} in file {at}";
            default:
                files[at] = files[at][..random.Next(files[at].Length)];
                return $"file {at} cut off at {files[at].Length}";
        }
    }

    private static List<byte[]> Lines(byte[] file) => [.. Encoding.Latin1.GetString(file).Split('\n')[..^1].Select(line => Encoding.Latin1.GetBytes(line + "\n"))];

    private static string Digest(byte[] line) => ChainedLine.TryRead(line.AsSpan()[..^1], out var link) ? link.Head.Digest : throw new InvalidOperationException();

    private static byte[] Replaced(byte[] line, params string[] pairs) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line).Replace(pairs[0], pairs[1], StringComparison.Ordinal).Replace(pairs[2], pairs[3], StringComparison.Ordinal));

    /// <summary>Another entry in the place of one, with a digest that fits it.</summary>
    private static void Reforge(List<byte[]> file, int at)
    {
        _ = ChainedLine.TryRead(file[at].AsSpan()[..^1], out var link);
        file[at] = ChainedLine.Close(AuditLine.Write(Made.Entry() with { Decision = "allow" }).Span, new(link.Sequence - 1, Encoding.ASCII.GetString(link.Previous)), null, out _);
    }

    private LogFinding Expect(LogFault fault, long line)
    {
        var report = log.Verify(log.State);
        var finding = Assert.Single(report.Findings);
        Assert.True((fault, line) == (finding.Fault, finding.Line), Told(report));
        return finding;
    }

    private static string Told(LogReport report) => string.Join('\n', report.Findings);
}
