namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Passwords in the user part of a URL, and URLs that are secrets themselves.</summary>
internal static class UrlCredentials
{
    public const string Rule = "url-credentials";

    private const int LongestScheme = 24;
    private const int LongestUserInfo = 256;
    private const int ShortestPassword = 3;

    /// <param name="text">The text.</param>
    /// <param name="mark">Where <c>://</c> stands.</param>
    public static void Look(ReadOnlySpan<byte> text, int mark, RuleSet rules, Sightings found)
    {
        var scheme = mark;
        while (scheme > 0 && mark - scheme < LongestScheme && (Ascii.IsLetterOrDigit(text[scheme - 1]) || text[scheme - 1] is (byte)'+' or (byte)'.' or (byte)'-'))
            scheme--;
        if (mark - scheme < 2)
            return;
        if (text[scheme..mark].StartsWith("http"u8) && TrySecretUrl(text, mark + "://".Length, rules.Prefixes, found))
            return;
        LookAtUser(text, mark + "://".Length, found);
    }

    /// <summary>A URL that is a secret as a whole: whoever has it may post to it.</summary>
    private static bool TrySecretUrl(ReadOnlySpan<byte> text, int at, PrefixIndex prefixes, Sightings found)
    {
        var rows = prefixes.Rows;
        for (var row = prefixes.UrlsFrom; row < prefixes.UnprefixedFrom; row++)
            if (TokenShape.Match(rows.Text(row), text, at) is { } match && Candidate.Judge(text, prefixes.Rule(row), match, found))
                return true;
        return false;
    }

    /// <summary>Whether the last URL in <paramref name="before"/> is of a scheme that carries passwords.</summary>
    public static bool HasKnownScheme(ReadOnlySpan<byte> before)
    {
        var mark = before.LastIndexOf("://"u8);
        if (mark < 0)
            return false;
        foreach (var scheme in Schemes)
            if (mark >= scheme.Length && Ascii.EqualsFolded(before[(mark - scheme.Length)..mark], scheme))
                return true;
        return false;
    }

    private static readonly string[] Schemes =
    [
        "http", "https", "ftp", "sftp", "ftps", "ssh", "postgres", "postgresql", "mysql", "mariadb", "mongodb", "srv", "redis", "rediss", "amqp", "amqps", "smtp", "smtps", "imap", "imaps",
        "ldap", "ldaps", "mssql", "sqlserver", "jdbc", "nats", "kafka", "clickhouse", "cassandra", "couchdb", "elasticsearch", "coap", "mqtt", "mqtts", "git", "svn", "socks5", "proxy",
    ];

    private static void LookAtUser(ReadOnlySpan<byte> text, int start, Sightings found)
    {
        var limit = Math.Min(text.Length, start + LongestUserInfo);
        var colon = -1;
        var at = -1;
        for (var i = start; i < limit && !EndsUserInfo(text[i]); i++)
            if (text[i] == ':' && colon < 0 && at < 0)
                colon = i;
            else if (text[i] == '@')
                at = i;
        if (at < 0)
            return;
        var secretStart = colon >= 0 ? colon + 1 : start;
        var secret = text[secretStart..at];
        if (colon < 0 ? ValueKinds.Of(secret) is ValueKind.Random or ValueKind.Hex && secret.Length >= TokenRuns.Shortest : IsPassword(text[start..colon], secret))
            found.Add(new(Rule, secretStart, secret.Length, Confidence.Medium), secret);
    }

    private static bool IsPassword(ReadOnlySpan<byte> user, ReadOnlySpan<byte> password) =>
        password.Length >= ShortestPassword && !Placeholders.Is(password) && !user.SequenceEqual(password) && !IsUsual(password);

    /// <summary>Passwords of local test databases, which every tutorial shows.</summary>
    private static bool IsUsual(ReadOnlySpan<byte> password)
    {
        foreach (var usual in Usual)
            if (Ascii.EqualsFolded(password, usual))
                return true;
        return false;
    }

    private static readonly string[] Usual =
    [
        "password", "passwd", "pass", "pwd", "secret", "postgres", "mysql", "root", "admin", "user", "guest", "test", "token", "key", "pw", "mypassword", "userpass",
        "123", "1234", "12345", "123456", "foo", "bar", "baz", "dbpass", "dbpassword", "db_password", "pass123", "user_password",
    ];

    private static bool EndsUserInfo(byte c) => c <= ' ' || c is (byte)'/' or (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'<' or (byte)'>' or (byte)'\\' or (byte)',' or (byte)')' or (byte)'?' or (byte)'#';
}
