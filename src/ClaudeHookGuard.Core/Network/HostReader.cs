using System.Text;

namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// Turns the host of a URL or of a command line into the hosts that programs would contact for it, in canonical form: lower-case ASCII without
/// trailing dot (WHATWG URL with UTS 46 mapping, as browsers, Node and curl do it), or an IP address as <see cref="Address"/> spells it. Where
/// programs disagree there are several.
/// </summary>
internal static class HostReader
{
    /// <summary>Characters; a DNS name has at most 253, percent-encoding triples them.</summary>
    internal const int MaxLength = 1024;

    /// <param name="raw">The host alone: no user-info, no port. May hold <see cref="HoledText.Hole"/>s.</param>
    /// <param name="hosts">The hosts some program would contact, holes kept.</param>
    /// <returns>Null, or why some program would refuse or read it in a way that is not known.</returns>
    internal static string? Read(string raw, List<string> hosts)
    {
        if (raw.Length == 0)
            return "it names no host";
        if (raw.Length > MaxLength)
            return "the host is too long to be one";
        if (raw[0] == '[')
            return ReadBracketed(raw, hosts);
        if (!PercentText.TryDecode(raw, out var decoded))
            return "the host is percent-encoded and no UTF-8";
        var trouble = ReadName(decoded, HostMapping.Current, hosts);
        if (HostMapping.HasDeviation(decoded))
            trouble ??= ReadName(decoded, HostMapping.Older, hosts);
        return trouble;
    }

    private static string? ReadBracketed(string raw, List<string> hosts)
    {
        if (raw[^1] != ']' || !raw.Contains(':') || !Address.TryParse(raw.AsSpan(1, raw.Length - 2), out var address))
            return "the bracketed host is no IPv6 address";
        hosts.Add(address.ToString());
        return null;
    }

    private static string? ReadName(string decoded, HostMapping mapping, List<string> hosts)
    {
        var name = mapping.Map(decoded);
        if (HasForbidden(name))
            return "the host holds a character that no host may have";
        name = ToAscii(name);
        if (name.EndsWith('.'))
            name = name[..^1];
        if (name.Length == 0)
            return "it names no host";
        if (!name.Contains(HoledText.Hole) && NumericHost.EndsInNumber(name))
            return NumericHost.Read(name, hosts) ? null : "the host is a number that programs read differently";
        if (!hosts.Contains(name))
            hosts.Add(name);
        return null;
    }

    // WHATWG URL: the forbidden domain code points; a '%' here is one that decoding left.
    private static bool HasForbidden(string name)
    {
        foreach (var c in name)
            if (c is <= ' ' or '\x7f' or '#' or '/' or ':' or '<' or '>' or '?' or '@' or '[' or '\\' or ']' or '^' or '|' or '%')
                return true;
        return false;
    }

    private static string ToAscii(string name)
    {
        if (Ascii.IsValid(name))
            return name;
        var result = new StringBuilder(name.Length + 16);
        foreach (var range in name.AsSpan().Split('.'))
        {
            var label = name[range];
            if (result.Length > 0 || range.Start.Value > 0)
                result.Append('.');
            var plain = Ascii.IsValid(label) || label.Contains(HoledText.Hole) || label.Length > Punycode.MaxLabel;
            result.Append(plain ? label : Punycode.Encode(label));
        }
        return result.ToString();
    }
}
