using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>What the layers together say about secrets.</summary>
public static class SecretSettings
{
    /// <summary>The strictest word on one place; null where no layer asks for more than to let it pass.</summary>
    public static Setting<Decision>? Strictest(Policy policy, Func<SecretRules, Setting<Decision>?> place)
    {
        Setting<Decision>? strictest = null;
        foreach (var layer in policy.Layers)
            if (place(layer.Secrets) is { Value: not Decision.Allow } setting && !(strictest?.Value >= setting.Value))
                strictest = setting;
        return strictest;
    }

    /// <summary>What a scan is to look for under this policy.</summary>
    public static SecretOptions Options(Policy policy)
    {
        var off = ImmutableHashSet.CreateBuilder<string>();
        var allowed = ImmutableHashSet.CreateBuilder<string>();
        var added = ImmutableArray.CreateBuilder<SecretRule>();
        var personal = false;
        foreach (var layer in policy.Layers)
        {
            foreach (var rule in layer.Secrets.Off)
                off.Add(rule.Value);
            foreach (var allowance in layer.Secrets.Allow)
                if (allowance is { Fingerprint: { } fingerprint, Path: null, Rule: null, Server: null })
                    allowed.Add(fingerprint);
            foreach (var shape in layer.Secrets.Rules)
                if (shape.Rule is { } rule)
                    added.Add(rule);
            personal |= layer.Secrets.Personal is { Value: not Decision.Allow };
        }
        return new() { RulesOff = off.ToImmutable(), AllowedFingerprints = allowed.ToImmutable(), UserRules = added.ToImmutable(), PersonalData = personal };
    }
}
