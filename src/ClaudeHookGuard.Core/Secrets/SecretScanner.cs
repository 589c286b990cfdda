namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Finds secrets in UTF-8 text. Never throws, whatever the bytes; time is linear in their number.</summary>
public static class SecretScanner
{
    /// <summary>Every secret in <paramref name="text"/>, in order, none overlapping another.</summary>
    public static ImmutableArray<SecretSighting> Scan(ReadOnlySpan<byte> text, SecretOptions options)
    {
        var found = new Sightings(options);
        Scan(text, RuleSet.BuiltIn, found);
        return found.Settle();
    }

    internal static void Scan(ReadOnlySpan<byte> text, RuleSet rules, Sightings found)
    {
        new TokenPass(text, rules, found).Run();
        new WordPass(text, rules, found).Run();
    }
}
