namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// Reads a host made of numbers as the IPv4 address that programs would contact for it: <c>2852039166</c>, <c>0xa9.254.43518</c>, <c>0251.0376.0251.0376</c>.
/// Where programs disagree (octal or decimal, overflow refused or wrapped) every address that some would contact is given.
/// </summary>
internal static class NumericHost
{
    private const int MaxParts = 4;

    /// <summary>True when the last label is a number, so that no program takes the host for a name (WHATWG URL, "ends in a number").</summary>
    internal static bool EndsInNumber(ReadOnlySpan<char> host)
    {
        var last = host[(host.LastIndexOf('.') + 1)..];
        return last.Length > 0 && (AllDigits(last) || IsHex(last));
    }

    /// <summary>Adds the addresses some program would read; adds none where no program reads one.</summary>
    /// <returns>True when every program reads the same single address.</returns>
    internal static bool Read(ReadOnlySpan<char> host, List<string> addresses)
    {
        var before = addresses.Count;
        var strict = TryRead(host, Leading.Octal, wrap: false, out var address);
        if (strict)
            Add(addresses, address);
        else if (TryRead(host, Leading.Octal, wrap: true, out address))
            Add(addresses, address);
        if (TryRead(host, Leading.Decimal, wrap: false, out address))
            Add(addresses, address);
        return strict && addresses.Count == before + 1;
    }

    private enum Leading { Octal, Decimal }

    private static void Add(List<string> addresses, uint bits)
    {
        var text = Address.Version4(bits).ToString();
        if (!addresses.Contains(text))
            addresses.Add(text);
    }

    private static bool TryRead(ReadOnlySpan<char> host, Leading zero, bool wrap, out uint address)
    {
        address = 0;
        Span<ulong> parts = stackalloc ulong[MaxParts];
        var count = 0;
        foreach (var range in host.Split('.'))
            if (count == MaxParts || !TryNumber(host[range], zero, out parts[count++]))
                return false;
        ulong bits = 0;
        for (var i = 0; i < count - 1; i++)
        {
            if (parts[i] > 255 && !wrap)
                return false;
            bits |= (parts[i] & 255) << (24 - 8 * i);
        }
        var room = 8 * (MaxParts - count + 1);
        if (parts[count - 1] >> room != 0 && !wrap)
            return false;
        address = (uint)(bits | parts[count - 1] & (1UL << room) - 1);
        return true;
    }

    // A longer number than 64 bits hold is wrapped: only its low bits matter to a program that does not refuse it.
    private static bool TryNumber(ReadOnlySpan<char> text, Leading zero, out ulong value)
    {
        value = 0;
        if (text.Length == 0)
            return false;
        ulong radix = 10;
        if (IsHex(text))
        {
            radix = 16;
            text = text[2..];
        }
        else if (text.Length > 1 && text[0] == '0' && zero == Leading.Octal)
        {
            radix = 8;
            text = text[1..];
        }
        foreach (var c in text)
        {
            var digit = char.IsAsciiHexDigit(c) ? (ulong)HexValue(c) : radix;
            if (digit >= radix)
                return false;
            var next = unchecked(value * radix + digit);
            value = next < value || value > ulong.MaxValue / radix ? next | 1UL << 63 : next;
        }
        return true;
    }

    private static bool IsHex(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '0' || text[1] is not ('x' or 'X'))
            return false;
        foreach (var c in text[2..])
            if (!char.IsAsciiHexDigit(c))
                return false;
        return true;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
