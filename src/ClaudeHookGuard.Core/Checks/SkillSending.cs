using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>What the grants of those who act say about secrets and personal data in what they send.</summary>
internal static class SkillSending
{
    /// <summary>Whether some of them speak of personal data, so that it is looked for.</summary>
    public static bool SpeaksOfPersonalData(ImmutableArray<Grant> grants)
    {
        foreach (var grant in grants)
            if (grant.Personal is not null)
                return true;
        return false;
    }

    /// <summary>The stricter of what the policy says of all calls and what the grants say.</summary>
    public static Setting<Decision>? Strictest(Setting<Decision>? setting, ImmutableArray<Grant> grants, Func<Grant, Decision?> place)
    {
        foreach (var grant in grants)
            if (place(grant) is { } decision && !(setting?.Value >= decision))
                setting = new(decision, grant.Origin);
        return setting;
    }
}
