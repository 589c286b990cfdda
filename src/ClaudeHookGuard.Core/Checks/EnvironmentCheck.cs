using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Texts;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>The value of a secret-looking variable is not printed, logged or sent, except to hosts a layer names for it.</summary>
public sealed class EnvironmentCheck : ICheck
{
    public ImmutableArray<string> Rules => ["environment.secret"];

    public string Summary => "Values of secret-looking environment variables are not shown or sent.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not EnvironmentShown shown || !IsSecret(shown.Name, about) || IsAllowed(shown, about))
            return;
        foreach (var layer in about.Policy.Layers)
            if (layer.Environment.Secret is { Value: not Decision.Allow } setting)
                findings.Add(new(setting.Value, "environment.secret", Reason(shown), setting.Origin.ToString(), shown));
    }

    private static string Reason(EnvironmentShown shown) => (shown.Name, shown.To) switch
    {
        ("*", _) => "this shows all environment variables, secret ones among them; name the ones you need",
        (var name, null) => $"this shows the value of ${name}; test it with [ -n \"${name}\" ] instead",
        var (name, host) => $"this sends the value of ${name} to {host}",
    };

    private static bool IsSecret(string name, Hearing about)
    {
        if (name == "*")
            return true;
        var secret = SecretNames.LooksSecret(name);
        foreach (var layer in about.Policy.Layers)
            secret |= Matches(layer.Environment.Names, name);
        foreach (var layer in about.Policy.Layers)
            secret &= !Matches(layer.Environment.Public, name);
        return secret;
    }

    /// <summary>One layer's word is enough to allow, since only the managed and user layers can give it.</summary>
    private static bool IsAllowed(EnvironmentShown shown, Hearing about)
    {
        if (shown.To is null)
            return false;
        foreach (var layer in about.Policy.Layers)
            foreach (var allowance in layer.Environment.Allow)
                if (allowance.Variable == shown.Name && HostCheck.Covers(allowance.Hosts, new HostContacted(PartialText.Of(shown.To), null, null, shown.Place)))
                    return true;
        return false;
    }

    private static bool Matches(ImmutableArray<Rule<NamePattern>> rules, string name)
    {
        foreach (var rule in rules)
            if (rule.Pattern.Matches(name))
                return true;
        return false;
    }
}
