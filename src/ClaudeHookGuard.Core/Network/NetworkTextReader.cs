namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// Finds every URL and host name in a text of any kind, in one pass: prose, Markdown, HTML, JSON, source code. A name without scheme counts
/// only where it cannot well be a file name, a version or a member of an object.
/// </summary>
public static class NetworkTextReader
{
    /// <summary>URLs and names of one text; there is no honest call with more.</summary>
    public const int MaxContacts = 1000;

    /// <summary>The URLs and host names of <paramref name="text"/>, in their order.</summary>
    public static TextContacts UrlsIn(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextContact>();
        var at = 0;
        while (at < text.Length)
        {
            if (found.Count == MaxContacts)
                return new(found.ToImmutable(), false);
            if (IsWord(text[at]))
                at = ReadWord(text, at, found);
            else if (text[at] == '[' && ReadBracketed(text, at) is { } bracketed)
                at = Add(text, at, at + bracketed, ContactKind.Name, found);
            else if (IsSlashPair(text, at) && StartsSchemeRelative(text, at))
                at = ReadSchemeRelative(text, at, found);
            else
                at++;
        }
        return new(found.ToImmutable(), true);
    }

    private static int ReadWord(string text, int start, ImmutableArray<TextContact>.Builder found)
    {
        var end = start;
        while (end < text.Length && IsWord(text[end]))
            end++;
        if (end < text.Length && text[end] == ':' && ReadScheme(text, start, end) is { } scheme)
            return Add(text, scheme, UrlEnd(text, end + 1), EmbeddedText.Surrounds(text, scheme) ? ContactKind.Embedded : ContactKind.Link, found);
        var before = start > 0 ? text[start - 1] : ' ';
        if (before is '$' or '\\' || (before is '/' && !IsUserEnd(text, start)) || !BareHosts.IsHost(text.AsSpan(start, end - start).TrimEnd('.'), Follower(text, end)))
            return end;
        if (before == '@' && !IsRemotePath(text, end))
            return end;
        return Add(text, start, UrlEnd(text, end), ContactKind.Name, found);
    }

    // Behind a path separator a name is a path component, not a host.
    private static bool IsUserEnd(string text, int start) => start >= 2 && text[start - 2] == '@';

    private static char Follower(string text, int end) => end < text.Length ? text[end] : ' ';

    // user@host:path names a repository or a copy's target; user@host alone is a mail address.
    private static bool IsRemotePath(string text, int end) =>
        end + 1 < text.Length && text[end] == ':' && (char.IsAsciiLetterOrDigit(text[end + 1]) || text[end + 1] is '/' or '~' or '.' or '_');

    /// <summary>Where the scheme before the colon at <paramref name="colon"/> starts, or null where no URL follows it.</summary>
    private static int? ReadScheme(string text, int start, int colon)
    {
        var scheme = colon;
        while (scheme > start && (char.IsAsciiLetterOrDigit(text[scheme - 1]) || text[scheme - 1] is '+' or '-' or '.'))
            scheme--;
        while (scheme < colon && !char.IsAsciiLetter(text[scheme]))
            scheme++;
        if (scheme == colon)
            return null;
        if (IsSlashPair(text, colon + 1))
            return HasAuthority(text, colon + 1) ? scheme : null;
        return Schemes.KindOf(text[scheme..colon].ToLowerInvariant()) switch
        {
            SchemeKind.Web => IsShortUrl(text, colon + 1) ? scheme : null,
            SchemeKind.File => colon + 1 < text.Length && text[colon + 1] is '/' or '\\' ? scheme : null,
            _ => null,
        };
    }

    // "https:///host" and "https:\\host" count; "https://" in a sentence, or with a placeholder in angle brackets, names nobody.
    private static bool HasAuthority(string text, int slashes)
    {
        while (slashes < text.Length && text[slashes] is '/' or '\\')
            slashes++;
        return slashes < text.Length && !EndsUrl(text[slashes]) && text[slashes] is not ('.' or ',' or ';' or ')' or ']');
    }

    // A browser reads "https:host/path" and "https:/host" as "https://host".
    private static bool IsShortUrl(string text, int at)
    {
        if (at < text.Length && text[at] is '/' or '\\')
            at++;
        var end = at;
        while (end < text.Length && IsWord(text[end]))
            end++;
        return BareHosts.IsHost(text.AsSpan(at, end - at).TrimEnd('.'), '/');
    }

    private static bool IsSlashPair(string text, int at) =>
        at + 1 < text.Length && text[at] is '/' or '\\' && text[at + 1] is '/' or '\\' && !(text[at] == '\\' && text[at + 1] == '\\' && text.AsSpan(at).StartsWith("\\\\\\\\"));

    // src="//host/x", url(//host/x), ](//host/x): elsewhere two slashes start a comment or belong to a path.
    private static bool StartsSchemeRelative(string text, int at) =>
        at == 0 || text[at - 1] is '"' or '\'' or '(' or '=' or '`' or '<' || (char.IsWhiteSpace(text[at - 1]) && text[at] == '/');

    private static int ReadSchemeRelative(string text, int at, ImmutableArray<TextContact>.Builder found)
    {
        var start = at + 2;
        var end = start;
        while (end < text.Length && (IsWord(text[end]) || text[end] == '@'))
            end++;
        var host = text.AsSpan(start, end - start);
        host = host[(host.LastIndexOf('@') + 1)..].TrimEnd('.');
        if (!BareHosts.IsHost(host, '/'))
            return Math.Max(end, at + 1);
        return Add(text, at, UrlEnd(text, end), EmbeddedText.Surrounds(text, at) ? ContactKind.Embedded : ContactKind.Link, found);
    }

    // [2001:db8::1]:8080 and [::1]/x
    private static int? ReadBracketed(string text, int at)
    {
        var close = text.AsSpan(at, Math.Min(text.Length - at, 64)).IndexOf(']');
        if (close < 4 || !text.AsSpan(at, close).Contains(':') || !Address.TryParse(text.AsSpan(at + 1, close - 1), out _))
            return null;
        var end = at + close + 1;
        return end < text.Length && text[end] is ':' or '/' ? UrlEnd(text, end) - at : null;
    }

    private static int Add(string text, int start, int end, ContactKind kind, ImmutableArray<TextContact>.Builder found)
    {
        var last = end;
        while (last > start + 1 && text[last - 1] is '.' or ',' or ';' or '!' or '?' or '*' or '_' or ':')
            last--;
        found.Add(new(start, text[start..last], kind));
        return Math.Max(end, start + 1);
    }

    private static int UrlEnd(string text, int at)
    {
        var (parentheses, brackets) = (0, 0);
        for (; at < text.Length && !EndsUrl(text[at]); at++)
        {
            if (text[at] == '(')
                parentheses++;
            else if (text[at] == ')' && parentheses-- == 0)
                break;
            else if (text[at] == '[')
                brackets++;
            else if (text[at] == ']' && brackets-- == 0)
                break;
            else if (text[at] == ',' && (at + 1 == text.Length || text.AsSpan(at + 1).StartsWith("http", StringComparison.OrdinalIgnoreCase)))
                break;
        }
        return at;
    }

    private static bool EndsUrl(char c) => c is <= ' ' or '"' or '\'' or '<' or '>' or '`' or '\x7f' or '\u00a0' or '\u3000' or '\u201c' or '\u201d';

    private static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+' || (c >= 0x80 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u00ad' or '\u200b' or '\u3002' or '\uff0e' or '\uff61'));
}
