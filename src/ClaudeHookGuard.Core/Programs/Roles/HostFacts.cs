using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>The facts of words that name a host, a URL, a repository, a package, an image.</summary>
internal static class HostFacts
{
    private const int MaxAlternatives = 64;

    public static void Url(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if (word.Parts.Length == 0)
            return;
        if (Looks.IsFileUrl(word))
            effects.Read(FilePath(word), directory);
        else
            AddAll(effects, Contacts.OfUrl(word, effects.Place));
    }

    public static void IfUrl(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if (Looks.IsUrl(word) || Looks.IsFileUrl(word))
            Url(effects, word, directory);
    }

    /// <summary>curl contacts each alternative of <c>{a,b}</c>; of several groups the first in the host counts, as the rest is path.</summary>
    public static void UrlGlob(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        var text = word.KnownPrefix;
        var open = text.IndexOf('{');
        var close = open < 0 ? -1 : text.IndexOf('}', open);
        if (close < 0)
        {
            Url(effects, word, directory);
            return;
        }
        var count = 0;
        foreach (var range in text.AsSpan(open + 1, close - open - 1).Split(','))
        {
            if (++count > MaxAlternatives)
            {
                effects.Unreadable(UnreadableAs.Host, PartialText.Of(text[..open]), $"the URL has more than {MaxAlternatives} alternatives");
                return;
            }
            var alternative = text.AsSpan(open + 1, close - open - 1)[range];
            Url(effects, PartialText.Of(string.Concat(text.AsSpan(0, open), alternative)).Add(Words.After(word, close + 1)), directory);
        }
    }

    public static void Host(EffectsBuilder effects, PartialText word)
    {
        if (word.Parts.Length == 0)
            return;
        if (Looks.IsUrl(word))
            AddAll(effects, Contacts.OfUrl(word, effects.Place));
        else if (!word.KnownPrefix.StartsWith('/'))
            AddAll(effects, Contacts.OfHost(AfterUser(word), effects.Place));
    }

    public static void Host(EffectsBuilder effects, string host) => AddAll(effects, Contacts.OfHost(PartialText.Of(host), effects.Place));

    public static void Mail(EffectsBuilder effects, PartialText word)
    {
        if (word.KnownPrefix.Contains('@'))
            AddAll(effects, Contacts.OfHost(AfterUser(word), effects.Place));
        else if (word.HasUnknown)
            effects.Unreadable(UnreadableAs.Host, word, "the address is not known");
    }

    /// <summary>A URL, <c>user@host:path</c>, a path; a bare name is a configured remote, which names no destination.</summary>
    public static void Repository(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if (word.KnownPrefix.StartsWith("ext::", StringComparison.Ordinal))
            effects.Run(new RunShell(Words.After(word, 5), [], false));
        else if (Looks.IsUrl(word) || Looks.IsFileUrl(word))
            Url(effects, word, directory);
        else if (word.KnownPrefix.StartsWith(':') && word.KnownPrefix.IndexOf(':', 1) is > 0 and var method)
            // CVS: :pserver:user@host:/path.
            Repository(effects, Words.After(word, method + 1), directory);
        else if (Looks.ColonOfRemote(word, effects.Invocation.Surroundings.Platform) is > 0 and var colon)
            AddAll(effects, Contacts.OfHost(AfterUser(PartialText.Of(word.KnownPrefix[..colon])), effects.Place, "ssh"));
        else if (word.KnownPrefix.Length > 0 && word.KnownPrefix[0] is '/' or '.' or '~')
            effects.Touch(PathAccess.Read, word, PathReach.Below, directory);
        else if (word.KnownPrefix.Length == 0 && word.HasUnknown)
            effects.Unreadable(UnreadableAs.Host, word, "the repository is not known");
    }

    /// <summary>What package managers take: a URL, with <c>git+</c> before it or not, a path, <c>name@URL</c>, else a name in their registry.</summary>
    public static void Package(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        var text = word.KnownPrefix;
        var url = text.IndexOf("://", StringComparison.Ordinal);
        if (text.StartsWith("file:", StringComparison.Ordinal) || text.StartsWith("link:", StringComparison.Ordinal))
            effects.Touch(PathAccess.Read, Words.After(word, text.StartsWith("file://", StringComparison.Ordinal) ? 7 : 5), PathReach.Below, directory, tilde: true);
        else if (url > 0)
        {
            var start = text.LastIndexOfAny(['@', ' ', '+', '='], url);
            Url(effects, Words.After(word, start + 1), directory);
        }
        else if (text.StartsWith("git@", StringComparison.Ordinal))
            Repository(effects, word, directory);
        else if (Shorthand(text) is { } host)
            Host(effects, host);
        else if (text.Length > 0 && (text[0] is '/' or '~' || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal)))
            effects.Touch(PathAccess.Read, BeforeExtras(word), PathReach.Below, directory);
    }

    private static PartialText BeforeExtras(PartialText word)
    {
        var at = word.Known?.IndexOf('[') ?? -1;
        return at < 0 ? word : PartialText.Of(word.Known![..at]);
    }

    private static string? Shorthand(string text) =>
        text.StartsWith("github:", StringComparison.Ordinal) ? "github.com"
        : text.StartsWith("gitlab:", StringComparison.Ordinal) ? "gitlab.com"
        : text.StartsWith("bitbucket:", StringComparison.Ordinal) ? "bitbucket.org"
        : text.StartsWith("gist:", StringComparison.Ordinal) ? "gist.github.com" : null;

    public static void Remote(EffectsBuilder effects, PartialText word, PartialText directory, PathAccess access, PathReach reach)
    {
        if (Looks.IsUrl(word))
            Url(effects, word, directory);
        else if (Looks.ColonOfRemote(word, effects.Invocation.Surroundings.Platform) is > 0 and var colon)
            AddAll(effects, Contacts.OfHost(AfterUser(PartialText.Of(word.KnownPrefix[..colon])), effects.Place, "ssh"));
        else if (word.Known is not "-")
            effects.Touch(access, word, reach, directory);
    }

    /// <summary><c>NAME:PATH</c> is in a container, also where the name has a slash (<c>namespace/pod:path</c>).</summary>
    public static void Container(EffectsBuilder effects, PartialText word, PartialText directory, PathAccess access)
    {
        var text = word.KnownPrefix;
        var local = text.Length > 0 && text[0] is '/' or '.' or '~' || !text.Contains(':');
        if (local && word.Known is not "-")
            effects.Touch(access, word, PathReach.Below, directory);
    }

    public static void HostPath(EffectsBuilder effects, PartialText word)
    {
        if (Looks.IsUrl(word))
            Host(effects, word);
        else if (word.Parts.Length > 0)
            AddAll(effects, Contacts.OfHost(AfterUser(Words.Split(word, ':')[0]), effects.Place, "ssh"));
    }

    public static void Module(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        var text = word.KnownPrefix;
        if (text.Length == 0 || text[0] is '.' or '/')
        {
            Guessing.Word(effects, word, directory);
            return;
        }
        var slash = text.IndexOf('/');
        if (slash > 0 && text.AsSpan(0, slash).Contains('.') && !text.AsSpan(0, slash).Contains("...", StringComparison.Ordinal))
            Host(effects, text[..slash]);
    }

    /// <summary>The first segment of an image names a registry where it has a dot or a port, or is <c>localhost</c>.</summary>
    public static void Image(EffectsBuilder effects, PartialText word, bool push)
    {
        var text = word.KnownPrefix;
        var slash = text.IndexOf('/');
        var first = slash < 0 ? "" : text[..slash];
        if (first.Contains('.') || first.Contains(':') || first == "localhost")
            Host(effects, first);
        else if (push)
            Host(effects, "docker.io");
    }

    public static void Database(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if (Looks.IsUrl(word))
            Url(effects, word, directory);
        foreach (var pair in Words.Split(word, ' '))
            if (pair.KnownPrefix.StartsWith("host=", StringComparison.Ordinal) || pair.KnownPrefix.StartsWith("hostaddr=", StringComparison.Ordinal))
                Host(effects, Words.Cut(pair, '=')!.Value.After);
    }

    public static void BareHost(EffectsBuilder effects, PartialText word)
    {
        if (Looks.IsUrl(word))
            return;
        var text = word.KnownPrefix;
        var end = text.AsSpan().IndexOfAny('/', ':', '?');
        if (BareHosts.IsHost(end < 0 ? text : text.AsSpan(0, end), end < 0 ? ' ' : text[end]))
            AddAll(effects, Contacts.OfUrl(word, effects.Place));
    }

    public static void Inventory(EffectsBuilder effects, PartialText word, PartialText directory)
    {
        if (!word.KnownPrefix.Contains(','))
            Guessing.Word(effects, word, directory);
        else
            foreach (var host in Words.Split(word, ','))
                Host(effects, host);
    }

    public static void MailServer(EffectsBuilder effects, PartialText word)
    {
        if (word.KnownPrefix.StartsWith('/'))
            effects.Run(new RunWords([word], null, Elsewhere: false));
        else
            Host(effects, word);
    }

    public static void Resolve(EffectsBuilder effects, PartialText word)
    {
        if (Words.Cut(word, ':') is (_, var behindHost) && Words.Cut(behindHost, ':') is (_, var addresses))
            foreach (var address in Words.Split(addresses, ','))
                AddAll(effects, Contacts.OfHost(address, effects.Place));
    }

    public static void ConnectTo(EffectsBuilder effects, PartialText word)
    {
        var pieces = Words.Split(word, ':');
        if (pieces.Count >= 3 && pieces[2].Parts.Length > 0)
            AddAll(effects, Contacts.OfHost(pieces[2], effects.Place));
    }

    public static void DnsName(EffectsBuilder effects, PartialText word)
    {
        var text = word.KnownPrefix;
        if (text.StartsWith('@'))
            Host(effects, Words.After(word, 1));
        else if (!text.StartsWith('+') && !IsQueryWord(text, word.IsKnown))
            Host(effects, word);
    }

    private static bool IsQueryWord(string text, bool known) => known && text.ToUpperInvariant() is "A" or "AAAA" or "MX" or "NS" or "TXT" or "CNAME" or "SOA"
        or "PTR" or "SRV" or "CAA" or "ANY" or "AXFR" or "IXFR" or "DNSKEY" or "DS" or "IN" or "CH" or "HS" or "HTTPS" or "SVCB" or "NAPTR" or "TLSA";

    /// <summary>Bucket URLs name a service, whose usual host stands for it.</summary>
    public static void Cloud(EffectsBuilder effects, PartialText word, PartialText directory, PathAccess access)
    {
        var scheme = Words.Cut(word, ':')?.Before;
        var host = scheme switch
        {
            "s3" or "s3a" or "s3n" => "s3.amazonaws.com",
            "gs" => "storage.googleapis.com",
            "az" or "abfs" or "wasb" => "blob.core.windows.net",
            "oss" => "aliyuncs.com",
            "oci" => "objectstorage.oraclecloud.com",
            _ => null,
        };
        if (host is not null)
            Host(effects, host);
        else if (Looks.IsUrl(word))
            Url(effects, word, directory);
        else if (word.Known is not "-")
            effects.Touch(access, word, PathReach.Below, directory);
    }

    private static PartialText AfterUser(PartialText word)
    {
        var at = word.KnownPrefix.LastIndexOf('@');
        return at < 0 ? word : Words.After(word, at + 1);
    }

    /// <summary>The path of <c>file:///x</c>, <c>file://localhost/x</c>, <c>file:x</c> and, as the AWS tools have it, <c>file://x</c>; percent escapes undone.</summary>
    private static PartialText FilePath(PartialText word)
    {
        var start = word.KnownPrefix.IndexOf(':') + 1;
        var text = word.KnownPrefix[start..];
        if (text.StartsWith("//", StringComparison.Ordinal))
            start += text.IndexOf('/', 2) is > 0 and var slash && text[2] is not ('.' or '~') ? slash : 2;
        var path = Words.After(word, start);
        return path.Known is { } known ? PartialText.Of(Uri.UnescapeDataString(known)) : path;
    }

    private static void AddAll(EffectsBuilder effects, IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
            effects.Add(fact);
    }
}
