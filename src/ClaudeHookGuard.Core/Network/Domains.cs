namespace ClaudeHookGuard.Core.Network;

/// <summary>Names by who holds them.</summary>
public static class Domains
{
    /// <summary>
    /// The part of a host's name that one holder registered: <c>example.co.uk</c> of <c>a.b.example.co.uk</c>, <c>me.github.io</c> of itself. An
    /// address, a name without dots and a suffix are returned whole.
    /// </summary>
    /// <param name="host">In canonical form, without a port.</param>
    public static string Registered(string host)
    {
        if (Address.TryParse(host, out _))
            return host;
        var start = host.LastIndexOf('.');
        while (start > 0)
        {
            // One label alone is nobody's, even below a private suffix.
            start = host.LastIndexOf('.', start - 1);
            if (!PublicSuffixes.IsTooWide(host[(start + 1)..]))
                return host[(start + 1)..];
        }
        return host;
    }

    /// <summary>A host as the audit names it (<c>example.com:443</c>, an IPv6 address with or without a port) without its port.</summary>
    public static string WithoutPort(string name)
    {
        var colon = name.LastIndexOf(':');
        if (colon < 0 || (name.IndexOf(':') != colon && Address.TryParse(name, out _)))
            return name;
        return int.TryParse(name.AsSpan(colon + 1), out _) ? name[..colon] : name;
    }
}
