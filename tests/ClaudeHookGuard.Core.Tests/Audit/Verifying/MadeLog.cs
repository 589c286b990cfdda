using System.Text;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Core.Audit.Verifying;

namespace ClaudeHookGuard.Core.Tests.Audit.Verifying;

/// <summary>A log of several files, made in memory: all but the last are sealed.</summary>
internal sealed class MadeLog
{
    private readonly ChainKey? key;
    private readonly LogRecord records = new(DateTimeOffset.UnixEpoch, "0.1.0");

    public MadeLog(ChainKey? key = null, params int[] entriesPerFile)
    {
        this.key = key;
        for (var file = 0; file < entriesPerFile.Length; file++)
        {
            Files.Add([]);
            for (var entry = 0; entry < entriesPerFile[file]; entry++)
                Add(AuditLine.Write(Made.Entry() with { Reason = $"entry {Head.Sequence}", Tool = entry % 2 == 0 ? "Bash" : "Read" }).Span);
            if (file < entriesPerFile.Length - 1)
                Add(records.SealOf(new(new(2026, 1, 1), file + 1), 0).Span);
        }
    }

    public List<List<byte[]>> Files { get; } = [];

    public ChainHead Head { get; private set; } = ChainHead.None;

    public LogAnchor State => new(Head, "the state beside the log");

    public byte[] Bytes(int file) => [.. Files[file].SelectMany(line => line)];

    public void Add(ReadOnlySpan<byte> json)
    {
        Files[^1].Add(ChainedLine.Close(json, Head, key, out var head));
        Head = head;
    }

    public LogReport Verify(params LogAnchor[] anchors) => Verify([.. Enumerable.Range(0, Files.Count).Select(Bytes)], key is null ? [] : [key], anchors);

    public static LogReport Verify(IReadOnlyList<byte[]> files, IReadOnlyList<ChainKey> keys, params LogAnchor[] anchors)
    {
        var verifier = new ChainVerifier(keys, anchors);
        for (var file = 0; file < files.Count; file++)
            verifier.Read(new MemoryStream(files[file]), $"{file + 1}.jsonl", file == files.Count - 1);
        return verifier.End(isWhole: true);
    }

    public static ChainKey Key(string text = "a key that is long enough") => ChainKey.Of(Encoding.UTF8.GetBytes(text))!;
}
