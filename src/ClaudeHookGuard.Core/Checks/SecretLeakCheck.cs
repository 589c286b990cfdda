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
        if (fact is ArgumentsSent all && Speaks(TextDestination.Outside, about))
            foreach (var placed in JsonMasker.Find(all.Json.Span, about.Secrets))
                Add(TextDestination.Outside, all.Place + placed.Path, placed.Sighting.Rule, all, about, findings);
        if (fact is not TextSent sent || !Speaks(sent.To, about))
            return;
        foreach (var sighting in SecretScanner.Scan(sent.Utf8.Span, about.Secrets))
            Add(sent.To, sent.Place, sighting.Rule, sent, about, findings);
    }

    private static void Add(TextDestination to, string place, string kind, Fact fact, Hearing about, ICollection<Finding> findings)
    {
        var personal = PersonalData.Is(kind);
        if ((personal ? PersonalSettingFor(to, about) : SettingFor(to, about)) is { } setting)
            findings.Add(new(setting.Value, RuleFor(to), $"{place} holds {(personal ? "personal data" : "a secret")} ({kind}){What(to)}", setting.Origin.ToString(), fact));
    }

    private static bool Speaks(TextDestination to, Hearing about) => SettingFor(to, about) is not null || PersonalSettingFor(to, about) is not null;

    private static Setting<Decision>? SettingFor(TextDestination to, Hearing about) =>
        to == TextDestination.Outside ? SkillSending.Strictest(SettingFor(to, about.Policy), about, static grant => grant.Secrets) : SettingFor(to, about.Policy);

    private static Setting<Decision>? PersonalSettingFor(TextDestination to, Hearing about) => to == TextDestination.Outside
        ? SkillSending.Strictest(SecretSettings.Strictest(about.Policy, static rules => rules.Personal), about, static grant => grant.Personal)
        : null;

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
