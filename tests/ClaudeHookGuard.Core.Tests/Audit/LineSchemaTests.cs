using System.Text.Json;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;

namespace ClaudeHookGuard.Core.Tests.Audit;

/// <summary>The schema that is shipped describes what is written, all of it.</summary>
public sealed class LineSchemaTests
{
    private static readonly SchemaCheck Schema = new(JsonDocument.Parse(LineSchema.Text()).RootElement);
    private static readonly LogRecord Records = new(DateTimeOffset.UnixEpoch, "0.1.0");

    public static TheoryData<byte[]> Lines => new(
        Closed(AuditLine.Write(Made.Entry())),
        Closed(AuditLine.Write(Made.Full())),
        Closed(AuditLine.Write(Made.Full() with { InFull = true })),
        Closed(AuditLine.Write(Made.Full()), ChainKey.Of("0123456789abcdef"u8)),
        Closed(Records.SealOf(new(new(2026, 1, 1), 1), 100)),
        Closed(Records.StrangeBytes(LogRecord.Torn, 10, new('a', 64))),
        Closed(Records.StrangeBytes(LogRecord.Foreign, 10, null)),
        Closed(Records.LostLines(LogRecord.Cut, 1, 2)),
        Closed(Records.LostLines(LogRecord.Headless, 0, 0)),
        Closed(Records.RemovalOf([new(new(2026, 1, 1), 1)], new(9, new('a', 64)))));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_line_fits(byte[] line)
    {
        using var read = JsonDocument.Parse(line);
        Assert.Null(Schema.Flaw(read.RootElement));
    }

    [Theory]
    [InlineData("\"decision\":\"deny\"", "\"decision\":\"maybe\"")]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("\"input_bytes\":7", "\"input_bytes\":-7")]
    [InlineData("\"hash\"", "\"hush\"")]
    [InlineData("2026-11-22T", "2026-11-22 ")]
    public void Another_line_does_not(string part, string other)
    {
        using var read = JsonDocument.Parse(System.Text.Encoding.UTF8.GetString(Closed(AuditLine.Write(Made.Entry()))).Replace(part, other, StringComparison.Ordinal));
        Assert.NotNull(Schema.Flaw(read.RootElement));
    }

    private static byte[] Closed(ReadOnlyMemory<byte> json, ChainKey? key = null) => ChainedLine.Close(json.Span, ChainHead.None, key, out _);
}
