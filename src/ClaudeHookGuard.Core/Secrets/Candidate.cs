namespace ClaudeHookGuard.Core.Secrets;

/// <summary>One rule tried at one place.</summary>
internal static class Candidate
{
    /// <summary>Below so many tenths of a bit a character, a token of a known form is a sample made of few characters.</summary>
    private const int DefaultFloor = 22;

    private const int LongestForFloor = 20;
    private const int LongestWritten = 128;
    private const int WrittenBelowPercent = 28;

    /// <summary>Adds a sighting where the rule's pattern matches and its inside may be a secret's.</summary>
    public static bool Try(ReadOnlySpan<byte> text, SecretRule rule, ReadOnlySpan<char> pattern, int at, Sightings found) =>
        TokenShape.Match(pattern, text, at) is { } match && Judge(text, rule, match, found);

    /// <summary>Adds a sighting of a match whose inside may be a secret's.</summary>
    public static bool Judge(ReadOnlySpan<byte> text, SecretRule rule, ShapeMatch match, Sightings found)
    {
        var secret = text[match.SecretStart..match.SecretEnd];
        if (IsWritten(secret) || Placeholders.IsFiller(secret) || secret.IndexOf("EXAMPLE"u8) >= 0 || Randomness.Entropy(secret) < Floor(rule, secret.Length))
            return false;
        var check = SecretChecks.Examine(rule.Check, secret);
        if (check == CheckResult.Impossible)
            return false;
        found.Add(new(rule.Id, match.SecretStart, secret.Length, Confidence(rule, check)), secret);
        return true;
    }

    /// <summary>A name that happens to begin as a token does: words, and not one digit.</summary>
    private static bool IsWritten(ReadOnlySpan<byte> secret) =>
        secret.Length < LongestWritten && secret.IndexOfAnyInRange((byte)'0', (byte)'9') < 0 && Randomness.Unusual(secret) < WrittenBelowPercent;

    private static int Floor(SecretRule rule, int length) => rule.Floor > 0 ? rule.Floor : length < LongestForFloor ? DefaultFloor - 2 : DefaultFloor;

    private static Confidence Confidence(SecretRule rule, CheckResult check) => check switch
    {
        CheckResult.Right => Secrets.Confidence.Certain,
        CheckResult.Wrong => Secrets.Confidence.Medium,
        _ => rule.Context == SecretContext.None ? Secrets.Confidence.High : Secrets.Confidence.Medium,
    };
}
