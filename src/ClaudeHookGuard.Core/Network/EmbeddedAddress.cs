using System.Globalization;

namespace ClaudeHookGuard.Core.Network;

/// <summary>The address that a public name service answers for a name that has it written inside: <c>169.254.169.254.nip.io</c>, <c>a9fea9fe.nip.io</c>, <c>app-10-0-0-1.sslip.io</c>.</summary>
internal static class EmbeddedAddress
{
    internal static Address? In(string host)
    {
        if (Fixed(host) is { } known)
            return known;
        var service = ServiceLength(host);
        if (service == 0)
            return null;
        var rest = host.AsSpan(0, host.Length - service);
        return Dotted(rest) ?? Hexadecimal(rest[(rest.LastIndexOfAny('.', '-') + 1)..]) ?? Version6(rest[(rest.LastIndexOf('.') + 1)..]);
    }

    // Public names whose only purpose is to resolve to this machine.
    private static Address? Fixed(string host) =>
        EndsWithName(host, "localtest.me") || EndsWithName(host, "lvh.me") || EndsWithName(host, "lacolhost.com") || EndsWithName(host, "vcap.me")
        || EndsWithName(host, "localho.st")
            ? Address.Version4(0x7f00_0001)
            : null;

    private static int ServiceLength(string host)
    {
        ReadOnlySpan<string> services = [".nip.io", ".sslip.io", ".xip.io", ".traefik.me", ".localip.co", ".ip.addr.tools", ".backname.io", ".xip.name", ".1u.ms", ".rbndr.us"];
        foreach (var service in services)
            if (host.EndsWith(service, StringComparison.Ordinal))
                return service.Length;
        return 0;
    }

    private static bool EndsWithName(string host, string name) =>
        host.EndsWith(name, StringComparison.Ordinal) && (host.Length == name.Length || host[^(name.Length + 1)] == '.');

    // The last four numbers, parted by dots or by dashes.
    private static Address? Dotted(ReadOnlySpan<char> text)
    {
        foreach (var separator in ".-")
        {
            uint bits = 0;
            var rest = text;
            var part = 0;
            for (; part < 4; part++)
            {
                var cut = rest.LastIndexOfAny('.', '-');
                if (!byte.TryParse(rest[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || (part < 3 && (cut < 0 || rest[cut] != separator)))
                    break;
                bits |= (uint)value << 8 * part;
                rest = cut < 0 ? [] : rest[..cut];
            }
            if (part == 4)
                return Address.Version4(bits);
        }
        return null;
    }

    private static Address? Hexadecimal(ReadOnlySpan<char> text) =>
        text.Length == 8 && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits) ? Address.Version4(bits) : null;

    private static Address? Version6(ReadOnlySpan<char> label) =>
        label.Contains('-') && Address.TryParse(label.ToString().Replace('-', ':'), out var address) ? address : null;
}
