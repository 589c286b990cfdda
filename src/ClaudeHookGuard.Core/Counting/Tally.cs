using System.Buffers.Binary;
using System.Text;
using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Core.Counting;

/// <summary>What is counted.</summary>
public enum TallyKind : byte
{
    /// <summary>A call; its value is the bytes it sent out.</summary>
    Call = 1,

    /// <summary>A file that was read; its value is the hash of its path.</summary>
    File,

    /// <summary>Bytes sent out by calls that are not told one by one any more.</summary>
    Bytes,
}

/// <summary>One thing counted for one who acts.</summary>
/// <param name="Subject">Who: <see cref="SubjectOf"/> of the session, a server, a skill, an agent type.</param>
/// <param name="Time">Milliseconds since 1970.</param>
public readonly record struct Tally(TallyKind Kind, uint Subject, long Time, ulong Value)
{
    /// <summary>Bytes of one in its file.</summary>
    public const int Size = 24;

    private const int CheckAt = 1, SubjectAt = 4, TimeAt = 8, ValueAt = 16;

    /// <param name="kind"><c>session</c>, <c>server</c>, <c>skill</c> or <c>agent</c>.</param>
    public static uint SubjectOf(string kind, string name) => Checksum.Of(Encoding.UTF8.GetBytes($"{kind}:{name}"));

    public static ulong HashOf(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        return ((ulong)Checksum.Of(bytes) << 32) | Checksum.Of([.. bytes, 1]);
    }

    public void Write(Span<byte> into)
    {
        into[..Size].Clear();
        into[0] = (byte)Kind;
        BinaryPrimitives.WriteUInt32LittleEndian(into[SubjectAt..], Subject);
        BinaryPrimitives.WriteInt64LittleEndian(into[TimeAt..], Time);
        BinaryPrimitives.WriteUInt64LittleEndian(into[ValueAt..], Value);
        into[CheckAt] = (byte)Checksum.Of(into[..Size]);
    }

    /// <summary>The tally, or null where the bytes came to harm.</summary>
    public static Tally? Read(ReadOnlySpan<byte> bytes)
    {
        Span<byte> copy = stackalloc byte[Size];
        bytes[..Size].CopyTo(copy);
        copy[CheckAt] = 0;
        return bytes[CheckAt] != (byte)Checksum.Of(copy) || bytes[0] is 0 or > (byte)TallyKind.Bytes
            ? null
            : new((TallyKind)bytes[0], BinaryPrimitives.ReadUInt32LittleEndian(bytes[SubjectAt..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[TimeAt..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[ValueAt..]));
    }
}
