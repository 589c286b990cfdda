namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Finds secrets in UTF-8 text. Never throws, whatever the bytes; time is linear in their number.</summary>
public static class SecretScanner
{
    /// <summary>Every secret in <paramref name="text"/>, in order, none overlapping another.</summary>
    public static ImmutableArray<SecretSighting> Scan(ReadOnlySpan<byte> text, SecretOptions options)
    {
        var found = new List<SecretSighting>();
        for (var i = 0; i < text.Length; i++)
            foreach (var table in Rules.BuiltInRules.Tables)
                foreach (var rule in table)
                    if (rule.Context == SecretContext.None && !options.RulesOff.Contains(rule.Id) && TokenShape.Match(rule.Shape, text, i) is { } match)
                        found.Add(new(rule.Id, match.SecretStart, match.SecretEnd - match.SecretStart, Confidence.High));
        return [.. found];
    }
}
