using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Whether a skill may begin: by the policy, by its declaration, and by what a person has seen of it.</summary>
public sealed class SkillCheck : ICheck
{
    public ImmutableArray<string> Rules => ["skills.unknown", "skills.denied", "skills.changed", "skills.declaration", "skills.memory"];

    public string Summary => "A skill begins only where the policy lets it, its declaration can be read, and it is the one a person looked at.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is ToolUsed && about.Session.Memory.Damage is { } damage && about.IsCall)
            findings.Add(new(Decision.Deny, "skills.memory", $"the session's memory {damage}, so nobody can tell which skill acts; begin a new session", "built in", fact));
        if (fact is not SkillEntered { Skill: var name } entered)
            return;
        var candidates = about.Shelf.Named(name);
        foreach (var layer in about.Policy.Layers)
        {
            var grants = new List<Grant>();
            foreach (var each in NamesOf(name, candidates))
                SkillGrants.Add(layer, each, grants);
            foreach (var grant in grants.Distinct())
                OfGrant(grant, name, candidates, entered, findings);
        }
        foreach (var candidate in candidates)
            OfSkill(candidate, about, entered, findings);
    }

    /// <summary>The name it was called by, and those of the skills it may mean.</summary>
    private static IEnumerable<string> NamesOf(string name, ImmutableArray<EnteredSkill> candidates)
    {
        yield return name;
        foreach (var candidate in candidates)
            if (candidate.Skill.Name != name)
                yield return candidate.Skill.Name;
    }

    private static void OfGrant(Grant grant, string name, ImmutableArray<EnteredSkill> candidates, SkillEntered entered, ICollection<Finding> findings)
    {
        if (grant.Decision != Decision.Allow)
            findings.Add(grant.Name == "*"
                ? new(grant.Decision, "skills.unknown", $"the policy does not name the skill \"{name}\"", grant.Origin.ToString(), entered)
                : new(grant.Decision, "skills.denied", $"the policy does not let the skill \"{name}\" be used", grant.Origin.ToString(), entered));
        if (grant.Pin is not { } pin)
            return;
        if (candidates.IsEmpty)
            findings.Add(new(Decision.Deny, "skills.changed", $"the policy pins the skill \"{name}\", and it was not found on this machine", grant.Origin.ToString(), entered));
        foreach (var candidate in candidates)
            if (candidate.Content is var content && content.Hash != pin)
                findings.Add(new(Decision.Deny, "skills.changed", Changed(candidate, content, "is not the one the policy pins"), grant.Origin.ToString(), entered));
    }

    private static void OfSkill(EnteredSkill candidate, Hearing about, SkillEntered entered, ICollection<Finding> findings)
    {
        if (candidate.Declaration.Flaw is { } flaw)
            findings.Add(new(Decision.Deny, "skills.declaration", $"what the skill \"{candidate.Skill.Name}\" declares cannot be read, so it cannot be held to it: {flaw}", candidate.Skill.File, entered));
        else if (DeclarationForm.Write(candidate.Declaration.Table) is not { Length: <= SkillShelf.LongestDeclaration })
            findings.Add(new(Decision.Deny, "skills.declaration", $"the skill \"{candidate.Skill.Name}\" declares more than can be kept", candidate.Skill.File, entered));
        if (about.Shelf.Trusted is not { } trusted)
            findings.Add(new(Decision.Deny, "skills.changed", "the list of trusted skills came to harm; a person has to look at the skills and run `hookguard skills trust`", "built in", entered));
        else if (trusted.Of(candidate.Skill) is { } hash && candidate.Content is var content && content.Hash != hash)
            findings.Add(new(Decision.Deny, "skills.changed", Changed(candidate, content, "has changed since a person trusted it"), "trusted skills", entered));
    }

    private static string Changed(EnteredSkill candidate, SkillContent content, string how) =>
        $"the skill \"{candidate.Skill.Name}\" in {candidate.Skill.Root} {content.Flaw ?? how}; have a person look at it and run `hookguard skills trust {candidate.Skill.Name}` in a terminal";
}
