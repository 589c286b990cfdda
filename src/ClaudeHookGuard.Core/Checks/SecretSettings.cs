using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Machine;
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

    /// <summary>What a scan by hand is to look for under this policy: allowances that ask for a path or a server speak about no call here.</summary>
    public static SecretOptions Options(Policy policy) => Options(policy, [], null);

    /// <summary>What a scan of these calls is to look for under this policy.</summary>
    /// <param name="calls">The event's calls; an allowance holds only where it fits all of them.</param>
    /// <param name="surroundings">Null where nothing can be said of paths.</param>
    public static SecretOptions Options(Policy policy, ImmutableArray<ToolCall> calls, Surroundings? surroundings)
    {
        var off = ImmutableHashSet.CreateBuilder<string>();
        var allowed = ImmutableArray.CreateBuilder<AllowedSecret>();
        var added = ImmutableArray.CreateBuilder<SecretRule>();
        var patterns = ImmutableArray.CreateBuilder<PatternRule>();
        var personal = false;
        foreach (var layer in policy.Layers)
        {
            foreach (var rule in layer.Secrets.Off)
                off.Add(rule.Value);
            foreach (var allowance in layer.Secrets.Allow)
                if (SecretAllowances.Fits(allowance, calls, surroundings))
                    allowed.Add(new(allowance.Fingerprint, allowance.Rule));
            foreach (var shape in layer.Secrets.Rules)
                if (shape.Rule is { } rule)
                    added.Add(rule);
                else if (shape.Regex is { } regex)
                    patterns.Add(new(shape.Id, regex));
            personal |= layer.Secrets.Personal is { Value: not Decision.Allow };
        }
        return new()
        {
            RulesOff = off.ToImmutable(),
            Allowed = allowed.ToImmutable(),
            UserRules = added.ToImmutable(),
            Patterns = patterns.ToImmutable(),
            PersonalData = personal,
        };
    }

    /// <summary>Whether the values of this machine's variables and files are secrets: the administrator's word counts before the user's, and a project can only turn it on.</summary>
    public static bool Environment(Policy policy)
    {
        var on = false;
        var managed = false;
        foreach (var layer in policy.Layers)
            if (layer.Secrets.Environment is { } setting)
            {
                on = setting.Value || (on && (managed || layer.Kind == LayerKind.Project));
                managed |= layer.Kind == LayerKind.Managed;
            }
        return on;
    }
}
