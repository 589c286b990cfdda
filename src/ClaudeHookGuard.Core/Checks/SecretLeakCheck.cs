using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>No secret leaves in what a call sends, and none is written or prompted where the policy says so.</summary>
public sealed class SecretLeakCheck : ICheck
{
    public ImmutableArray<string> Rules => ["secrets.arguments", "secrets.write", "secrets.prompts"];

    public string Summary => "Secrets do not leave in arguments.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not TextSent sent || SettingFor(sent.To, about.Policy) is not { } setting)
            return;
        foreach (var sighting in SecretScanner.Scan(sent.Utf8.Span, about.Secrets))
            findings.Add(new(setting.Value, RuleFor(sent.To), $"{sent.Place} holds a secret ({sighting.Rule}){What(sent.To)}", setting.Origin.ToString(), sent));
    }

    private static Setting<Decision>? SettingFor(TextDestination to, Policy policy) => to switch
    {
        TextDestination.Outside => SecretSettings.Strictest(policy, rules => rules.Arguments),
        TextDestination.File => SecretSettings.Strictest(policy, rules => rules.Write),
        TextDestination.Model => SecretSettings.Strictest(policy, rules => rules.Prompts),
        TextDestination.Agent or TextDestination.Program => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string RuleFor(TextDestination to) => to switch
    {
        TextDestination.File => "secrets.write",
        TextDestination.Model => "secrets.prompts",
        _ => "secrets.arguments",
    };

    private static string What(TextDestination to) => to switch
    {
        TextDestination.File => " that would be written to a file; use a reference to it",
        TextDestination.Model => "; take it out of the prompt",
        _ => " that would leave this machine; leave it out or use a reference to it",
    };
}
