using System.Globalization;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// A host as a policy names it: <c>api.example.com</c>, <c>*.example.com</c> (names below it, not itself), <c>192.0.2.7</c>, <c>10.0.0.0/8</c>,
/// <c>[2001:db8::]/32</c>, each with <c>:port</c> where wanted. It is compared whole, never as a part of a name.
/// </summary>
public sealed class HostPattern
{
    private readonly string? _name;
    private readonly bool _below;
    private readonly Address _network;
    private readonly int _prefix;

    private HostPattern(string text, string? name, bool below, Address network, int prefix, int? port)
    {
        Text = text;
        Port = port;
        _name = name;
        _below = below;
        _network = network;
        _prefix = prefix;
    }

    /// <summary>As written in the policy.</summary>
    public string Text { get; }

    /// <summary>The only port it speaks of, or null for every port.</summary>
    public int? Port { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="error">What is wrong with it, lower-case, without full stop.</param>
    /// <param name="hint">What to write instead, or null.</param>
    /// <param name="refuses">True for a list of what is refused: there a pattern over everybody's hosts (<c>*.ngrok.io</c>) is no mistake.</param>
    public static bool TryParse(string text, out HostPattern? pattern, out string? error, out string? hint, bool refuses = false)
    {
        pattern = null;
        (error, hint) = Refusal(text);
        if (error is not null)
            return false;
        var (host, prefix, port, fine) = Split(text);
        if (!fine)
            (error, hint) = ($"'{text}' is no host pattern", "write a name, an address or a network, with :port behind it where wanted");
        else if (Address.TryParse(host, out var address))
            pattern = OfNetwork(text, address, prefix, port, ref error, ref hint);
        else if (prefix is not null)
            (error, hint) = ($"'{text}' has a slash and no address before it", "write the host alone; paths are not part of a host rule");
        else
            pattern = OfName(text, host, port, refuses, ref error, ref hint);
        return pattern is not null;
    }

    /// <summary>True when every host that <paramref name="host"/> may stand for is in the pattern: what an allow rule asks. A hole may hold a slash, so it is never covered.</summary>
    public bool Covers(HostContacted host) => PortFits(host, sure: true) && host.Host.Known is { } known && Holds(known, exactly: true);

    /// <summary>True when some host that <paramref name="host"/> may stand for is in the pattern: what a deny rule asks.</summary>
    public bool Touches(HostContacted host) =>
        PortFits(host, sure: false) && (host.Host.Known is { } known ? Holds(known, exactly: false) : MayHold(host.Host));

    public override string ToString() => Text;

    private bool Holds(string host, bool exactly)
    {
        if (_name is not null)
            return _below ? IsBelow(host, exactly) : host == _name;
        if (Address.TryParse(host, out var address))
            return address.IsIn(_network, _prefix) || (!exactly && address.Embedded is { } inner && inner.IsIn(_network, _prefix));
        return !exactly && EmbeddedAddress.In(host) is { } embedded && embedded.IsIn(_network, _prefix);
    }

    // A browser takes characters into a host that no name server knows; an allow rule must not meet them by accident.
    private bool IsBelow(string host, bool exactly)
    {
        var length = host.Length - _name!.Length - 1;
        return length > 0 && host[length] == '.' && host.EndsWith(_name, StringComparison.Ordinal) && (!exactly || HostLabels.AreProper(host.AsSpan(0, length)));
    }

    private bool PortFits(HostContacted host, bool sure)
    {
        if (Port is null)
            return true;
        var actual = host.Port ?? Schemes.DefaultPort(host.Scheme);
        return actual is null ? !sure : actual == Port;
    }

    // Compares only what is known at both ends: enough to leave out hosts that cannot be meant.
    private bool MayHold(PartialText host)
    {
        var suffix = host.Parts[^1] is KnownPart last ? last.Text : "";
        if (_name is null)
            return !HostLabels.HasLetterBeyondHexadecimal(suffix) && !HostLabels.HasLetterBeyondHexadecimal(host.KnownPrefix);
        var name = _name;
        var tail = name.EndsWith(suffix, StringComparison.Ordinal) || (_below && suffix.EndsWith("." + name, StringComparison.Ordinal));
        return tail && (_below || name.StartsWith(host.KnownPrefix, StringComparison.Ordinal));
    }

    private static HostPattern? OfNetwork(string text, Address address, int? prefix, int? port, ref string? error, ref string? hint)
    {
        if (prefix > address.Width || prefix == 0)
            (error, hint) = ($"'{text}' has no usable prefix length", $"write 1 to {address.Width}");
        else if (prefix is { } length && address.Bits << (128 - address.Width) << length != 0)
            (error, hint) = ($"'{text}' has bits set behind its prefix", "write the network's first address");
        return error is null ? new(text, null, false, address, prefix ?? address.Width, port) : null;
    }

    private static HostPattern? OfName(string text, string host, int? port, bool refuses, ref string? error, ref string? hint)
    {
        var below = host.StartsWith("*.", StringComparison.Ordinal);
        var hosts = new List<string>(1);
        var trouble = HostReader.Read(below ? host[2..] : host, hosts);
        if (trouble is not null || hosts.Count != 1)
            (error, hint) = ($"'{text}' is no host name: {trouble ?? "programs read it differently"}", null);
        else if (Address.TryParse(hosts[0], out _))
            (error, hint) = ($"'{text}' is an address in an unusual spelling", $"write {hosts[0]}");
        else if (!HostLabels.AreProper(hosts[0]))
            (error, hint) = ($"'{text}' is no host name", "labels are letters, digits, - and _, 1 to 63 of them, parted by single dots");
        else if (below && !refuses && PublicSuffixes.IsTooWide(hosts[0]))
            (error, hint) = ($"'{text}' would match the hosts of everybody", "name the domain below it, such as *.example.com");
        return error is null ? new(text, hosts[0], below, default, 0, port) : null;
    }

    private static (string? Error, string? Hint) Refusal(string text)
    {
        if (text.Length == 0)
            return ("a host pattern is empty", "write a host name, or leave the entry out");
        if (text is "*" or "*.*" or "**")
            return ($"'{text}' would match every host", "set otherwise = \"allow\" where that is meant");
        if (text.Contains("://", StringComparison.Ordinal))
            return ($"'{text}' has a scheme", "write the host alone, such as api.example.com");
        if (text.AsSpan().ContainsAny('@', '?', '#'))
            return ($"'{text}' is a URL, not a host", "write the host alone, such as api.example.com");
        if (text.LastIndexOf('*') > 0 || (text[0] == '*' && !text.StartsWith("*.", StringComparison.Ordinal)))
            return ($"'{text}' has a * that stands for a part of a label", "a * stands only for whole labels at the front: *.example.com");
        return (null, null);
    }

    // host, [host], host:port, [host]:port, network/prefix, [network]/prefix, network/prefix:port
    private static (string Host, int? Prefix, int? Port, bool Fine) Split(string text)
    {
        if (Address.TryParse(text, out _) && !text.Contains('%'))
            return (text, null, null, true);
        var rest = text;
        int? port = null, prefix = null;
        var fine = true;
        var colon = text.LastIndexOf(':');
        if (colon > Math.Max(text.LastIndexOf(']'), text.LastIndexOf('/')) && (text.IndexOf(':') == colon || text.Contains(']') || text.Contains('/')))
        {
            fine &= TryNumber(rest[(colon + 1)..], 65535, out port);
            rest = rest[..colon];
        }
        var slash = rest.IndexOf('/');
        if (slash >= 0)
        {
            fine &= TryNumber(rest[(slash + 1)..], 128, out prefix) || !Address.TryParse(rest.AsSpan(0, slash).Trim("[]"), out _);
            prefix ??= 0;
            rest = rest[..slash];
        }
        if (rest.StartsWith('[') && rest.EndsWith(']'))
            rest = rest[1..^1];
        return (rest, prefix, port, fine);
    }

    private static bool TryNumber(string text, int max, out int? number)
    {
        var fine = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= max && value >= 0 && (max != 65535 || value > 0);
        number = fine ? value : null;
        return fine;
    }
}
