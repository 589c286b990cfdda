using ClaudeHookGuard.Core.Network;

namespace ClaudeHookGuard.Core.Review.Anomalies;

/// <summary>Whether a name imitates another.</summary>
public static class Resemblance
{
    /// <summary>Names shorter than this are a letter apart from many others.</summary>
    private const int ShortestApart = 8;

    private const int ShortestInside = 7;

    /// <summary>Names that are imitated most, known to everybody whether this log has them or not.</summary>
    private static readonly string[] Famous =
    [
        "github.com", "githubusercontent.com", "gitlab.com", "bitbucket.org", "npmjs.org", "npmjs.com", "pypi.org", "pythonhosted.org", "nuget.org", "crates.io",
        "docker.com", "docker.io", "google.com", "googleapis.com", "microsoft.com", "microsoftonline.com", "azure.com", "amazon.com", "amazonaws.com", "cloudflare.com",
        "anthropic.com", "openai.com", "slack.com", "atlassian.net", "atlassian.com", "stackoverflow.com", "apple.com", "stripe.com", "paypal.com", "okta.com",
    ];

    /// <summary>The known name that <paramref name="host"/> imitates, and how; null where it imitates none.</summary>
    /// <param name="host">In canonical form, without a port.</param>
    /// <param name="domain">Its registered part.</param>
    /// <param name="known">Registered parts that are in use.</param>
    public static (string Known, string How)? Of(string host, string domain, IEnumerable<string> known)
    {
        if (Lookalikes.ShapeOf(host) is { } shape)
            return (shape, "it is written with letters that look like others");
        foreach (var other in known.Concat(Famous))
            if (other != domain && How(host, domain, other) is { } how)
                return (other, how);
        return null;
    }

    private static string? How(string host, string domain, string other)
    {
        if (Math.Min(domain.Length, other.Length) >= ShortestApart && Math.Abs(domain.Length - other.Length) <= 1 && IsOneApart(domain, other))
            return "one letter apart";
        if (other.Length >= ShortestApart && domain.Length >= ShortestApart && Skeleton(domain) == Skeleton(other))
            return "letters that look alike";
        return other.Length >= ShortestInside && other.Contains('.', StringComparison.Ordinal) && IsInside(host, domain, other) ? "the known name stands inside another's" : null;
    }

    /// <summary><c>github.com.evil.io</c>, <c>github-com.evil.io</c>, <c>github-com.io</c>.</summary>
    private static bool IsInside(string host, string domain, string other)
    {
        if (domain.EndsWith("." + other, StringComparison.Ordinal) || other.EndsWith("." + domain, StringComparison.Ordinal))
            return false;
        var at = host.Replace('-', '.').IndexOf(other, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && host[at - 1] is not ('.' or '-')))
            return false;
        var end = at + other.Length;
        return end < host.Length && host[end] is '.' or '-';
    }

    /// <summary>One letter changed, added, missing, or two neighbours swapped.</summary>
    private static bool IsOneApart(string a, string b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        int endA = a.Length, endB = b.Length;
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
            (endA, endB) = (endA - 1, endB - 1);
        var (leftA, leftB) = (endA - start, endB - start);
        // Names that count up (s1, s2; eu-1, eu-2) are kin, not imitations.
        if (leftA == 1 && leftB == 1)
            return !(char.IsAsciiDigit(a[start]) && char.IsAsciiDigit(b[start]));
        return leftA + leftB == 1 || (leftA == 2 && leftB == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }

    private static string Skeleton(string name) => name.Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal)
        .Replace('0', 'o').Replace('1', 'l').Replace('i', 'l').Replace('5', 's').Replace("-", "", StringComparison.Ordinal);
}
