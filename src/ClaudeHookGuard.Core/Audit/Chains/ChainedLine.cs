using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Core.Audit.Chains;

/// <summary>
/// A line of the log as the chain sees it. Behind its own members stands the link
/// <c>,"seq":41,"prev":"…","hash":"…"}</c>: the line's number, the digest of the line before, and the digest of this line up to the comma before
/// <c>"hash"</c>. Under a key the last member is <c>"hmac"</c>. As the link has a fixed form at the line's end, the last 256 bytes of a file tell
/// where its chain stands, and every line can be checked by itself.
/// </summary>
public static class ChainedLine
{
    /// <summary>Digits of a digest.</summary>
    public const int DigestDigits = 2 * Sha256.Size;

    /// <summary>Most bytes of a link with the newline behind it.</summary>
    public const int MostLinkBytes = 256;

    private const int MostSequenceDigits = 19;
    private const int DigestMember = 9 + DigestDigits + 1;

    /// <summary>Makes the line that follows <paramref name="before"/>, newline included.</summary>
    /// <param name="json">A JSON object with at least one member.</param>
    /// <param name="head">The chain's head when the line stands.</param>
    public static byte[] Close(ReadOnlySpan<byte> json, ChainHead before, ChainKey? key, out ChainHead head)
    {
        var link = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"seq\":{before.Sequence + 1},\"prev\":\"{before.Digest}\""));
        var line = new byte[json.Length - 1 + link.Length + DigestMember + 2];
        json[..^1].CopyTo(line);
        link.CopyTo(line, json.Length - 1);
        var body = line.AsSpan(0, json.Length - 1 + link.Length);
        head = new(before.Sequence + 1, Convert.ToHexStringLower(key is null ? Sha256.Of(body) : key.Mac(body)));
        (key is null ? ",\"hash\":\""u8 : ",\"hmac\":\""u8).CopyTo(line.AsSpan(body.Length));
        Encoding.ASCII.GetBytes(head.Digest, line.AsSpan(body.Length + 9));
        "\"}\n"u8.CopyTo(line.AsSpan(line.Length - 3));
        return line;
    }

    /// <summary>The link of a line, without its newline; false where it has none in the exact form.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out ChainLink link)
    {
        link = default;
        if (line.Length < (2 * DigestMember) + 10 || !line.EndsWith("}"u8))
            return false;
        var keyed = false;
        var digest = Member(line[..^1], ",\"hash\":\""u8);
        if (digest.IsEmpty)
        {
            digest = Member(line[..^1], ",\"hmac\":\""u8);
            keyed = true;
        }
        var body = line[..^(DigestMember + 1)];
        var previous = Member(body, ",\"prev\":\""u8);
        if (digest.IsEmpty || previous.IsEmpty || !TrySequence(body[..^DigestMember], out var sequence))
            return false;
        link = new(sequence, body, previous, digest, keyed);
        return true;
    }

    /// <summary>The digits of the member that <paramref name="text"/> ends in; empty where it ends in another.</summary>
    private static ReadOnlySpan<byte> Member(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length > DigestMember && text[^1] == '"' && text[^DigestMember..].StartsWith(start) ? text[^(DigestDigits + 1)..^1] : default;

    private static bool TrySequence(ReadOnlySpan<byte> text, out long sequence)
    {
        var tail = text[^Math.Min(text.Length, MostSequenceDigits + 7)..];
        var at = tail.LastIndexOf(",\"seq\":"u8);
        sequence = 0;
        return at >= 0 && tail[at + 7] != '0' && Utf8Parser.TryParse(tail[(at + 7)..], out sequence, out var used) && used == tail.Length - at - 7 && sequence > 0;
    }
}
