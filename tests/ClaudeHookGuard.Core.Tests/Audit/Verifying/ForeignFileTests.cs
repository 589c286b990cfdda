using System.Text;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Tests.Audit.Verifying;

/// <summary>Whatever a file holds, reading and verifying it ends, and says what is wrong.</summary>
public sealed class ForeignFileTests
{
    [Fact]
    public void Random_bytes_and_random_pieces_of_a_log()
    {
        var random = new Random(20260122);
        var log = new MadeLog(null, 6).Bytes(0);
        for (var trial = 0; trial < 3000; trial++)
        {
            var file = Pieces(random, log);
            _ = MadeLog.Verify([file], trial % 2 == 0 ? [] : [MadeLog.Key()]);
            Read(file);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("\ufeff{}\n")]
    [InlineData("time,decision\n1,2\n")]
    [InlineData("{\"seq\":1,\"prev\":\"\",\"hash\":\"\"}\n")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n")]
    [InlineData("{\"v\":1,\"time\":\"t\",\"event\":\"e\",\"resources\":[{\"kind\":[[[[[[[[[[[[[[[[[[[[[[[[[[\n")]
    public void Files_of_other_programs(string text)
    {
        var file = Encoding.UTF8.GetBytes(text);
        Assert.Equal(0, Read(file));
        Assert.Equal(text.Length == 0, MadeLog.Verify([file], []).Count == 0);
    }

    [Fact]
    public void One_line_without_an_end()
    {
        var file = new byte[3 * LineReader.LongestLine];
        Array.Fill(file, (byte)'{');
        Assert.Equal(0, Read(file));
        Assert.NotEqual(0, MadeLog.Verify([file, file], []).Count);
    }

    private static byte[] Pieces(Random random, byte[] log)
    {
        using var file = new MemoryStream();
        for (var piece = random.Next(1, 6); piece > 0; piece--)
            if (random.Next(3) == 0)
            {
                var noise = new byte[random.Next(300)];
                random.NextBytes(noise);
                file.Write(noise);
            }
            else
            {
                var from = random.Next(log.Length);
                file.Write(log.AsSpan(from, random.Next(log.Length - from)));
            }
        return file.ToArray();
    }

    private static int Read(byte[] file)
    {
        var reader = new LogReader(new MemoryStream(file), "a.jsonl");
        var read = 0;
        for (; reader.MoveNext(); read++)
        {
            _ = reader.Entry.Copy();
            _ = reader.Entry.Digest.ToString();
        }
        return read;
    }
}
