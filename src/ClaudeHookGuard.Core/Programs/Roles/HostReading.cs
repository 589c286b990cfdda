using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>Turns URL and host words into facts.</summary>
internal static class HostReading
{
    public static IEnumerable<Fact> OfUrl(PartialText url, string place)
    {
        var text = url.KnownPrefix;
        var start = text.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? url : Words.After(url, start + 3);
        var scheme = start < 0 ? null : text[..start].ToLowerInvariant();
        return OfHost(rest, place, scheme);
    }

    public static IEnumerable<Fact> OfHost(PartialText host, string place, string? scheme = null)
    {
        var text = host.KnownPrefix;
        var end = text.AsSpan().IndexOfAny("/?#\\");
        if (end < 0 && !host.IsKnown)
            return [new Unreadable(UnreadableAs.Host, host.ToString(), "the host is not known", place)];
        var authority = end < 0 ? text : text[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        int? port = null;
        var colon = authority.LastIndexOf(':');
        if (colon > 0 && !authority.EndsWith(']') && int.TryParse(authority[(colon + 1)..], out var number))
            (authority, port) = (authority[..colon], number);
        return [new HostContacted(PartialText.Of(authority.Trim('[', ']').TrimEnd('.').ToLowerInvariant()), port, scheme, place)];
    }
}
