using System.Text;
using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Auditing;

/// <summary>What a file holds that the state does not know of, or no longer holds.</summary>
internal sealed record LogTail
{
    /// <summary>Bytes that are looked at: many times what one append writes.</summary>
    private const int MostBytes = 1024 * 1024;

    /// <summary>The state that file and chain are in.</summary>
    public required LogState State { get; init; }

    /// <summary>Whether the file ends in a newline.</summary>
    public required bool Ends { get; init; }

    /// <summary>Whether its last line is a seal.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Bytes at its end that are no lines of the chain, and their digest.</summary>
    public long Strange { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>True where they are what a stopped writer leaves: the beginning of a line.</summary>
    public bool IsTorn { get; init; }

    /// <summary>Numbers of the first and last line that are gone; 0: not known, or none.</summary>
    public long LostFrom { get; init; }

    public long LostTo { get; init; }

    /// <summary>A file longer than the state says: whole lines that carry the chain on are the log's own, written by one who was stopped before the state was.</summary>
    public static LogTail Follow(DirectFile file, LogState state, long length, ChainKey? key)
    {
        var buffer = new byte[(int)Math.Min(length - state.Bytes, MostBytes)];
        var rest = (ReadOnlySpan<byte>)buffer.AsSpan(0, file.Read(state.Bytes, buffer));
        var isSealed = false;
        var lacksNewline = false;
        while (!isSealed && !rest.IsEmpty)
        {
            // A line whose newline alone is missing is whole: the newline is made up for.
            var end = rest.IndexOf((byte)'\n');
            lacksNewline = end < 0;
            var line = lacksNewline ? rest : rest[..end];
            if (!Carries(state.Head, line, key, out var head))
                break;
            isSealed = IsSeal(line);
            rest = lacksNewline ? default : rest[(end + 1)..];
            state = state with { Bytes = state.Bytes + line.Length + (lacksNewline ? 0 : 1), Head = head };
        }
        var strange = length - state.Bytes;
        var ends = (strange == 0 && !lacksNewline) || (strange > 0 && strange == rest.Length && rest.EndsWith("\n"u8));
        var content = ends && strange > 0 ? rest[..^1] : rest;
        return new()
        {
            State = state with { Bytes = isSealed ? state.Bytes : length },
            Ends = ends,
            IsSealed = isSealed,
            Strange = strange == rest.Length ? content.Length : strange,
            Sha256 = strange == rest.Length ? Core.Hashes.Sha256.Hex(content) : null,
            IsTorn = strange == rest.Length && !rest.Contains((byte)'\n'),
        };
    }

    /// <summary>A file shorter than the state says.</summary>
    public static LogTail Missing(DirectFile file, LogState state, long length)
    {
        var last = LastLine(file, length, out var ends);
        var kept = ChainedLine.TryRead(last, out var link) ? link.Sequence : 0;
        return new()
        {
            State = state with { Bytes = length },
            Ends = ends,
            LostFrom = kept > 0 && kept < state.Head.Sequence ? kept + 1 : 0,
            LostTo = state.Head.Sequence,
        };
    }

    /// <summary>The last line of a file that has its newline; empty where it has none.</summary>
    /// <param name="ends">Whether nothing stands behind it.</param>
    public static ReadOnlySpan<byte> LastLine(DirectFile file, long length, out bool ends)
    {
        var buffer = new byte[(int)Math.Min(length, MostBytes)];
        ReadOnlySpan<byte> tail = buffer.AsSpan(0, file.Read(length - buffer.Length, buffer));
        var end = tail.LastIndexOf((byte)'\n');
        ends = end == tail.Length - 1;
        return end < 0 ? default : tail[(tail[..end].LastIndexOf((byte)'\n') + 1)..end];
    }

    public static bool IsSeal(ReadOnlySpan<byte> line) => line[..Math.Min(line.Length, 256)].IndexOf("\"event\":\"audit.seal\""u8) >= 0;

    /// <summary>Whether a line follows the head, and is what it says it is.</summary>
    private static bool Carries(ChainHead before, ReadOnlySpan<byte> line, ChainKey? key, out ChainHead head)
    {
        head = default;
        if (!ChainedLine.TryRead(line, out var link) || link.Sequence != before.Sequence + 1 || link.Keyed != key is not null
            || !link.Previous.SequenceEqual(Encoding.ASCII.GetBytes(before.Digest)))
            return false;
        head = link.Head;
        return head.Digest == Convert.ToHexStringLower(key is null ? Core.Hashes.Sha256.Of(link.Body) : key.Mac(link.Body));
    }
}
