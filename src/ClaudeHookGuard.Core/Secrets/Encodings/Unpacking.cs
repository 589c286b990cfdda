namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>What decoded bytes are packed in.</summary>
internal enum Packing
{
    None,

    /// <summary>RFC 1952.</summary>
    Gzip,

    /// <summary>RFC 1950.</summary>
    Zlib,

    /// <summary>RFC 1951, without any head: tried where nothing else fits.</summary>
    Deflate,

    Utf16,
}

/// <summary>Recognises and undoes packings.</summary>
internal static class Unpacking
{
    private const int MostUnpacked = 256 * 1024;
    private const int LongestDeflate = 64 * 1024;
    private const int Ratio = 16;
    private const int FewestUnpacked = 8;
    private const int SurelyTextPercent = 90;

    public static Packing Of(ReadOnlySpan<byte> head)
    {
        if (head.Length > 10 && head[0] == 0x1F && head[1] == 0x8B && head[2] == 8)
            return Packing.Gzip;
        if (head.Length > 2 && (head[0] & 0x0F) == 8 && head[0] >> 4 <= 7 && ((head[0] << 8) | head[1]) % 31 == 0)
            return Packing.Zlib;
        return TextLook.IsUtf16(head) ? Packing.Utf16 : Packing.None;
    }

    public static string Name(Packing packing) => packing switch
    {
        Packing.Gzip => "gzip",
        Packing.Zlib => "zlib",
        Packing.Utf16 => "utf-16",
        _ => "deflate",
    };

    /// <summary>How many bytes may come out.</summary>
    public static int Room(Packing packing, int packed) => packing switch
    {
        Packing.Utf16 => packed,
        Packing.Deflate when packed > LongestDeflate => 0,
        _ => Math.Min(MostUnpacked, packed * Ratio + 256),
    };

    /// <summary>The number of bytes unpacked; 0 where it is not packed that way, or not text.</summary>
    public static int Unpack(Packing packing, ReadOnlySpan<byte> packed, Span<byte> into)
    {
        if (packing == Packing.Utf16)
            return WithoutZeros(packed, into);
        var head = packing switch { Packing.Gzip => GzipHead(packed), Packing.Zlib => 2, _ => 0 };
        if (head >= packed.Length || into.IsEmpty)
            return 0;
        var length = Inflater.Unpack(packed[head..], into);
        return length >= FewestUnpacked && (packing != Packing.Deflate || TextLook.IsText(into[..length], SurelyTextPercent)) ? length : 0;
    }

    private static int WithoutZeros(ReadOnlySpan<byte> bytes, Span<byte> into)
    {
        var length = 0;
        foreach (var value in bytes)
            if (value != 0)
                into[length++] = value;
        return length;
    }

    private static int GzipHead(ReadOnlySpan<byte> packed)
    {
        const int Extra = 4, Name = 8, Comment = 16, Check = 2;
        var flags = packed[3];
        var at = 10;
        if ((flags & Extra) != 0 && packed.Length > at + 2)
            at += 2 + (packed[at] | (packed[at + 1] << 8));
        if ((flags & Name) != 0)
            at = BehindZero(packed, at);
        if ((flags & Comment) != 0)
            at = BehindZero(packed, at);
        return (flags & Check) != 0 ? at + 2 : at;
    }

    private static int BehindZero(ReadOnlySpan<byte> bytes, int at)
    {
        if (at >= bytes.Length)
            return at;
        var zero = bytes[at..].IndexOf((byte)0);
        return zero < 0 ? bytes.Length : at + zero + 1;
    }
}
