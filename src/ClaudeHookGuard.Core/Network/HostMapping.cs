using System.Text;

namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// The mapping step of UTS 46 for host names, as far as it leads to ASCII: case, compatibility characters, ignored characters, the four kinds of
/// dot. Letters of other scripts stay themselves (lower case, not composed): such a host becomes punycode and equals no ASCII name, however alike it looks.
/// </summary>
internal sealed class HostMapping
{
    private readonly bool _mapsDeviations;

    private HostMapping(bool mapsDeviations) => _mapsDeviations = mapsDeviations;

    /// <summary>Today's reading (IDNA 2008): ß, ς and the joiners are letters of their own.</summary>
    internal static HostMapping Current { get; } = new(false);

    /// <summary>The older reading (IDNA 2003), still in Python's standard library and others: ß is ss, ς is σ, joiners vanish.</summary>
    internal static HostMapping Older { get; } = new(true);

    /// <summary>True where the two readings differ.</summary>
    internal static bool HasDeviation(string host) => host.AsSpan().IndexOfAny("ßẞς\u200c\u200d") >= 0;

    internal string Map(string host)
    {
        var result = new StringBuilder(host.Length);
        foreach (var rune in host.EnumerateRunes())
            Append(result, rune);
        return result.ToString();
    }

    private void Append(StringBuilder result, Rune rune)
    {
        if (rune.IsAscii)
            result.Append(char.ToLowerInvariant((char)rune.Value));
        else if (rune.Value == HoledText.Hole)
            result.Append(HoledText.Hole);
        else if (rune.Value is 'ß' or 'ẞ')
            result.Append(_mapsDeviations ? "ss" : "ß");
        else if (rune.Value == 'ς')
            result.Append(_mapsDeviations ? 'σ' : 'ς');
        else if (rune.Value is 0x200c or 0x200d)
            result.Append(_mapsDeviations ? "" : rune.ToString());
        else if (!IsIgnored(rune.Value))
            result.Append(CompatibilityCharacters.ToAscii(rune.Value) ?? Rune.ToLowerInvariant(rune).ToString());
    }

    // UTS 46 "ignored": characters without a shape, left out before a name is looked up.
    private static bool IsIgnored(int point) => point is 0xad or 0x34f or (>= 0x180b and <= 0x180f) or 0x200b or 0x2060 or 0x2064
        or (>= 0xfe00 and <= 0xfe0f) or 0xfeff or (>= 0xe0100 and <= 0xe01ef) or (>= 0x1bca0 and <= 0x1bca3) or 0x115f or 0x1160 or 0x3164 or 0xffa0;
}
