using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Network;

/// <summary>An IPv4 or IPv6 address. An IPv4-mapped IPv6 address is the IPv4 address it stands for, since that is what is contacted.</summary>
/// <param name="Bits">The address as a number: 32 bits of an IPv4 address, 128 of an IPv6 address.</param>
public readonly record struct Address(UInt128 Bits, bool IsVersion4)
{
    private static readonly UInt128 MappedPrefix = 0xffff;

    public static Address Version4(uint bits) => new(bits, true);

    /// <summary>From the 128 bits of an IPv6 address.</summary>
    public static Address Version6(UInt128 bits) => bits >> 32 == MappedPrefix ? new((uint)bits, true) : new(bits, false);

    /// <summary>How many bits the address has: 32 or 128.</summary>
    public int Width => IsVersion4 ? 32 : 128;

    /// <summary>True when the first <paramref name="length"/> bits are those of <paramref name="network"/>.</summary>
    public bool IsIn(Address network, int length) =>
        IsVersion4 == network.IsVersion4 && (length == 0 || Bits >> (Width - length) == network.Bits >> (Width - length));

    /// <summary>
    /// The IPv4 address that a gateway or tunnel would contact for this IPv6 address, or null: IPv4-compatible (RFC 4291), NAT64 (RFC 6052,
    /// RFC 8215), 6to4 (RFC 3056), Teredo (RFC 4380), ISATAP (RFC 5214).
    /// </summary>
    public Address? Embedded
    {
        get
        {
            if (IsVersion4)
                return null;
            var high = (ulong)(Bits >> 64);
            var low = (ulong)Bits;
            if (high == 0 && low >> 32 == 0 && low > 1)
                return Version4((uint)low);
            if ((high == 0x0064_ff9b_0000_0000 && low >> 32 == 0) || high >> 16 == 0x0064_ff9b_0001)
                return Version4((uint)low);
            if (high >> 48 == 0x2002)
                return Version4((uint)(high >> 16));
            if (high >> 32 == 0x2001_0000)
                return Version4(~(uint)low);
            return (low >> 32 & 0xfcff_ffff) == 0x0000_5efe ? Version4((uint)low) : null;
        }
    }

    /// <summary>Reads an address in its standard spelling: four decimal numbers without leading zeros, or IPv6 text (RFC 4291), a zone behind <c>%</c> left out.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Address address)
    {
        address = default;
        if (text.Contains(':'))
        {
            var zone = text.IndexOf('%');
            if (!TryParse6(zone < 0 ? text : text[..zone], out var bits))
                return false;
            address = Version6(bits);
            return true;
        }
        if (!TryParse4(text, out var four))
            return false;
        address = Version4(four);
        return true;
    }

    /// <summary>The canonical text: dotted decimal, or RFC 5952.</summary>
    public override string ToString() => IsVersion4 ? Format4((uint)Bits) : Format6(Bits);

    private static bool TryParse4(ReadOnlySpan<char> text, out uint bits)
    {
        bits = 0;
        for (var part = 0; part < 4; part++)
        {
            var end = part == 3 ? text.Length : text.IndexOf('.');
            if (end is < 1 or > 3 || (end > 1 && text[0] == '0') || !byte.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return false;
            bits = bits << 8 | value;
            text = part == 3 ? [] : text[(end + 1)..];
        }
        return true;
    }

    private static bool TryParse6(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = default;
        var gap = text.IndexOf("::");
        if (gap < 0)
            return TryGroups(text, out bits, out var all) && all == 8;
        if (!TryGroups(text[..gap], out var head, out var before) || !TryGroups(text[(gap + 2)..], out var tail, out var after) || before + after > 7)
            return false;
        bits = before == 0 ? tail : head << (128 - 16 * before) | tail;
        return true;
    }

    private static bool TryGroups(ReadOnlySpan<char> text, out UInt128 bits, out int count)
    {
        bits = default;
        count = 0;
        while (text.Length > 0)
        {
            var colon = text.IndexOf(':');
            var group = colon < 0 ? text : text[..colon];
            if (colon < 0 && group.Contains('.') && TryParse4(group, out var four))
            {
                bits = bits << 32 | four;
                count += 2;
                return count <= 8;
            }
            if (group.Length is < 1 or > 4 || !ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || ++count > 8)
                return false;
            bits = bits << 16 | value;
            if (colon < 0)
                return true;
            text = text[(colon + 1)..];
            if (text.Length == 0)
                return false;
        }
        return true;
    }

    private static string Format4(uint bits) => $"{bits >> 24}.{bits >> 16 & 255}.{bits >> 8 & 255}.{bits & 255}";

    private static string Format6(UInt128 bits)
    {
        Span<ushort> groups = stackalloc ushort[8];
        for (var i = 0; i < 8; i++)
            groups[i] = (ushort)(bits >> (112 - 16 * i));
        var (start, length) = LongestZeroRun(groups);
        var text = new StringBuilder(39);
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }
            if (text.Length > 0 && text[^1] != ':')
                text.Append(':');
            text.Append(CultureInfo.InvariantCulture, $"{groups[i]:x}");
        }
        return text.ToString();
    }

    private static (int Start, int Length) LongestZeroRun(ReadOnlySpan<ushort> groups)
    {
        var (best, bestLength) = (-1, 1);
        for (var i = 0; i < groups.Length; i++)
        {
            var end = i;
            while (end < groups.Length && groups[end] == 0)
                end++;
            if (end - i > bestLength)
                (best, bestLength) = (i, end - i);
            i = Math.Max(i, end - 1);
        }
        return (best, bestLength);
    }
}
