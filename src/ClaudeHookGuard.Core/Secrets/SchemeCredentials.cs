namespace ClaudeHookGuard.Core.Secrets;

/// <summary>What follows <c>Bearer</c> and <c>Basic</c> in an authorization header (RFC 6750, RFC 7617).</summary>
internal static class SchemeCredentials
{
    public const string BearerRule = "bearer-token";
    public const string BasicRule = "basic-authorization";

    private const int LongestValue = 4096;
    private const int ShortestBearer = 12;
    private const int ShortestBasic = 8;

    public static void Look(ReadOnlySpan<byte> text, int start, int length, Sightings found)
    {
        var at = start + length;
        if (at >= text.Length || text[at] is not ((byte)' ' or (byte)'\t') || (start > 0 && Ascii.IsLetterOrDigit(text[start - 1])))
            return;
        while (at < text.Length && text[at] == ' ')
            at++;
        var run = Alphabets.RunLength('e', text.Slice(at, Math.Min(LongestValue, text.Length - at)));
        var value = text.Slice(at, run).TrimEnd((byte)'.');
        if (Ascii.Fold(text[start + 1]) == 'a')
            Basic(value, at, found);
        else if (value.Length >= ShortestBearer && !Placeholders.Is(value) && ValueKinds.Of(value) is ValueKind.Random or ValueKind.Hex or ValueKind.Uuid)
            found.Add(new(BearerRule, at, value.Length, Confidence.Medium), value);
    }

    private static void Basic(ReadOnlySpan<byte> value, int at, Sightings found)
    {
        if (value.Length >= ShortestBasic && SecretChecks.Examine(SecretCheck.BasicPair, value) == CheckResult.Right)
            found.Add(new(BasicRule, at, value.Length, Confidence.Medium), value);
    }
}
