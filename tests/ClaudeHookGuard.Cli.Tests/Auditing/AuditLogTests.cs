using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Audit.Verifying;

namespace ClaudeHookGuard.Cli.Tests.Auditing;

public sealed class AuditLogTests : IDisposable
{
    private readonly LogPlayground log = new();

    public void Dispose() => log.Dispose();

    [Fact]
    public void Lines_stand_in_one_chain()
    {
        log.Append(20);
        Assert.Equal(new(20, log.Sound().Last.Digest), log.Sound().Last);
        Assert.Equal("2026-11-22.0001.jsonl", Path.GetFileName(Assert.Single(log.Files)));
    }

    [Fact]
    public void Each_day_seals_the_file_of_the_day_before()
    {
        log.Append(3);
        log.Append(3, day: 1);
        log.Append(3, day: 4);
        Assert.Equal(["2026-11-22.0001.jsonl", "2026-11-23.0001.jsonl", "2026-11-26.0001.jsonl"], log.Files.Select(Path.GetFileName));
        Assert.All(log.Files[..2], file => Assert.Contains("\"event\":\"audit.seal\"", File.ReadLines(file).Last(), StringComparison.Ordinal));
        Assert.Equal(11, log.Sound().Lines);
    }

    [Fact]
    public void A_clock_that_goes_back_begins_no_file()
    {
        log.Append(2, day: 1);
        log.Append(2);
        Assert.Single(log.Files);
        log.Sound();
    }

    [Fact]
    public void A_full_file_is_sealed_and_the_next_one_begun()
    {
        log.Rules = log.Rules with { FileBytes = 2000 };
        log.Append(30);
        Assert.True(log.Files.Length > 5);
        Assert.All(log.Files[..^1], file => Assert.InRange(new FileInfo(file).Length, 1000, 3000));
        Assert.Equal(30, log.Entries);
        log.Sound();
    }

    [Fact]
    public void Many_writers_lose_and_tear_nothing()
    {
        log.Rules = log.Rules with { FileBytes = 100_000 };
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ => log.Append(100));
        Assert.Equal(1600, log.Entries);
        log.Sound();
    }

    [Fact]
    public void A_writer_stopped_at_any_byte_leaves_a_log_that_verifies_up_to_a_marked_gap()
    {
        log.Append(3);
        var (before, state) = (File.ReadAllBytes(log.Last), File.ReadAllBytes(log.State));
        log.Append();
        var after = File.ReadAllBytes(log.Last);
        for (var length = before.Length; length <= after.Length; length++)
        {
            File.WriteAllBytes(log.Last, after[..length]);
            File.WriteAllBytes(log.State, state);
            log.Append(2);
            var report = log.Sound();
            Assert.Equal(length > before.Length && length < after.Length - 1 ? 1 : 0, report.MarkedGaps);
        }
    }

    [Fact]
    public void A_writer_stopped_at_any_byte_of_a_change_of_files_does_so_too()
    {
        log.Append(3);
        var (first, before, state) = (log.Last, File.ReadAllBytes(log.Last), File.ReadAllBytes(log.State));
        log.Append(day: 1);
        var (second, sealedFile) = (log.Last, File.ReadAllBytes(first));
        for (var length = before.Length; length <= sealedFile.Length; length++)
        {
            File.WriteAllBytes(first, sealedFile[..length]);
            File.WriteAllBytes(log.State, state);
            File.Delete(second);
            log.Append(2, day: 1);
            log.Sound();
        }
        File.WriteAllBytes(log.State, state);
        File.WriteAllBytes(first, before);
        File.Delete(second);
        log.Append(day: 1);
        var next = File.ReadAllBytes(second);
        for (var length = 0; length <= next.Length; length++)
        {
            File.WriteAllBytes(log.State, state);
            File.WriteAllBytes(second, next[..length]);
            log.Append(2, day: 1);
            log.Sound();
        }
    }

    [Fact]
    public void A_cut_off_tail_is_marked_by_the_next_writer_and_found_for_ever()
    {
        log.Append(5);
        var lines = File.ReadAllLines(log.Last);
        File.WriteAllLines(log.Last, lines[..3]);
        log.Append(2);
        Assert.Contains("\"lost_from\":4,\"lost_to\":5", File.ReadAllText(log.Last), StringComparison.Ordinal);
        log.Append(2, day: 1);
        var finding = Assert.Single(log.Verify().Findings);
        Assert.Equal((LogFault.CutOff, 4, 5), (finding.Fault, finding.From, finding.To));
    }

    [Fact]
    public void So_is_a_tail_cut_off_within_a_line()
    {
        log.Append(5);
        File.WriteAllBytes(log.Last, File.ReadAllBytes(log.Last)[..^100]);
        log.Append(2);
        Assert.All(log.Verify().Findings, finding => Assert.Equal(LogFault.CutOff, finding.Fault));
        Assert.NotEmpty(log.Verify().Findings);
    }

    [Fact]
    public void A_file_that_is_gone_is_told()
    {
        log.Append(5);
        File.Delete(log.Last);
        log.Append(2);
        Assert.Equal(LogFault.CutOff, Assert.Single(log.Verify().Findings, finding => finding.Fault != LogFault.Beheaded).Fault);
    }

    [Fact]
    public void What_somebody_else_appends_is_told()
    {
        log.Append(5);
        File.AppendAllText(log.Last, "a line of mine\n");
        log.Append(2);
        Assert.Equal(LogFault.Inserted, Assert.Single(log.Verify().Findings).Fault);
    }

    [Fact]
    public void A_state_that_is_gone_is_made_anew_and_told()
    {
        log.Append(5);
        File.Delete(log.State);
        log.Append(2);
        Assert.Equal(LogFault.StateLost, Assert.Single(log.Verify().Findings).Fault);
        Assert.Equal(8, log.Verify().Last.Sequence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("hookguard-head/1 2026-11-22.0001.jsonl 1 1 ")]
    public void A_damaged_state_is_made_anew_and_told(string text)
    {
        log.Append(5);
        File.WriteAllText(log.State, text);
        log.Append(2);
        Assert.Equal(LogFault.StateLost, Assert.Single(log.Verify().Findings).Fault);
    }

    [Fact]
    public void A_state_lost_after_the_seal_begins_no_line_behind_it()
    {
        log.Append(5);
        log.Append(day: 1);
        File.Delete(log.Last);
        File.Delete(log.State);
        log.Append(2);
        Assert.Equal(2, log.Files.Length);
        Assert.Equal(LogFault.StateLost, Assert.Single(log.Verify().Findings).Fault);
    }

    [Fact]
    public void Retention_removes_whole_sealed_files_and_says_so()
    {
        log.Append(3);
        log.Append(3, day: 1);
        log.Append(3, day: 20);
        log.Rules = log.Rules with { KeepDays = 10 };
        log.Append(3, day: 21);
        Assert.Equal(["2026-12-12.0001.jsonl", "2026-12-13.0001.jsonl"], log.Files.Select(Path.GetFileName));
        Assert.Contains("\"event\":\"audit.removal\",\"files\":[\"2026-11-22.0001.jsonl\",\"2026-11-23.0001.jsonl\"]", File.ReadAllText(log.Last), StringComparison.Ordinal);
        Assert.Equal(9, log.Sound().First);
    }

    [Fact]
    public void Retention_keeps_the_size_too()
    {
        log.Rules = log.Rules with { FileBytes = 2000, KeepBytes = 10_000 };
        log.Append(200);
        Assert.InRange(log.Files.Sum(file => new FileInfo(file).Length), 5000, 13_000);
        log.Sound();
    }

    [Fact]
    public void Retention_leaves_a_file_that_is_not_sealed()
    {
        log.Append(3);
        log.Append(3, day: 1);
        File.WriteAllLines(log.Files[0], File.ReadAllLines(log.Files[0])[..^1]);
        log.Rules = log.Rules with { KeepDays = 1 };
        log.Append(3, day: 30);
        Assert.Equal(3, log.Files.Length);
    }

    [Fact]
    public void With_a_key_the_chain_is_an_hmac()
    {
        log.Rules = log.Rules with { Key = ChainKey.Of("0123456789abcdef"u8) };
        log.Append(5);
        Assert.Equal(5, log.Sound().Keyed);
        log.Rules = log.Rules with { Key = ChainKey.Of("fedcba9876543210"u8) };
        Assert.False(log.Verify().IsSound);
    }

    [Fact]
    public void A_directory_that_cannot_be_made_is_an_answer_and_no_fault()
    {
        File.WriteAllText(Path.Combine(log.Root, "file"), "");
        log.Rules = log.Rules with { Directory = Path.Combine(log.Root, "file", "log") };
        Assert.NotNull(log.TryAppend(LogPlayground.Day));
    }

    [Fact]
    public void Only_the_owner_reads_what_is_made()
    {
        log.Append();
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(log.Last));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(log.State));
    }
}
