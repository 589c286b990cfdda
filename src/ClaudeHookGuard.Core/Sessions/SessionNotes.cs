using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Sessions;

/// <summary>What is to be remembered of an event: who acts, since when. What was read is noted by the checks of the flow.</summary>
public static class SessionNotes
{
    /// <summary>Records of <paramref name="hookEvent"/>, judged as <paramref name="verdict"/> says; a call that is refused leaves only what it tried to send.</summary>
    public static ImmutableArray<SessionRecord> Of(
        HookEvent hookEvent, ImmutableArray<Fact> facts, Verdict verdict, SessionNeeds needs, SessionMemory memory, SkillShelf shelf, string project, DateTimeOffset now)
    {
        if (verdict.Decision == Decision.Deny && hookEvent.Kind is HookEventKind.PreToolUse or HookEventKind.UserPromptExpansion)
            return Attempted(verdict, now);
        if (!IsWorthKeeping(hookEvent, facts, needs, memory))
            return [];
        var notes = ImmutableArray.CreateBuilder<SessionRecord>();
        // A session that is resumed after its memory was cleaned up has read things nobody remembers.
        if (memory.Records.IsEmpty)
            notes.Add(new SessionBegan(now, hookEvent.SessionId ?? "", project, hookEvent.Kind == HookEventKind.SessionStart && hookEvent.Text("source") is "resume" or "fork"));
        foreach (var note in verdict.Notes)
            notes.Add(note with { Time = now });
        switch (hookEvent.Kind)
        {
            case HookEventKind.UserPromptSubmit:
                notes.Add(new PromptSeen(now, hookEvent.PromptId ?? "", IsTheUsers(hookEvent)));
                break;
            case HookEventKind.PostToolUse or HookEventKind.PostToolUseFailure when SkillNotes.Left(hookEvent, now) is { } left:
                notes.Add(left);
                break;
            case HookEventKind.PreToolUse or HookEventKind.UserPromptExpansion:
                OfCall(hookEvent, facts, memory, shelf, now, notes);
                break;
            case HookEventKind.SubagentStart when hookEvent.AgentId is { } agent:
                notes.Add(Began(agent, hookEvent, memory, now));
                break;
            case HookEventKind.SubagentStop when hookEvent.AgentId is { } agent:
                notes.Add(new AgentEnded(now, agent));
                break;
            default:
                break;
        }
        return notes is [SessionBegan { Lost: false }] && verdict.Reading is null ? [] : notes.DrainToImmutable();
    }

    /// <summary>Whoever was refused one piece of a record is not to send the others.</summary>
    private static ImmutableArray<SessionRecord> Attempted(Verdict verdict, DateTimeOffset now) =>
        [.. verdict.Notes.OfType<ValueSent>().Select(sent => sent with { Time = now })];

    /// <summary>Skills are held to what they declare under every policy: a session in which one began is remembered even where the policy needs nothing.</summary>
    private static bool IsWorthKeeping(HookEvent hookEvent, ImmutableArray<Fact> facts, SessionNeeds needs, SessionMemory memory)
    {
        if (needs != SessionNeeds.None || !memory.Records.IsEmpty)
            return true;
        foreach (var fact in facts)
            if (fact is SkillEntered)
                return hookEvent.Kind is HookEventKind.PreToolUse or HookEventKind.UserPromptExpansion;
        return false;
    }

    /// <summary>A report of a background agent comes as a prompt without a source of its own, and is told by how it begins.</summary>
    internal static bool IsTheUsers(HookEvent hookEvent) =>
        hookEvent.Text("source") is null or "user" or "sdk" && !(hookEvent.Text("prompt") ?? "").StartsWith("<task-notification>", StringComparison.Ordinal);

    private static void OfCall(HookEvent hookEvent, ImmutableArray<Fact> facts, SessionMemory memory, SkillShelf shelf, DateTimeOffset now, ImmutableArray<SessionRecord>.Builder notes)
    {
        var call = hookEvent.Calls is [var only, ..] ? only : null;
        var agentType = call is { Tool: "Agent", Server: null } ? "" : null;
        foreach (var fact in facts)
            if (fact is SkillEntered skill)
                notes.AddRange(SkillNotes.Began(skill.Skill, hookEvent, shelf, now));
            else if (fact is AgentStarted agent)
                agentType = agent.AgentType;
        if (agentType is not null)
            notes.Add(new AgentCalled(now, agentType, hookEvent.AgentId, memory.DepthOf(hookEvent.AgentId) + 1, call?.ToolUseId));
    }

    /// <summary>The client does not say who called an agent: of the calls that no agent has answered yet and that fit its type, the deepest counts.</summary>
    private static AgentBegan Began(string agent, HookEvent hookEvent, SessionMemory memory, DateTimeOffset now)
    {
        var type = hookEvent.AgentType ?? "";
        var open = new List<AgentCalled>();
        AgentBegan? before = null;
        foreach (var record in memory.Records)
            if (record is AgentCalled called)
                open.Add(called);
            else if (record is AgentBegan began)
            {
                before = began.Agent == agent ? began : before;
                if (Deepest(open, began.AgentType) is { } answered)
                    open.Remove(answered);
            }
        return before is not null ? before with { Time = now, Prompt = hookEvent.PromptId }
            : Deepest(open, type) is { } caller ? new(now, agent, type, caller.Caller, caller.Depth, hookEvent.PromptId)
            : new(now, agent, type, null, 1, hookEvent.PromptId);
    }

    /// <summary>A call without a type starts an agent of the client's choice.</summary>
    private static AgentCalled? Deepest(List<AgentCalled> open, string type)
    {
        AgentCalled? deepest = null;
        foreach (var called in open)
            if ((called.AgentType == type || called.AgentType.Length == 0) && (deepest is null || called.Depth > deepest.Depth))
                deepest = called;
        return deepest;
    }
}
