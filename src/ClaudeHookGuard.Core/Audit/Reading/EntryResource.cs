using System.Buffers.Text;

namespace ClaudeHookGuard.Core.Audit.Reading;

/// <summary>One thing a call touched, as it lies in the line (see <see cref="AuditResource"/>).</summary>
public readonly struct EntryResource(EntryText kind, EntryText name, EntryText sha256, long? bytes, EntryText to)
{
    public EntryText Kind { get; } = kind;

    public EntryText Name { get; } = name;

    public EntryText Sha256 { get; } = sha256;

    public long? Bytes { get; } = bytes;

    public EntryText To { get; } = to;
}

/// <summary>The resources of a line, read one after the other.</summary>
public ref struct EntryResources
{
    private readonly byte[] buffer;
    private readonly int start;
    private JsonScan scan;

    internal EntryResources(byte[] buffer, int start, int length)
    {
        this.buffer = buffer;
        this.start = start;
        scan = new(new ReadOnlySpan<byte>(buffer, start, length), 0);
        if (length > 0)
            _ = scan.TryToken((byte)'[');
    }

    public EntryResource Current { get; private set; }

    public readonly EntryResources GetEnumerator() => this;

    /// <summary>False behind the last one, and where what follows has no such form.</summary>
    public bool MoveNext()
    {
        _ = scan.TryToken((byte)',');
        if (!scan.TryToken((byte)'{'))
            return false;
        EntryText kind = default, name = default, sha256 = default, to = default;
        long? bytes = null;
        while (!scan.TryToken((byte)'}'))
        {
            _ = scan.TryToken((byte)',');
            if (!scan.TryString(out var keyAt, out var keyLength) || !scan.TryToken((byte)':') || !scan.TryValue(out var at, out var length))
                return false;
            var key = buffer.AsSpan(start + keyAt, keyLength);
            var text = scan.Kind == '"' ? new EntryText(buffer, start + at, length) : default;
            if (key.SequenceEqual("kind"u8))
                kind = text;
            else if (key.SequenceEqual("name"u8))
                name = text;
            else if (key.SequenceEqual("sha256"u8))
                sha256 = text;
            else if (key.SequenceEqual("to"u8))
                to = text;
            else if (key.SequenceEqual("bytes"u8) && Utf8Parser.TryParse(buffer.AsSpan(start + at, length), out long size, out _))
                bytes = size;
        }
        Current = new(kind, name, sha256, bytes, to);
        return true;
    }
}

/// <summary>The strings of an array of strings.</summary>
public ref struct EntryTexts
{
    private readonly byte[] buffer;
    private readonly int start;
    private JsonScan scan;

    internal EntryTexts(byte[] buffer, int start, int length)
    {
        this.buffer = buffer;
        this.start = start;
        scan = new(new ReadOnlySpan<byte>(buffer, start, length), 0);
        if (length > 0)
            _ = scan.TryToken((byte)'[');
    }

    public EntryText Current { get; private set; }

    public readonly EntryTexts GetEnumerator() => this;

    public bool MoveNext()
    {
        _ = scan.TryToken((byte)',');
        if (!scan.TryString(out var at, out var length))
            return false;
        Current = new(buffer, start + at, length);
        return true;
    }
}
