using System.Text.Json;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>What the session's memory keeps of skills: that one began, with what it declared, and that one went on as a subagent.</summary>
public static class SkillNotes
{
    /// <summary>The records of a skill that begins. One of the same name in several places leaves one for each: nobody knows which the client took.</summary>
    public static IEnumerable<SkillBegan> Began(string skill, HookEvent hookEvent, SkillShelf shelf, DateTimeOffset now)
    {
        var call = hookEvent.Calls is [var only, ..] ? only.ToolUseId : null;
        var began = new SkillBegan(now, skill, hookEvent.PromptId, hookEvent.AgentId) { Call = call };
        var candidates = shelf.Named(skill);
        if (candidates.IsEmpty)
            yield return began;
        foreach (var candidate in candidates)
            yield return began with
            {
                Forks = candidate.Declaration.Forks,
                File = candidate.Skill.File,
                Directory = candidate.Skill.Directory,
                Declared = DeclarationForm.Write(candidate.Declaration.Table) ?? "",
            };
    }

    /// <summary>
    /// The skill that left its thread: for a subagent of its own, as the answer of the Skill tool tells, or because the call failed and it never
    /// began. Null where it did neither.
    /// </summary>
    public static SkillLeft? Left(HookEvent hookEvent, DateTimeOffset now)
    {
        if (hookEvent.Calls is not [{ Tool: "Skill" } call] || JsonText.Field(call.Input, "skill") is not { } skill)
            return null;
        var left = new SkillLeft(now, skill.TrimStart('/'), hookEvent.PromptId, hookEvent.AgentId);
        if (hookEvent.Kind == HookEventKind.PostToolUseFailure)
            return left with { Call = call.ToolUseId };
        return call.Response.ValueKind == JsonValueKind.Object && JsonText.Field(call.Response, "status") == "forked"
            ? left with { Into = JsonText.Field(call.Response, "agentId") }
            : null;
    }
}
