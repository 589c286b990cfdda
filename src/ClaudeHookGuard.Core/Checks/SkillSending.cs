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

    /// <summary>
    /// The stricter of what the policy says of all calls and what the grants say. A skill that the policy lets send with secrets masked is not refused by a
    /// setting nobody wrote: masked, the secret stays here as well.
    /// </summary>
    public static Setting<Decision>? Strictest(Setting<Decision>? setting, Hearing about, Func<Grant, Decision?> place)
    {
        var masks = setting is { Origin.Layer: LayerKind.Baseline } && about.Actors.Skills.Length == 1;
        foreach (var grant in about.Grants)
        {
            if (place(grant) is not { } decision)
                continue;
            if (setting is null || decision > setting.Value.Value || (masks && decision == Decision.Redact && !grant.IsDeclared))
                setting = new(decision, grant.Origin);
            masks = false;
        }
        return setting;
    }
}
