using System.Text;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Network;

/// <summary>Reads one URL (or host) into facts; see <see cref="Contacts"/> for what becomes what.</summary>
internal sealed class UrlReader(string place, List<Fact> facts)
{
    private const int MaxWrappers = 8;
    private const int MaxShown = 80;
    private const int MaxHosts = 32;

    internal void Read(HoledText url) => Read(url, 0);

    internal void ReadHost(HoledText host, string? scheme, int? port)
    {
        host = Cleaned(host);
        var text = host.Text;
        if (text.Contains("://", StringComparison.Ordinal))
            Read(host, 0);
        else if (text.StartsWith('/'))
            AddPath(host);
        else if (Address.TryParse(text, out var address))
            facts.Add(new HostContacted(PartialText.Of(address.ToString()), port, scheme, place));
        else
            ReadAuthority(UpTo(host, "/?#"), scheme, port, bare: true);
    }

    private void Read(HoledText url, int depth)
    {
        url = Cleaned(url);
        var text = url.Text;
        var colon = SchemeEnd(text);
        if (text.Length == 0)
            AddUnreadable("", "the URL is empty");
        else if (text[0] == HoledText.Hole)
            AddUnreadable(url.ToPartialText().ToString(), $"the host is computed ({url.Why()})");
        else if (colon < 0)
            ReadWithoutScheme(url);
        else
            ReadWithScheme(text[..colon].ToLowerInvariant(), url, url.Slice(colon + 1, text.Length), depth);
    }

    private void ReadWithScheme(string scheme, HoledText url, HoledText rest, int depth)
    {
        switch (Schemes.KindOf(scheme))
        {
            case SchemeKind.Web when IsPortStart(rest.Text):
                ReadWithoutScheme(url);
                break;
            case SchemeKind.Web:
                ReadSlashed(scheme, rest.Slice(CountSlashes(rest.Text), rest.Text.Length));
                break;
            case SchemeKind.File:
                ReadFile(rest);
                break;
            case SchemeKind.LocalPath:
                AddPath(rest.Slice(rest.Text.StartsWith("//", StringComparison.Ordinal) ? 2 : 0, rest.Text.Length));
                break;
            case SchemeKind.Wrapper when depth < MaxWrappers:
                Read(rest, depth + 1);
                break;
            case SchemeKind.Wrapper:
                AddUnreadable(scheme + ":", "too many URLs inside one another");
                break;
            case SchemeKind.Script:
                AddUnreadable(scheme + ":", "a script URL may contact any host");
                break;
            case SchemeKind.Mail:
                ReadMail(rest);
                break;
            case SchemeKind.Service:
                facts.Add(new HostContacted(PartialText.Of(Schemes.ServiceHost(scheme)!), null, scheme, place));
                break;
            case SchemeKind.Inert:
                break;
            default:
                ReadOther(scheme, url, rest);
                break;
        }
    }

    private void ReadOther(string scheme, HoledText url, HoledText rest)
    {
        if (CountSlashes(rest.Text) >= 2)
            ReadSlashed(scheme, rest.Slice(2, rest.Text.Length));
        else if (scheme.Length == 1 && CountSlashes(rest.Text) == 1)
            AddPath(url);
        else
            ReadWithoutScheme(url);
    }

    private void ReadWithoutScheme(HoledText url)
    {
        var text = url.Text;
        if (CountSlashes(text) >= 2)
            ReadSlashed(null, url.Slice(2, text.Length));
        else if (text[0] is '/' or '\\' or '~' || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal) || text is "." or "..")
            AddPath(url);
        else if (Address.TryParse(text, out var address))
            facts.Add(new HostContacted(PartialText.Of(address.ToString()), null, null, place));
        else
            ReadSlashed(null, url);
    }

    // Where a backslash stands in the authority, browsers and Node end the host there and curl and Python do not.
    private void ReadSlashed(string? scheme, HoledText rest)
    {
        var authority = UpTo(rest, "/?#");
        var bare = scheme is null;
        var browser = UpTo(authority, "\\");
        ReadAuthority(browser, scheme, null, bare);
        if (browser.Text.Length != authority.Text.Length && authority.Text.AsSpan().IndexOfAny("@") > browser.Text.Length)
            ReadAuthority(authority.Slice(authority.Text.LastIndexOf('@') + 1, authority.Text.Length), scheme, null, bare);
        if (scheme is "postgres" or "postgresql")
            ReadConnectionOptions(rest.Slice(authority.Text.Length, rest.Text.Length));
    }

    private void ReadAuthority(HoledText authority, string? scheme, int? port, bool bare)
    {
        var text = authority.Text;
        var at = text.LastIndexOf('@');
        var first = text.IndexOf('@');
        if (at >= 0 && text.AsSpan(0, at).Contains(HoledText.Hole))
            AddUnreadable(text[(at + 1)..], $"what stands before the @ is computed and may name another host ({authority.Why()})");
        if (first != at)
            ReadHostAndPort(UpTo(authority.Slice(first + 1, text.Length), "@"), scheme, port, bare);
        var hosts = authority.Slice(at + 1, text.Length);
        if (Schemes.KindOf(scheme ?? "http") == SchemeKind.Web || !hosts.Text.Contains(','))
            ReadHostAndPort(hosts, scheme, port, bare);
        else
            ReadSeveral(hosts, scheme, bare);
    }

    private void ReadSeveral(HoledText hosts, string? scheme, bool bare)
    {
        var (start, count) = (0, 0);
        while (start <= hosts.Text.Length && count++ < MaxHosts)
        {
            var one = UpTo(hosts.Slice(start, hosts.Text.Length), ",");
            ReadHostAndPort(one, scheme, null, bare);
            start += one.Text.Length + 1;
        }
        if (start <= hosts.Text.Length)
            AddUnreadable("", "too many hosts in one URL");
    }

    private void ReadHostAndPort(HoledText authority, string? scheme, int? port, bool bare)
    {
        var text = authority.Text;
        var colon = text.StartsWith('[') ? text.IndexOf(':', Math.Max(0, text.IndexOf(']'))) : text.IndexOf(':');
        if (colon < 0)
        {
            AddHost(authority, scheme, port);
            return;
        }
        var host = authority.Slice(0, colon);
        switch (ReadPort(authority.Slice(colon + 1, text.Length), bare, out var named))
        {
            case PortReading.Fine:
                AddHost(host, scheme, named ?? port);
                break;
            case PortReading.Computed:
                AddHost(authority, scheme, null);
                break;
            default:
                AddHost(host, scheme, null);
                AddUnreadable(host.Text, "what stands after the host is no port number");
                break;
        }
    }

    private enum PortReading { Fine, Computed, Broken }

    private static PortReading ReadPort(HoledText text, bool bare, out int? port)
    {
        port = null;
        if (text.Text.Length == 0)
            return PortReading.Fine;
        if (int.TryParse(text.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            port = number;
            return number is > 0 and <= 65535 ? PortReading.Fine : PortReading.Broken;
        }
        if (text.HasHoles)
            return text.Text.Length == 1 && IsPortVariable(text.HoleAt(0)) ? PortReading.Fine : PortReading.Computed;
        return bare ? PortReading.Fine : PortReading.Broken;
    }

    // http://localhost:$PORT/ is everyday; a text that could hold "80@elsewhere" must come from somewhere else than a variable named for a port.
    private static bool IsPortVariable(TextPart part) =>
        part is UnknownPart { Variable: { } name } && name.EndsWith("port", StringComparison.OrdinalIgnoreCase);

    private void AddHost(HoledText raw, string? scheme, int? port)
    {
        if (raw.Text.Length == 1 && raw.HasHoles)
        {
            AddUnreadable("", $"the host is computed ({raw.Why()})");
            return;
        }
        var hosts = new List<string>();
        var trouble = HostReader.Read(raw.Text, hosts);
        foreach (var host in hosts)
            facts.Add(new HostContacted(raw.With(host).ToPartialText(), port, scheme, place));
        if (trouble is not null)
            AddUnreadable(raw.ToPartialText().ToString(), trouble);
    }

    // A file URL's path is decoded by those who read URLs and taken as it stands by those who merely cut the scheme off.
    private void ReadFile(HoledText rest)
    {
        var text = rest.Text.Replace('\\', '/');
        rest = rest.With(text);
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var authority = UpTo(rest.Slice(2, text.Length), "/?#");
            var name = authority.Text;
            var path = rest.Slice(2 + name.Length, text.Length);
            if (name.Length == 2 && char.IsAsciiLetter(name[0]) && name[1] is ':' or '|' || name is "~" or "." or "..")
                rest = rest.Slice(2, text.Length);
            else
                rest = path;
            if (name.Length > 0 && rest.Text == path.Text && !name.Equals("localhost", StringComparison.OrdinalIgnoreCase) && name != "127.0.0.1")
                ReadAuthority(authority, "file", null, bare: false);
        }
        AddFilePath(UpTo(rest, "?#"));
        if (rest.Text.AsSpan().IndexOfAny("?#") >= 0)
            AddFilePath(rest);
    }

    private void AddFilePath(HoledText path)
    {
        if (path.Text.Length > 2 && path.Text[0] == '/' && char.IsAsciiLetter(path.Text[1]) && path.Text[2] is ':' or '|')
            path = path.Slice(1, path.Text.Length);
        if (path.Text.Length == 0)
            return;
        PercentText.TryDecode(path.Text, out var decoded);
        AddPath(path.With(decoded));
        if (decoded != path.Text)
            AddPath(path);
    }

    private void ReadMail(HoledText rest)
    {
        var end = rest.Text.IndexOf('?');
        foreach (var range in rest.Text.AsSpan(0, end < 0 ? rest.Text.Length : end).Split(','))
            if (rest.Text.AsSpan(range).Contains('@'))
                ReadAuthority(rest.Slice(range.Start.Value, range.End.Value), "mailto", null, bare: false);
    }

    // libpq: host= and hostaddr= among the options win over the host before them.
    private void ReadConnectionOptions(HoledText rest)
    {
        var start = rest.Text.IndexOf('?') + 1;
        while (start > 0 && start < rest.Text.Length)
        {
            var option = UpTo(rest.Slice(start, rest.Text.Length), "&#");
            var value = option.Text.StartsWith("host=", StringComparison.Ordinal) ? 5 : option.Text.StartsWith("hostaddr=", StringComparison.Ordinal) ? 9 : 0;
            if (value > 0 && option.Text.Length > value && option.Text[value] != '/' && option.Text[value] != '%')
                ReadSeveral(option.Slice(value, option.Text.Length), "postgres", bare: true);
            start += option.Text.Length + 1;
        }
    }

    private void AddPath(HoledText path) => facts.Add(new PathTouched(PathAccess.Read, path.ToPartialText(), PathReach.Itself, place));

    private void AddUnreadable(string part, string why) =>
        facts.Add(new Unreadable(UnreadableAs.Host, part.Length > MaxShown ? part[..MaxShown] : part, why, place));

    // WHATWG URL: control characters and spaces at both ends go, tabs and line ends go everywhere.
    private static HoledText Cleaned(HoledText url)
    {
        var text = url.Text;
        var (start, end) = (0, text.Length);
        while (start < end && text[start] <= ' ')
            start++;
        while (end > start && text[end - 1] <= ' ')
            end--;
        if (text.AsSpan(start, end - start).IndexOfAny("\t\r\n") < 0)
            return start == 0 && end == text.Length ? url : url.Slice(start, end);
        var clean = new StringBuilder(end - start);
        foreach (var c in text.AsSpan(start, end - start))
            if (c is not ('\t' or '\r' or '\n'))
                clean.Append(c);
        return url.With(clean.ToString());
    }

    private static HoledText UpTo(HoledText text, ReadOnlySpan<char> ends)
    {
        var end = text.Text.AsSpan().IndexOfAny(ends);
        return end < 0 ? text : text.Slice(0, end);
    }

    private static int SchemeEnd(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ':')
                return i == 0 ? -1 : i;
            if (!char.IsAsciiLetter(c) && (i == 0 || !(char.IsAsciiDigit(c) || c is '+' or '-' or '.')))
                return -1;
        }
        return -1;
    }

    private static int CountSlashes(string text)
    {
        var count = 0;
        while (count < text.Length && text[count] is '/' or '\\')
            count++;
        return count;
    }

    // "http:80/x" and "ftp:2121" name a host called http or ftp only when digits and an end follow.
    private static bool IsPortStart(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits is > 0 and <= 5 && (digits == text.Length || text[digits] is '/' or '?' or '#');
    }
}
