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
        if (fact is ArgumentsSent all && SettingFor(TextDestination.Outside, about.Policy) is { } whole)
            foreach (var placed in JsonMasker.Find(all.Json.Span, about.Secrets))
                Add(TextDestination.Outside, whole, all.Place + placed.Path, placed.Sighting.Rule, all, findings);
        if (fact is not TextSent sent || SettingFor(sent.To, about.Policy) is not { } setting)
            return;
        foreach (var sighting in SecretScanner.Scan(sent.Utf8.Span, about.Secrets))
            Add(sent.To, setting, sent.Place, sighting.Rule, sent, findings);
    }

    private static void Add(TextDestination to, Setting<Decision> setting, string place, string kind, Fact fact, ICollection<Finding> findings) =>
        findings.Add(new(setting.Value, RuleFor(to), $"{place} holds a secret ({kind}){What(to)}", setting.Origin.ToString(), fact));

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
