using ClaudeHookGuard.Core.Secrets.Encodings;

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
        ScanPlain(text, rules, found);
        if (found.Options.Encodings)
            new EncodedPass(text, rules, found, DecodeBudget.For(text.Length), 0).Run();
    }

    /// <summary>One look at the text as it stands.</summary>
    internal static void ScanPlain(ReadOnlySpan<byte> text, RuleSet rules, Sightings found)
    {
        new TokenPass(text, rules, found).Run();
        new WordPass(text, rules, found).Run();
        if (found.Options.UserRuleSet is { } own)
            new TokenPass(text, own, found).Run();
        foreach (var pattern in found.Options.Patterns)
            pattern.Look(text, found);
        found.Options.Exact?.Look(text, found);
        found.Options.Hashed?.Look(text, found);
        if (found.Options.PersonalData)
            PersonalData.Look(text, found);
    }
}
