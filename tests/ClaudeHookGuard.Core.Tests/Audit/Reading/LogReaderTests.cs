using System.Text;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Tests.Audit.Reading;

public sealed class LogReaderTests
{
    private static readonly string Line = Encoding.UTF8.GetString(AuditLine.Write(Made.Entry()).Span);

    [Fact]
    public void Damaged_lines_are_counted_with_their_place_and_stop_nothing()
    {
        var reader = Read($"{Line}\nrubbish\n\n{Line}\n{Line[..50]}");
        var read = Count(reader);
        Assert.Equal(2, read);
        Assert.Equal(2, reader.DamagedCount);
        Assert.Equal([("a.jsonl", 2L, "is no line of the log"), ("a.jsonl", 5L, "is cut off")], reader.Damaged.Select(line => (line.File, line.Line, line.Why)));
    }

    [Fact]
    public void A_line_longer_than_any_is_passed_over()
    {
        var reader = Read($"{Line}\n{new string('x', LineReader.LongestLine + 100)}\n{Line}\n");
        Assert.Equal(2, Count(reader));
        Assert.Equal(2, Assert.Single(reader.Damaged).Line);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Blocks_may_end_anywhere(int step)
    {
        var text = string.Concat(Enumerable.Repeat(Line + "\n", 50));
        var reader = new LogReader(new Trickle(Encoding.UTF8.GetBytes(text), step), "a.jsonl");
        Assert.Equal(50, Count(reader));
        Assert.Equal(text.Length, reader.Offset);
    }

    [Fact]
    public void A_stream_that_breaks_off_is_told()
    {
        var reader = new LogReader(new Trickle(Encoding.UTF8.GetBytes(Line + "\n"), 10_000) { Fails = true }, "a.jsonl");
        Assert.Equal(1, Count(reader));
        Assert.Contains("cannot be read", Assert.Single(reader.Damaged).Why, StringComparison.Ordinal);
    }

    private static int Count(LogReader reader)
    {
        var count = 0;
        while (reader.MoveNext())
            count++;
        return count;
    }

    private static LogReader Read(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.jsonl");

    private sealed class Trickle(byte[] content, int step) : MemoryStream(content)
    {
        public bool Fails { get; init; }

        public override int Read(byte[] buffer, int offset, int count) =>
            Fails && Position == Length ? throw new IOException("broken") : base.Read(buffer, offset, Math.Min(count, step));
    }
}
