using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>
/// Tells who acts in a call, from what the session's memory keeps. The client marks no call with its skill, so this is the rule:
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item><description>A skill called by the model or typed by the user acts in its thread until the user's next prompt; a report of a background agent, or a wake-up, is no prompt of the user's.</description></item>
/// <item><description>A second skill in the same prompt joins the first: both texts are before the model, so both declarations hold.</description></item>
/// <item><description>A subagent acts for every skill that was active where it was started, and so for as long as it lives. Where several calls may have started it, for those of all of them.</description></item>
/// <item><description>A skill that runs as a subagent acts there, and no more in the thread that called it once the client has said so.</description></item>
/// </list>
/// </remarks>
public static class Attribution
{
    /// <summary>Who acts in the event.</summary>
    public static Actors Of(HookEvent hookEvent, SessionMemory memory)
    {
        if (memory.Records.IsEmpty)
            return hookEvent.AgentId is null ? Actors.Session : new([], [hookEvent.AgentType ?? ""], memory.DepthOf(hookEvent.AgentId));
        var threads = new Threads();
        foreach (var record in memory.Records)
            threads.Take(record);
        return hookEvent.AgentId is { } agent
            ? threads.Of(agent, hookEvent.AgentType ?? "", memory.DepthOf(agent))
            : new(Active(threads.Main.In(hookEvent.PromptId, threads.Continued)), [], 0);
    }

    private static ImmutableArray<ActiveSkill> Active(IEnumerable<SkillBegan> skills)
    {
        var active = ImmutableArray.CreateBuilder<ActiveSkill>();
        foreach (var skill in skills)
            if (new ActiveSkill(skill.Skill, skill.Declared, skill.File, skill.Directory) is var one && !active.Contains(one))
                active.Add(one);
        return active.ToImmutable();
    }

    /// <summary>The threads of a session: the main one and those of its subagents.</summary>
    private sealed class Threads
    {
        private readonly Dictionary<string, SkillThread> agents = new(StringComparer.Ordinal);
        private readonly List<AgentCalled> open = [];

        public SkillThread Main { get; } = new([]);

        /// <summary>Prompts that the user did not write: what ran before them goes on in them.</summary>
        public HashSet<string> Continued { get; } = new(StringComparer.Ordinal);

        public Actors Of(string agent, string type, int depth)
        {
            var thread = agents.GetValueOrDefault(agent) ?? Started(type);
            return new(Active(thread.Skills), [.. thread.Types], depth);
        }

        public void Take(SessionRecord record)
        {
            switch (record)
            {
                case PromptSeen { ByUser: true } prompt:
                    Main.End(prompt.Prompt);
                    break;
                case PromptSeen prompt:
                    Continued.Add(prompt.Prompt);
                    break;
                case SkillBegan skill:
                    ThreadOf(skill.Agent).Skills.Add(skill);
                    break;
                case SkillLeft left:
                    Move(left);
                    break;
                case AgentCalled called:
                    open.Add(called);
                    break;
                case AgentBegan began when !agents.ContainsKey(began.Agent):
                    agents[began.Agent] = Started(began.AgentType);
                    Answer(began.AgentType);
                    break;
                default:
                    break;
            }
        }

        private SkillThread ThreadOf(string? agent) => agent is null ? Main : agents.TryGetValue(agent, out var thread) ? thread : agents[agent] = Started("");

        private void Move(SkillLeft left)
        {
            var from = ThreadOf(left.Agent);
            var moved = from.Skills.FindAll(skill => skill.Skill == left.Skill && skill.Prompt == left.Prompt && (left.Call is null || skill.Call == left.Call));
            foreach (var skill in moved)
            {
                from.Skills.Remove(skill);
                if (left.Into is { } agent && !ThreadOf(agent).Skills.Contains(skill))
                    ThreadOf(agent).Skills.Add(skill);
            }
        }

        /// <summary>A thread with all that its possible starters act for; where nobody is known to have called it, the main thread has, or a skill that forks.</summary>
        private SkillThread Started(string type)
        {
            var started = new SkillThread([type]);
            var starters = new List<SkillThread>();
            foreach (var called in open)
                if (Fits(called, type))
                    starters.Add(ThreadOf(called.Caller));
            foreach (var thread in (IEnumerable<SkillThread>)[Main, .. agents.Values])
                if (thread.Skills.Exists(static skill => skill.Forks))
                    starters.Add(thread);
            if (starters.Count == 0)
                starters.Add(Main);
            foreach (var starter in starters)
                started.Inherit(starter);
            return started;
        }

        /// <summary>The call that the agent answers is done with, where there is no doubt who made it.</summary>
        private void Answer(string type)
        {
            var first = open.FindIndex(called => Fits(called, type));
            if (first >= 0 && open.TrueForAll(called => !Fits(called, type) || called.Caller == open[first].Caller))
                open.RemoveAt(first);
        }

        private static bool Fits(AgentCalled called, string type) => called.AgentType == type || called.AgentType.Length == 0 || type.Length == 0;
    }

    /// <summary>One thread, with the skills that act in it.</summary>
    /// <param name="types">The agent type of the thread, then those of the threads it came from.</param>
    private sealed class SkillThread(List<string> types)
    {
        public List<string> Types { get; } = types;

        public List<SkillBegan> Skills { get; } = [];

        private readonly HashSet<SkillBegan> kept = [];

        public void Inherit(SkillThread from)
        {
            foreach (var skill in from.Skills)
                if (!Skills.Contains(skill))
                    Skills.Add(skill);
            foreach (var type in from.Types)
                if (!Types.Contains(type))
                    Types.Add(type);
        }

        /// <summary>
        /// The user's prompt ends what ran before it. A client without prompt ids may tell of a typed command before its prompt, so that one ends with
        /// the prompt after.
        /// </summary>
        public void End(string prompt) =>
            Skills.RemoveAll(skill => prompt.Length == 0 || skill.Prompt is null ? skill.Call is not null || !kept.Add(skill) : skill.Prompt != prompt);

        /// <summary>Those that act in a prompt: theirs, or one that merely goes on with it.</summary>
        public IEnumerable<SkillBegan> In(string? prompt, HashSet<string> continued) =>
            Skills.Where(skill => prompt is null || skill.Prompt is null || skill.Prompt == prompt || continued.Contains(prompt));
    }
}
