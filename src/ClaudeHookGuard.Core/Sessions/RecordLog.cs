using System.Buffers.Binary;
using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Core.Sessions;

/// <summary>
/// The form of a record file. A head says how many bytes behind it are committed; each record is its length, its bytes and their checksum. A writer
/// puts records behind the committed ones and then moves the head on: one that is killed anywhere in between leaves the file as it was, and
/// what it had written is overwritten by the next.
/// </summary>
public static class RecordLog
{
    /// <summary>Bytes of the head: four that name the form, the committed length, and the checksum of both.</summary>
    public const int HeadSize = 16;

    /// <summary>Bytes around a record: its length before, its checksum behind.</summary>
    public const int Around = sizeof(ushort) + sizeof(uint);

    private const uint Magic = 0x31_4D_53_48; // "HSM1"

    /// <summary>A head that commits <paramref name="length"/> bytes behind it.</summary>
    public static byte[] Head(long length)
    {
        var head = new byte[HeadSize];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(4), length);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(12), Checksum.Of(head.AsSpan(0, 12)));
        return head;
    }

    /// <summary>The committed length a head states; null where the head came to harm.</summary>
    public static long? Committed(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeadSize || BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(head[12..]) != Checksum.Of(head[..12]))
            return null;
        var length = BinaryPrimitives.ReadInt64LittleEndian(head[4..]);
        return length >= 0 ? length : null;
    }

    /// <summary>The records, each framed, ready to be put behind the committed ones.</summary>
    public static byte[] Frame(IReadOnlyList<SessionRecord> records)
    {
        var bytes = new List<byte>();
        Span<byte> number = stackalloc byte[sizeof(uint)];
        foreach (var record in records)
        {
            var form = RecordForm.Write(record);
            BinaryPrimitives.WriteUInt16LittleEndian(number, (ushort)form.Length);
            bytes.AddRange(number[..sizeof(ushort)]);
            bytes.AddRange(form);
            BinaryPrimitives.WriteUInt32LittleEndian(number, Checksum.Of(form));
            bytes.AddRange(number);
        }
        return [.. bytes];
    }

    /// <summary>The committed records; null where one of them came to harm.</summary>
    /// <param name="committed">The bytes behind the head, as many as it commits.</param>
    public static ImmutableArray<SessionRecord>? Read(ReadOnlySpan<byte> committed)
    {
        var records = ImmutableArray.CreateBuilder<SessionRecord>();
        while (!committed.IsEmpty)
        {
            if (committed.Length < Around)
                return null;
            var length = BinaryPrimitives.ReadUInt16LittleEndian(committed);
            if (committed.Length < Around + length)
                return null;
            var form = committed.Slice(sizeof(ushort), length);
            if (BinaryPrimitives.ReadUInt32LittleEndian(committed[(sizeof(ushort) + length)..]) != Checksum.Of(form) || RecordForm.Read(form) is not { } record)
                return null;
            records.Add(record);
            committed = committed[(Around + length)..];
        }
        return records.DrainToImmutable();
    }
}
