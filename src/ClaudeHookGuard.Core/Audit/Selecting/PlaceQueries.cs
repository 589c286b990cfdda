using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Audit.Selecting;

/// <summary>
/// A path to look for in a log. From the root on, it means itself and what lies below; otherwise it is the end of a path, from one of its names on
/// (<c>.env</c>, <c>src/a.ts</c>); with <c>*</c> it is the whole path. <c>sha256:…</c> means a path whose name has that digest.
/// </summary>
public sealed class PathQuery(string text)
{
    private readonly string text = text.Length > 1 ? text.TrimEnd('/') : text;
    private readonly TextPattern? pattern = text.Contains('*', StringComparison.Ordinal) ? new(text) : null;

    public bool Matches(EntryResource resource) =>
        resource.Kind.Raw.StartsWith("path."u8) && (Digests.Matches(text, resource) ?? Matches(resource.Name.ToString()));

    private bool Matches(string path)
    {
        if (pattern is not null)
            return pattern.Matches(path);
        if (text is ['/', ..] or [_, ':', ..])
            return path.StartsWith(text, StringComparison.Ordinal) && (path.Length == text.Length || text == "/" || path[text.Length] is '/' or '\\');
        return path.EndsWith(text, StringComparison.Ordinal) && (path.Length == text.Length || path[^(text.Length + 1)] is '/' or '\\');
    }
}

/// <summary>A host to look for in a log: its name, in which <c>*</c> stands for anything, whatever the port; or <c>sha256:…</c>.</summary>
public sealed class HostQuery(string text)
{
    private readonly TextPattern pattern = new(text);

    public bool Matches(EntryResource resource)
    {
        if (!resource.Kind.Is("host"u8))
            return false;
        if (Digests.Matches(text, resource) is { } told)
            return told;
        var name = resource.Name.ToString();
        return pattern.Matches(name) || pattern.Matches(WithoutPort(name));
    }

    /// <summary>The host of <c>host:port</c>; an IPv6 address has colons of its own and no port behind less than eight groups.</summary>
    public static ReadOnlySpan<char> WithoutPort(ReadOnlySpan<char> name)
    {
        var colon = name.LastIndexOf(':');
        return colon > 0 && name.IndexOf(':') == colon ? name[..colon] : name is ['[', ..] && name[..colon].EndsWith("]") ? name[1..(colon - 1)] : name;
    }
}

/// <summary>Looking for something by the digest of its name.</summary>
internal static class Digests
{
    private const string Mark = "sha256:";

    /// <summary>Null where <paramref name="text"/> is no digest.</summary>
    public static bool? Matches(string text, EntryResource resource) =>
        text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? resource.Sha256.ToString().StartsWith(text[Mark.Length..], StringComparison.OrdinalIgnoreCase) : null;
}
