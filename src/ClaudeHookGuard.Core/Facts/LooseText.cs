using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Facts;

/// <summary>
/// Reads a string of which nobody knows what the tool does with it: a path, a URL, a host, or text that names some. What may be two things is read as both.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>string</term><description>facts</description></listheader>
/// <item><term><c>https://…</c>, <c>file:…</c>, <c>//host/…</c></term><description>those of the URL</description></item>
/// <item><term><c>/…</c>, <c>~/…</c>, <c>../…</c>, <c>C:\…</c>, <c>\\server\…</c>, <c>$HOME/…</c>, <c>%2fetc…</c></term><description>the path is touched</description></item>
/// <item><term>one word with a separator or a file ending; any value of an argument named like a path</term><description>the path is touched, from the working directory</description></item>
/// <item><term><c>api.example.com/x</c>, <c>10.0.0.1</c>; any value of an argument named like a host</term><description>host contacted</description></item>
/// <item><term>a longer text</term><description>every URL, host name, and absolute or <c>~/</c> path in it; a slash alone makes no path</description></item>
/// </list>
/// </remarks>
public static class LooseText
{
    /// <summary>Longest string read as a path, in characters: what Linux takes.</summary>
    private const int MaxPath = 4096;

    /// <param name="leaf">The string, escapes of the wire form undone.</param>
    /// <param name="name">The argument it stands under: the nearest member name, empty where there is none.</param>
    /// <param name="effect">What the tool does: a path that a writing tool is given counts as written too.</param>
    public static void Read(string leaf, string name, ToolEffect effect, Surroundings surroundings, string place, List<Fact> facts)
    {
        var text = leaf.Trim();
        if (text.Length == 0)
            return;
        var hint = ArgumentNames.HintOf(name);
        if (StartsUrl(text, hint))
            ReadUrl(text, place, facts);
        else if (text.Length <= MaxPath && !text.Contains('\n') && IsPath(text, hint))
            LoosePaths.Add(text, AccessesOf(effect, hint), PathReach.Itself, surroundings, place, facts);
        if (IsHost(text, hint))
            facts.AddRange(Contacts.OfHost(PartialText.Of(text), place));
        else if (text.AsSpan().ContainsAny(' ', '\n', '\t') || !StartsUrl(text, hint))
            ReadProse(text, surroundings, place, facts);
    }

    /// <summary>The URLs, host names and absolute paths that a longer text names.</summary>
    public static void ReadProse(string text, Surroundings surroundings, string place, List<Fact> facts)
    {
        AddContacts(NetworkTextReader.UrlsIn(text), ContactKind.Name, place, facts);
        foreach (var path in TextPaths.In(text, surroundings))
            LoosePaths.Add(path, [PathAccess.Read], PathReach.Itself, surroundings, place, facts);
    }

    /// <summary>The URLs that are contacted when a text is merely shown: those of images and the like. Mentioning one contacts nobody.</summary>
    public static void ReadShown(string text, string place, List<Fact> facts) =>
        AddContacts(NetworkTextReader.UrlsIn(text), ContactKind.Embedded, place, facts);

    /// <summary>Every URL of a text that a service loads for a preview of it.</summary>
    public static void ReadLinked(string text, string place, List<Fact> facts) =>
        AddContacts(NetworkTextReader.UrlsIn(text), ContactKind.Link, place, facts);

    private static void AddContacts(TextContacts contacts, ContactKind least, string place, List<Fact> facts)
    {
        foreach (var contact in contacts.Found)
            if (contact.Kind >= least)
                facts.AddRange(Contacts.OfUrl(PartialText.Of(contact.Url), place));
        if (!contacts.Complete)
            facts.Add(new Unreadable(UnreadableAs.Host, "", $"a text with more than {NetworkTextReader.MaxContacts} URLs", place));
    }

    // A browser takes tabs and line ends out of a URL, so a text that is one URL is read whole as well as word by word.
    private static void ReadUrl(string text, string place, List<Fact> facts)
    {
        var authority = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = text.AsSpan(authority).IndexOfAny("/?#\\");
        var spaced = text.AsSpan(authority, end < 0 ? text.Length - authority : end).Contains(' ');
        var several = text.LastIndexOf("://", StringComparison.Ordinal) >= authority;
        if (!text.AsSpan().ContainsAny('\n', '\t', ' ') || (!spaced && !several))
            facts.AddRange(Contacts.OfUrl(PartialText.Of(text), place));
    }

    private static bool StartsUrl(string text, ArgumentHint hint)
    {
        var colon = text.IndexOf(':');
        if (text.StartsWith("//", StringComparison.Ordinal))
            return hint == ArgumentHint.Url || NetworkTextReader.UrlsIn(text).Found is [{ Start: 0 }, ..];
        if (colon <= 0 || !IsScheme(text.AsSpan(0, colon)))
            return hint == ArgumentHint.Url && !text.AsSpan().ContainsAny(' ', '\n') && !StartsPath(text);
        return text.AsSpan(colon).StartsWith("://") || (colon > 1 && IsKnownScheme(text[..colon].ToLowerInvariant())) || (hint == ArgumentHint.Url && colon > 1);
    }

    private static bool IsKnownScheme(string scheme) => scheme
        is "http" or "https" or "ws" or "wss" or "ftp" or "file" or "data" or "javascript" or "view-source" or "blob" or "jar" or "jdbc" or "mailto";

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        return char.IsAsciiLetter(text[0]);
    }

    private static bool IsPath(string text, ArgumentHint hint)
    {
        if (StartsPath(text))
            return !text.Contains(' ') || hint == ArgumentHint.Path || LoosePaths.StartsKnownPlace(text);
        return hint == ArgumentHint.Path || (hint != ArgumentHint.Host && !text.AsSpan().ContainsAny(' ', '\t') && LoosePaths.IsRelative(text));
    }

    private static bool StartsPath(string text) => LoosePaths.StartsRooted(text) || (text.Contains('%') && LoosePaths.StartsRootedDecoded(text));

    private static bool IsHost(string text, ArgumentHint hint) =>
        hint == ArgumentHint.Host && !text.AsSpan().ContainsAny(' ', '\n') && !LoosePaths.StartsRooted(text) && !text.Contains("://", StringComparison.Ordinal);

    // A tool of unknown effect that is told a path under a path's name may write there; a path under any other name is read at least.
    private static ReadOnlySpan<PathAccess> AccessesOf(ToolEffect effect, ArgumentHint hint) =>
        effect == ToolEffect.Writes || (effect == ToolEffect.Unknown && hint == ArgumentHint.Path) ? [PathAccess.Read, PathAccess.Write] : [PathAccess.Read];
}
