using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Counting;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Outputs;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Skills;

namespace ClaudeHookGuard.Core.Verdicts;

/// <summary>
/// The whole guard in three steps: read the facts, examine each, keep the strictest finding. The hook, <c>explain</c> and the corpus tests all
/// call this one.
/// </summary>
/// <param name="sessionKey">The key of the session's masks, asked for only when something is masked.</param>
public sealed class Judge(Policy policy, Surroundings surroundings, FactReader reader, SecretOptions secrets, OutputJudge outputs, Func<byte[]> sessionKey)
{
    private readonly ImmutableArray<ICheck> checks = AllChecks.List;
    private Actors? actors;
    private SecretOptions? looking;

    /// <summary>What is remembered of the session the events belong to.</summary>
    public ISessionStore Session { get; init; } = NoSession.Instance;

    /// <summary>When the event is judged, in milliseconds since 1970.</summary>
    public long Now { get; init; }

    /// <summary>What is known of skills that begin.</summary>
    public SkillShelf Shelf { get; init; } = new(surroundings, static () => null);

    /// <summary>Who acts in the event beside the session.</summary>
    public Actors ActorsOf(HookEvent hookEvent) => actors ??= Witnessed(Attribution.Of(hookEvent, Session.Memory), hookEvent);

    /// <summary>The transcript is asked only where the policy speaks of skills: it is one file more to open for each call.</summary>
    private Actors Witnessed(Actors told, HookEvent hookEvent) =>
        hookEvent.Kind is HookEventKind.PreToolUse or HookEventKind.PermissionRequest && (SessionNeed.Of(policy) & SessionNeeds.Skills) != 0
            ? TranscriptWitness.Add(told, hookEvent, Session.Memory, Shelf, surroundings.Files)
            : told;

    /// <summary>Facts and verdict of an event; an event that carries nothing to judge is allowed without facts.</summary>
    public (ImmutableArray<Fact> Facts, Verdict Verdict) Examine(HookEvent hookEvent) => hookEvent.Kind switch
    {
        HookEventKind.PreToolUse or HookEventKind.PermissionRequest => ExamineCall(hookEvent, hookEvent.Calls[0]),
        HookEventKind.PostToolUse or HookEventKind.PostToolUseFailure => WithReading(hookEvent, outputs.Examine(hookEvent)),
        HookEventKind.PostToolBatch => outputs.Examine(hookEvent),
        HookEventKind.UserPromptSubmit => WithPrompt(hookEvent, ExamineFacts(hookEvent, EventFacts.Read(hookEvent, surroundings))),
        HookEventKind.UserPromptExpansion or HookEventKind.ConfigChange => ExamineFacts(hookEvent, EventFacts.Read(hookEvent, surroundings)),
        _ => ([], Verdict.Allowed),
    };

    private (ImmutableArray<Fact>, Verdict) WithPrompt(HookEvent hookEvent, (ImmutableArray<Fact> Facts, Verdict Verdict) judged) =>
        OutputLabels.OfPrompt(hookEvent, policy) is { } reading ? (judged.Facts, judged.Verdict with { Reading = reading }) : judged;

    /// <summary>What the output leaves in the session's memory: the labels of what was read, and its fingerprints as the model gets to see it.</summary>
    private (ImmutableArray<Fact>, Verdict) WithReading(HookEvent hookEvent, (ImmutableArray<Fact> Facts, Verdict Verdict) judged)
    {
        if ((SessionNeed.Of(policy) & SessionNeeds.Flow) == 0)
            return judged;
        var facts = reader.Read(hookEvent.Calls[0]);
        var notes = new List<SessionRecord>(judged.Verdict.Notes);
        var about = Hearing.Of(policy, surroundings, secrets, hookEvent, ServerOf(facts), ActorsOf(hookEvent), Shelf) with { Session = Session, Facts = facts, Notes = notes };
        hookEvent.Payload.TryGetProperty("error", out var error);
        var output = hookEvent.Kind == HookEventKind.PostToolUse ? hookEvent.Calls[0].Response : error;
        var reading = judged.Verdict.Rewritten is { } rewritten ? OutputLabels.Of(about, rewritten, default) : OutputLabels.Of(about, hookEvent.TextOf(output), output);
        return (judged.Facts, judged.Verdict with { Reading = reading, Notes = [.. notes] });
    }

    private (ImmutableArray<Fact>, Verdict) ExamineCall(HookEvent hookEvent, ToolCall call)
    {
        var facts = reader.Read(call);
        if (JsonText.LoneSurrogate(JsonText.Whole(call.Input)))
            facts = facts.Add(new Unreadable(UnreadableAs.Call, "", "the arguments hold half of a surrogate pair, which no two programs read alike", call.Place + "/tool_input"));
        var (_, verdict) = ExamineFacts(hookEvent, facts);
        return (facts, verdict.Decision == Decision.Redact ? verdict with { Rewritten = Masked(call) } : verdict);
    }

    /// <summary>The whole arguments with their secrets masked. Null where the secret shows only in what a command would make of them: then nothing is left but to refuse.</summary>
    private ReadOnlyMemory<byte>? Masked(ToolCall call) =>
        JsonMasker.Mask(JsonText.Whole(call.Input), looking ?? secrets, sessionKey()) is { } masked ? new ReadOnlyMemory<byte>(masked.Json) : null;

    private (ImmutableArray<Fact>, Verdict) ExamineFacts(HookEvent hookEvent, ImmutableArray<Fact> facts)
    {
        var (notes, tallies) = (new List<SessionRecord>(), new List<Tally>());
        var verdict = Verdict.Of(FindingsOn(facts, hookEvent, policy, notes, tallies), policy.Mode);
        if (notes.Count > 0 || tallies.Count > 0)
            verdict = verdict with { Notes = [.. notes], Tallies = [.. tallies] };
        if (verdict.Decision == Decision.Allow || !policy.Layers.Any(layer => layer.Observes))
            return (facts, verdict);
        var enforced = policy with { Layers = policy.Layers.RemoveAll(layer => layer.Observes) };
        return (facts, verdict with { Decision = Verdict.Of(FindingsOn(facts, hookEvent, enforced, null, null), policy.Mode).Decision });
    }

    private ImmutableArray<Finding> FindingsOn(ImmutableArray<Fact> facts, HookEvent hookEvent, Policy under, List<SessionRecord>? notes, List<Tally>? tallies)
    {
        var about = Hearing.Of(under, surroundings, secrets, hookEvent, ServerOf(facts), ActorsOf(hookEvent), Shelf) with { Session = Session, Facts = facts, Notes = notes, Tallies = tallies, Now = Now };
        if (SkillSending.SpeaksOfPersonalData(about.Grants))
            about = about with { Secrets = looking = secrets with { PersonalData = true } };
        var linked = PlannedLinks.Over(facts, surroundings) is { } after ? about with { Surroundings = after, Landmarks = new(after) } : about;
        var findings = new List<Finding>();
        foreach (var fact in facts)
            foreach (var check in checks)
                check.Examine(fact, PlannedLinks.IsMaking(fact) ? about : linked, findings);
        findings.RemoveAll(finding => Exceptions.Cover(finding, about));
        return [.. findings];
    }

    /// <summary>The server the call goes to: an MCP tool's own, or the one whose resource a built-in tool reads.</summary>
    private static McpServer? ServerOf(ImmutableArray<Fact> facts)
    {
        foreach (var fact in facts)
            if (fact is ToolUsed { Server: { } server })
                return server;
        return null;
    }
}
