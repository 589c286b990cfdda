using System.Globalization;
using ClaudeHookGuard.Core.Audit.Chains;

namespace ClaudeHookGuard.Core.Audit.Verifying;

/// <summary>A chain's head that is kept away from the log: in a git note, a ticket, a syslog line.</summary>
/// <param name="Origin">Where it was found, for telling.</param>
public sealed record LogAnchor(ChainHead Head, string Origin)
{
    private const string Mark = "hookguard-anchor/1";

    /// <summary>The anchor in one line of plain text.</summary>
    public static string Write(ChainHead head, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mark} seq={head.Sequence} digest={head.Digest} time={AuditLine.Time(now)}");

    /// <summary>Every anchor in a text, whatever stands around it.</summary>
    public static IEnumerable<LogAnchor> ReadAll(string text, string origin)
    {
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            var words = text[at..Math.Min(text.Length, at + 160)].Split([' ', '\n', '\r', '\t'], 4);
            if (words is [_, ['s', 'e', 'q', '=', .. var number], ['d', 'i', 'g', 'e', 's', 't', '=', .. var digest], ..]
                && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                && digest.Length == ChainedLine.DigestDigits && digest.All(char.IsAsciiHexDigitLower))
                yield return new(new(sequence, digest), origin);
        }
    }
}
