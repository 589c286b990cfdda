using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// Who would be contacted for a URL or a host, whatever it looks like. Programs do not agree on how to read a URL: there is a fact for every
/// reading that some common program would follow.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>text</term><description>facts</description></listheader>
/// <item><term><c>https://user@host:8443/path</c>, <c>//host/path</c>, <c>host/path</c>, <c>host:port</c></term><description>host contacted, port and scheme where named</description></item>
/// <item><term><c>git@host:path</c>, <c>ssh://host</c>, <c>postgres://a,b/db</c></term><description>each host contacted</description></item>
/// <item><term><c>file:///path</c>, <c>unix:/path</c>, <c>./path</c></term><description>path read</description></item>
/// <item><term><c>file://host/share</c></term><description>host contacted and path read</description></item>
/// <item><term><c>view-source:URL</c>, <c>jar:URL!/entry</c>, <c>blob:URL</c>, <c>jdbc:URL</c></term><description>those of the URL inside</description></item>
/// <item><term><c>data:</c>, <c>about:</c>, <c>tel:</c>, <c>urn:</c></term><description>none</description></item>
/// <item><term>a host with a computed part</term><description>host contacted, the hole kept; nothing known of it: unreadable</description></item>
/// </list>
/// </remarks>
public static class Contacts
{
    /// <summary>The facts of contacting a URL.</summary>
    /// <param name="url">Taken as a URL even without a scheme: <c>name/path</c> is a host then, as curl has it.</param>
    public static IEnumerable<Fact> OfUrl(PartialText url, string place)
    {
        var facts = new List<Fact>();
        new UrlReader(place, facts).Read(HoledText.Of(url));
        return facts;
    }

    /// <summary>The facts of contacting a host: a name, an address, with <c>user@</c> before it or <c>:port</c> behind it; a URL is taken as one.</summary>
    /// <param name="scheme">Lower-case, where the caller knows what is spoken.</param>
    /// <param name="port">Where the caller knows it; a port in the text wins.</param>
    public static IEnumerable<Fact> OfHost(PartialText host, string place, string? scheme = null, int? port = null)
    {
        var facts = new List<Fact>();
        new UrlReader(place, facts).ReadHost(HoledText.Of(host), scheme, port);
        return facts;
    }
}
