using System.Diagnostics;
using ClaudeHookGuard.Core.Answers;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
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
        try
        {
            return HookEventReader.TryRead(payload, out var hookEvent, out var why)
                ? Answer(hookEvent)
                : Refuse("event.malformed", $"{why}, so the call is refused; send the client's own payload");
        }
        catch (Exception fault)
        {
            return Refuse("guard.fault", $"the guard itself failed ({fault.GetType().Name}), so the call is refused; run `hookguard explain` on it");
        }
    }

    private static HookAnswer Refuse(string rule, string reason) => AnswerWriter.DenyCall($"hookguard: {reason} [{rule}, built in]");

    private HookAnswer Answer(HookEvent hookEvent)
    {
        if (!IsJudged(hookEvent.Kind))
            return HookAnswer.Silence;
        var started = Stopwatch.GetTimestamp();
        var surroundings = stages.Surroundings(hookEvent);
        var policy = stages.Policy(surroundings);
        var (facts, verdict) = policy.Flaw is { } flaw
            ? ([], Broken(flaw, hookEvent))
            : stages.Judge(policy.Policy!, surroundings, hookEvent).Examine(hookEvent);
        var entry = Entries.Of(hookEvent, surroundings, policy.Policy, facts, verdict, stages.Clock(), Stopwatch.GetElapsedTime(started));
        return stages.Audit(policy.Policy, entry, surroundings) is { } failure && hookEvent.Kind is HookEventKind.PreToolUse or HookEventKind.PermissionRequest
            ? AnswerWriter.Write(hookEvent, Unaudited(failure, verdict))
            : AnswerWriter.Write(hookEvent, verdict);
    }

    private static bool IsJudged(HookEventKind kind) => kind is HookEventKind.PreToolUse or HookEventKind.PostToolUse or HookEventKind.PostToolUseFailure
        or HookEventKind.PostToolBatch or HookEventKind.PermissionRequest or HookEventKind.UserPromptSubmit or HookEventKind.UserPromptExpansion or HookEventKind.ConfigChange;

    private static Verdict Broken(string flaw, HookEvent hookEvent) =>
        Built("policy.broken", $"the policy is broken, so nothing is allowed: {flaw}; `hookguard policy check` lists every error", hookEvent.Calls is [var call, ..] ? call.Place : "");

    private static Verdict Unaudited(string failure, Verdict verdict) =>
        verdict.Decision == Decision.Deny ? verdict : Built("audit.unwritable", $"the audit log cannot be written ({failure}), so the call is refused", "");

    private static Verdict Built(string rule, string reason, string place) =>
        new(Decision.Deny, [new(Decision.Deny, rule, reason, "built in", new Unreadable(UnreadableAs.Call, "", reason, place))], null, Decision.Deny);
}
