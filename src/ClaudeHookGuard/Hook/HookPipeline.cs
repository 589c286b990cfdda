using System.Diagnostics;
using System.Text.Json;
using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Outputs;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Hook;

/// <summary>
/// From the payload to the answer. Each stage that touches the machine arrives as a function, so that tests can make any of them fail:
/// whatever fails, a call that could not be judged is refused.
/// </summary>
internal sealed class HookPipeline(HookStages stages)
{
    /// <summary>The answer to one payload. Never throws.</summary>
    public HookAnswer Answer(ReadOnlyMemory<byte> payload)
    {
        HookEvent? read = null;
        try
        {
            if (!HookEventReader.TryRead(payload, out var hookEvent, out var why))
                return Malformed(payload.Span, why);
            read = hookEvent;
            return Answer(hookEvent);
        }
        catch (Exception fault)
        {
            var reason = $"the guard itself failed ({fault.GetType().Name}), so the call is refused; run `hookguard explain` on it";
            return read is null ? Refuse("guard.fault", reason) : AnswerWriter.Write(read, Unjudged("guard.fault", reason, read));
        }
    }

    private static HookAnswer Refuse(string rule, string reason) => AnswerWriter.DenyCall($"hookguard: {reason} [{rule}, built in]");

    /// <summary>An output that cannot be read is not shown to the model; anything else that cannot be read is a call that is refused.</summary>
    private static HookAnswer Malformed(ReadOnlySpan<byte> payload, string why) =>
        PayloadGlance.First(payload, "hook_event_name"u8) == "PostToolUse"
            ? AnswerWriter.Withhold(PayloadGlance.First(payload, "tool_name"u8) ?? "", $"hookguard: {why}, so the output is withheld [event.malformed, built in]")
            : Refuse("event.malformed", $"{why}, so the call is refused; send the client's own payload");

    private HookAnswer Answer(HookEvent hookEvent)
    {
        if (!IsJudged(hookEvent.Kind))
            return IsRemembered(hookEvent.Kind) ? Remember(hookEvent) : HookAnswer.Silence;
        var started = Stopwatch.GetTimestamp();
        var surroundings = stages.Surroundings(hookEvent);
        var policy = stages.Policy(surroundings);
        var (facts, verdict, actors) = policy.Flaw is { } flaw
            ? ([], Broken(flaw, hookEvent), null)
            : Examine(policy.Policy!, surroundings, hookEvent);
        var entry = Entries.Of(hookEvent, surroundings, policy.Policy, facts, verdict, actors, stages.Clock(), Stopwatch.GetElapsedTime(started));
        return stages.Audit(policy.Policy, entry, surroundings) is { } failure && hookEvent.Kind is HookEventKind.PreToolUse or HookEventKind.PermissionRequest
            ? AnswerWriter.Write(hookEvent, Unaudited(failure, verdict))
            : AnswerWriter.Write(hookEvent, verdict);
    }

    /// <summary>What is to be remembered stands in the session's memory before the answer is given; where it cannot, the event is refused.</summary>
    private (ImmutableArray<Fact>, Verdict, Actors?) Examine(Policy policy, Surroundings surroundings, HookEvent hookEvent)
    {
        var judge = stages.Judge(policy, surroundings, hookEvent);
        var (facts, verdict) = judge.Examine(hookEvent);
        var actors = judge.ActorsOf(hookEvent);
        return Remember(policy, surroundings, hookEvent, judge, facts, verdict) is { } failure && hookEvent.Kind != HookEventKind.UserPromptSubmit && verdict.Decision != Decision.Deny
            ? (facts, Unjudged("session.unwritable", $"the session's memory cannot be written ({failure}), so nobody could tell later what was read; `hookguard sessions list` shows where it lies", hookEvent), actors)
            : (facts, verdict, actors);
    }

    private string? Remember(Policy policy, Surroundings surroundings, HookEvent hookEvent, Judge judge, ImmutableArray<Fact> facts, Verdict verdict)
    {
        var notes = SessionNotes.Of(hookEvent, facts, verdict, SessionNeed.Of(policy), judge.Session.Memory, judge.Shelf, surroundings.ProjectRoot, stages.Clock());
        var failure = notes.IsEmpty ? null : judge.Session.Remember(notes);
        if (failure is null && !verdict.Tallies.IsEmpty && verdict.Decision != Decision.Deny)
            failure = judge.Session.Count(verdict.Tallies, judge.Now);
        if (failure is not null || verdict.Reading is not { } reading)
            return failure;
        var kept = judge.Session.Keep(reading, LabelSet.Names(policy), stages.Clock());
        // What is open and not kept only makes later judgements stricter.
        return reading.Labels.IsEmpty && reading.Exact.IsEmpty ? null : kept;
    }

    /// <summary>
    /// Events that only tell who acts from now on: nothing is decided and nothing said. Their line in the log shows that the hooks ran; where it cannot be
    /// written, the next call is refused for the same reason.
    /// </summary>
    private HookAnswer Remember(HookEvent hookEvent)
    {
        var started = Stopwatch.GetTimestamp();
        var surroundings = stages.Surroundings(hookEvent);
        var policy = stages.Policy(surroundings).Policy;
        if (hookEvent.Kind == HookEventKind.SessionEnd)
            stages.Forget(hookEvent, surroundings);
        else if (policy is not null)
            Remember(policy, surroundings, hookEvent, stages.Judge(policy, surroundings, hookEvent), [], Verdict.Allowed);
        if (hookEvent.Kind == HookEventKind.SessionStart)
            stages.Tidy(surroundings, stages.Clock());
        _ = stages.Audit(policy, Entries.Of(hookEvent, surroundings, policy, [], Verdict.Allowed, null, stages.Clock(), Stopwatch.GetElapsedTime(started)), surroundings);
        return HookAnswer.Silence;
    }

    private static bool IsJudged(HookEventKind kind) => kind is HookEventKind.PreToolUse or HookEventKind.PostToolUse or HookEventKind.PostToolUseFailure
        or HookEventKind.PostToolBatch or HookEventKind.PermissionRequest or HookEventKind.UserPromptSubmit or HookEventKind.UserPromptExpansion or HookEventKind.ConfigChange;

    private static bool IsRemembered(HookEventKind kind) => kind is HookEventKind.SessionStart or HookEventKind.SessionEnd or HookEventKind.SubagentStart or HookEventKind.SubagentStop;

    private static Verdict Broken(string flaw, HookEvent hookEvent) =>
        Unjudged("policy.broken", $"the policy is broken, so nothing is allowed: {flaw}; `hookguard policy check` lists every error", hookEvent);

    /// <summary>
    /// Refuses in the event's own form, since each event ignores those of the others. A tool that ran already cannot be refused any more: nobody
    /// knows what its output holds, so that is withheld.
    /// </summary>
    private static Verdict Unjudged(string rule, string reason, HookEvent hookEvent)
    {
        var call = hookEvent.Calls is [var first, ..] ? first : null;
        var verdict = Built(rule, reason, call?.Place ?? "");
        return hookEvent.Kind == HookEventKind.PostToolUse && call is { Response.ValueKind: not JsonValueKind.Undefined }
            ? verdict with { Rewritten = WithheldOutput.Of(call), Advice = verdict.Reason }
            : verdict;
    }

    private static Verdict Unaudited(string failure, Verdict verdict) =>
        verdict.Decision == Decision.Deny ? verdict : Built("audit.unwritable", $"the audit log cannot be written ({failure}), so the call is refused", "");

    private static Verdict Built(string rule, string reason, string place) =>
        new(Decision.Deny, [new(Decision.Deny, rule, reason, "built in", new Unreadable(UnreadableAs.Call, "", reason, place))], null, Decision.Deny);
}
