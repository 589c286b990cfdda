using System.Buffers.Binary;
using System.Text;
using ClaudeHookGuard.Core.Hashes;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>An output that was read with a label: where the data of a finding came from.</summary>
/// <param name="Time">To the millisecond.</param>
/// <param name="Labels">Checksums of the labels' names, at most <see cref="MostLabels"/>.</param>
/// <param name="Tool">The tool as people know it, shortened to what fits.</param>
/// <param name="Call">The client's id of the call; empty where it gave none.</param>
/// <param name="IsData">True where it came from a server or host: then a short quotation seen elsewhere does not make it public.</param>
public sealed record OutputSource(DateTimeOffset Time, ImmutableArray<uint> Labels, string Tool, string Call, bool IsData)
{
    /// <summary>Bytes of one in its file.</summary>
    public const int Size = 192;

    public const int MostLabels = 11;

    private const int LabelsAt = 12, ToolAt = LabelsAt + MostLabels * sizeof(uint), ToolSize = 80, CallAt = ToolAt + ToolSize, CallSize = 52, CheckAt = Size - sizeof(uint);

    /// <summary>The checksum a label's name is kept as.</summary>
    public static uint Sign(string label) => Checksum.Of(Encoding.UTF8.GetBytes(label)) is > 0 and var sum ? sum : 1;

    public bool Carries(string label) => Labels.Contains(Sign(label));

    public byte[] Write()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Time.ToUnixTimeMilliseconds());
        bytes[8] = IsData ? (byte)1 : (byte)0;
        for (var i = 0; i < Labels.Length && i < MostLabels; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(LabelsAt + i * sizeof(uint)), Labels[i]);
        Put(Tool, bytes.AsSpan(ToolAt, ToolSize));
        Put(Call, bytes.AsSpan(CallAt, CallSize));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(CheckAt), Checksum.Of(bytes.AsSpan(0, CheckAt)));
        return bytes;
    }

    /// <summary>The source, or null where the bytes came to harm.</summary>
    public static OutputSource? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size || BinaryPrimitives.ReadUInt32LittleEndian(bytes[CheckAt..]) != Checksum.Of(bytes[..CheckAt]))
            return null;
        var labels = ImmutableArray.CreateBuilder<uint>();
        for (var i = 0; i < MostLabels; i++)
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(LabelsAt + i * sizeof(uint))..]) is > 0 and var label)
                labels.Add(label);
        var time = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return time < 0 || time > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? null
            : new(DateTimeOffset.FromUnixTimeMilliseconds(time), labels.DrainToImmutable(), Take(bytes.Slice(ToolAt, ToolSize)), Take(bytes.Slice(CallAt, CallSize)), bytes[8] != 0);
    }

    private static void Put(string text, Span<byte> into)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        utf8.AsSpan(0, Math.Min(utf8.Length, into.Length)).CopyTo(into);
    }

    private static string Take(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes.TrimEnd((byte)0));
}
