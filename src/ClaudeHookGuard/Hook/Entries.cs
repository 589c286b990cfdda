using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Core.Verdicts;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Hook;

/// <summary>Makes the audit entry of a judged event.</summary>
internal static class Entries
{
    public static AuditEntry Of(HookEvent hookEvent, Surroundings surroundings, Policy? policy, ImmutableArray<Fact> facts, Verdict verdict, Actors? actors, DateTimeOffset now, TimeSpan taken)
    {
        var call = hookEvent.Calls is [var only] ? only : null;
        var inFull = policy is not null && SkillGrants.LogAccess(policy, actors ?? Actors.Session, call?.Server?.Name);
        var resources = AuditResources.Of(facts, inFull ? new Landmarks(surroundings) : null);
        return new()
        {
            Id = Guid.CreateVersion7(now),
            Time = now,
            Session = hookEvent.SessionId,
            Prompt = hookEvent.PromptId,
            Event = hookEvent.Name,
            PermissionMode = hookEvent.PermissionMode,
            User = Account.Name(),
            Machine = Environment.MachineName,
            Project = surroundings.ProjectRoot,
            WorkingDirectory = surroundings.WorkingDirectory == surroundings.ProjectRoot ? null : surroundings.WorkingDirectory,
            Tool = call?.Tool,
            ToolUse = call?.ToolUseId,
            Server = call?.Server?.Name,
            Skill = Skill(facts, actors),
            Agent = hookEvent.AgentId,
            AgentType = hookEvent.AgentType,
            Decision = Word(verdict.Decision),
            Observed = verdict.Observed == verdict.Decision ? null : Word(verdict.Observed),
            Rules = RulesOf(verdict),
            Reason = verdict.Findings.IsEmpty ? null : verdict.Reason,
            Resources = resources,
            MoreResources = Math.Max(0, facts.Length - (inFull ? AuditResources.MaxListedInFull : AuditResources.MaxListed)),
            InFull = inFull,
            InputBytes = call is null ? hookEvent.Utf8.Length : JsonText.Whole(call.Input).Length,
            OutputBytes = call is null ? 0 : JsonText.Whole(call.Response).Length,
            SentBytes = AuditResources.SentBytes(facts),
            Policy = policy?.Hash,
            Guard = GuardVersion.Text,
            Milliseconds = taken.TotalMilliseconds,
        };
    }

    public static string Word(Decision decision) => decision switch
    {
        Decision.Allow => "allow",
        Decision.Redact => "redact",
        Decision.Ask => "ask",
        Decision.Deny => "deny",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ImmutableArray<string> RulesOf(Verdict verdict)
    {
        var rules = ImmutableArray.CreateBuilder<string>();
        foreach (var finding in verdict.Findings)
            if (!rules.Contains(finding.Rule))
                rules.Add(finding.Rule);
        return rules.DrainToImmutable();
    }

    /// <summary>The skill that begins, else those that act; several, where it is not certain which does, are apart by commas.</summary>
    private static string? Skill(ImmutableArray<Fact> facts, Actors? actors)
    {
        foreach (var fact in facts)
            if (fact is SkillEntered entered)
                return entered.Skill;
        return actors is { Skills.IsEmpty: false } ? string.Join(',', actors.Skills.Select(static skill => skill.Name).Distinct()) : null;
    }
}
