using System.Text;
using ClaudeHookGuard.Core.Events;

namespace ClaudeHookGuard.Core.Audit.Reading;

/// <summary>A string of a line, where it lies in the reader's buffer: good until the reader goes on to the next line.</summary>
public readonly struct EntryText(byte[] buffer, int start, int length)
{
    /// <summary>The bytes between the quotes, escapes as written. The log's writer has one form for every text, so equal texts have equal bytes.</summary>
    public ReadOnlySpan<byte> Raw => new(buffer, start, length);

    /// <summary>True for an empty text, and where the line has none.</summary>
    public bool IsEmpty => length == 0;

    public bool Is(ReadOnlySpan<byte> raw) => Raw.SequenceEqual(raw);

    /// <summary>The text with escapes undone; a byte that is no UTF-8 becomes U+FFFD.</summary>
    public override string ToString() => Decode(Raw);

    /// <summary>The text or null where it is empty.</summary>
    public string? OrNull() => IsEmpty ? null : ToString();

    /// <summary>The text that <paramref name="raw"/> writes.</summary>
    public static string Decode(ReadOnlySpan<byte> raw) => Encoding.UTF8.GetString(raw.Contains((byte)'\\') ? JsonText.Unescape(raw) : raw);
}
