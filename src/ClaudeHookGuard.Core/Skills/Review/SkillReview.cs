using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Skills.Review;

/// <summary>What the guard makes of an installed skill before it ever runs: by the very checks that hold it when it does.</summary>
/// <param name="Entry">What stands against its beginning.</param>
/// <param name="Grants">What it is held to: of each policy layer, and of its own declaration.</param>
/// <param name="Trust">Whether a person has looked at it.</param>
public sealed record SkillReview(EnteredSkill Entered, ImmutableArray<Finding> Entry, ImmutableArray<Grant> Grants, SkillTrust Trust)
{
    /// <summary>The strictest thing that stands against its beginning.</summary>
    public Decision Decision => Entry.IsEmpty ? Decision.Allow : Entry.Max(static finding => finding.Decision);

    public static SkillReview Of(EnteredSkill entered, SkillShelf shelf, Policy policy, Surroundings surroundings)
    {
        var about = About(entered, shelf, policy, surroundings, "Skill");
        var findings = new List<Finding>();
        new SkillCheck().Examine(new SkillEntered(entered.Skill.Name, "/tool_input/skill"), about, findings);
        // Of several skills of one name each is told of by itself.
        findings.RemoveAll(finding => finding.Rule is "skills.changed" or "skills.declaration" && !finding.Reason.Contains(entered.Skill.Root, StringComparison.Ordinal));
        return new(entered, [.. findings.DistinctBy(static finding => (finding.Rule, finding.Stands))], [.. about.Grants.Where(static grant => grant.Kind == GrantKind.Skill)], TrustIn(entered, shelf));
    }

    /// <summary>What the skill's scripts would do that it may not, script by script.</summary>
    public ImmutableArray<(SkillScript Script, ImmutableArray<Finding> Findings)> Scripts(ShellReader shell, SkillShelf shelf, Policy policy, Surroundings surroundings)
    {
        var about = About(Entered, shelf, policy, surroundings, "Bash");
        var judged = ImmutableArray.CreateBuilder<(SkillScript, ImmutableArray<Finding>)>();
        foreach (var script in SkillScript.Of(Entered, shell, surroundings))
        {
            var findings = new List<Finding>();
            foreach (var fact in script.Facts)
                foreach (var check in AllChecks.List)
                    check.Examine(fact, about, findings);
            judged.Add((script, [.. findings]));
        }
        return judged.ToImmutable();
    }

    /// <summary>The skill as it would act: alone, on the main thread.</summary>
    private static Hearing About(EnteredSkill entered, SkillShelf shelf, Policy policy, Surroundings surroundings, string tool)
    {
        var active = new ActiveSkill(entered.Skill.Name, DeclarationForm.Write(entered.Declaration.Table) ?? "", entered.Skill.File, entered.Skill.Directory);
        _ = HookEventReader.TryRead(System.Text.Encoding.UTF8.GetBytes($$"""{"hook_event_name":"PreToolUse","session_id":"","tool_input":{},"tool_name":"{{tool}}" }"""), out var call, out _);
        return Hearing.Of(policy, surroundings, SecretOptions.Default, call!, null, new([active], [], 0), shelf);
    }

    private static SkillTrust TrustIn(EnteredSkill entered, SkillShelf shelf) => shelf.Trusted?.Of(entered.Skill) switch
    {
        null => SkillTrust.Unseen,
        var hash => hash == entered.Content.Hash ? SkillTrust.Trusted : SkillTrust.Changed,
    };
}

/// <summary>What a person's trust in a skill is worth now.</summary>
public enum SkillTrust
{
    /// <summary>Nobody has said anything about it.</summary>
    Unseen,

    /// <summary>It is as it was when a person trusted it.</summary>
    Trusted,

    /// <summary>It has changed since.</summary>
    Changed,
}
