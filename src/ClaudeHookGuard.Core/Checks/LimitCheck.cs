using ClaudeHookGuard.Core.Counting;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>
/// How much a session, and each server, skill and agent type in it, may do: calls in a minute, bytes sent out, distinct files read. A call that is refused
/// is not counted; calls that are judged at the same moment may pass a ceiling together.
/// </summary>
public sealed class LimitCheck : ICheck
{
    public ImmutableArray<string> Rules => ["limits.calls", "limits.bytes", "limits.files", "limits.memory"];

    public string Summary => "Calls, bytes sent out and files read stay below the ceilings of session, server, skill and agent.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not ToolUsed tool || about.Event.Kind != HookEventKind.PreToolUse || (SessionNeed.Of(about.Policy) & SessionNeeds.Limits) == 0)
            return;
        var volume = new Volume(about);
        foreach (var (kind, name, limits) in Applying(about))
            if (limits is { CallsPerMinute: not null } or { BytesOut: not null } or { FilesRead: not null })
                OfSubject(kind, name, limits, volume, tool, about, findings);
    }

    private static IEnumerable<(string Kind, string Name, Limits Limits)> Applying(Hearing about)
    {
        foreach (var layer in about.Policy.Layers)
        {
            yield return ("session", "", layer.Limits);
            if (about.Server is { } server && layer.Servers.For(server.Name) is { } ofServer)
                yield return ("server", server.Name, ofServer.Limits);
            foreach (var skill in about.Actors.Skills)
                if (layer.Skills.For(skill.Name) is { } ofSkill)
                    yield return ("skill", skill.Name, ofSkill.Limits);
            foreach (var type in about.Actors.AgentTypes)
                if (layer.Agents.For(type) is { } ofAgent)
                    yield return ("agent", type, ofAgent.Limits);
        }
    }

    private static void OfSubject(string kind, string name, Limits limits, Volume volume, ToolUsed tool, Hearing about, ICollection<Finding> findings)
    {
        var (subject, who) = (Tally.SubjectOf(kind, name), name.Length == 0 ? "this session" : $"the {kind} \"{name}\"");
        var tallies = about.Session.Tallies;
        void Beyond(string rule, string what) => findings.Add(new(limits.Beyond, rule, $"{who} {what}", limits.Origin.ToString(), tool));
        if (!tallies.IsWhole)
            Beyond("limits.memory", "has a ceiling, and what was counted came to harm; begin a new session");
        if (limits.CallsPerMinute is { } calls && tallies.CallsSince(subject, about.Now) >= calls)
            Beyond("limits.calls", $"has made {calls} calls within a minute, which is all the policy allows; wait");
        if (limits.BytesOut is { } bytes && tallies.BytesOut(subject) + volume.BytesOut > (ulong)bytes)
            Beyond("limits.bytes", $"would have sent out {tallies.BytesOut(subject) + volume.BytesOut} bytes, the policy allows {bytes}");
        if (limits.FilesRead is { } files && !volume.Files.IsEmpty)
            OfFiles(subject, files, volume, tallies, Beyond);
        Count(subject, limits, volume, about);
    }

    private static void OfFiles(uint subject, int most, Volume volume, Tallies tallies, Action<string, string> beyond)
    {
        var read = tallies.Files(subject);
        read.UnionWith(volume.Files);
        if (read.Count > most)
            beyond("limits.files", $"would have read {read.Count} files, the policy allows {most}");
    }

    private static void Count(uint subject, Limits limits, Volume volume, Hearing about)
    {
        if (about.Tallies is not { } tallies)
            return;
        AddOnce(tallies, new(TallyKind.Call, subject, about.Now, volume.BytesOut));
        if (limits.FilesRead is not null)
            foreach (var file in volume.Files)
                AddOnce(tallies, new(TallyKind.File, subject, about.Now, file));
    }

    /// <summary>Several layers may have a ceiling for the same subject.</summary>
    private static void AddOnce(List<Tally> tallies, Tally tally)
    {
        if (!tallies.Contains(tally))
            tallies.Add(tally);
    }

    /// <summary>How much one call does.</summary>
    private sealed class Volume
    {
        public Volume(Hearing about)
        {
            var files = new HashSet<ulong>();
            foreach (var fact in about.Facts)
                if (fact is TextSent { To: TextDestination.Outside } sent)
                    BytesOut += (ulong)sent.Utf8.Length;
                else if (fact is PathTouched { Access: PathAccess.Read } touched)
                    files.Add(Tally.HashOf(touched.Path.ToString()));
            Files = [.. files];
        }

        public ulong BytesOut { get; }

        public ImmutableArray<ulong> Files { get; }
    }
}
