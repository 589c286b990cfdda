using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>
/// What was read with a label goes only where the label lets it: recognised in texts by its fingerprints, and in files by their paths. What is written
/// here carries the label on. Loopback is this machine, and data may always go back to where it came from.
/// </summary>
public sealed class FlowCheck : ICheck
{
    private const string Rule = "flow.label";

    public ImmutableArray<string> Rules => [Rule, "flow.memory"];

    public string Summary => "What was read with a label goes only where the label lets it.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (about.Flow is not { } flow)
            return;
        switch (fact)
        {
            case TextSent { To: TextDestination.Outside } sent:
                foreach (var to in WaysOf(sent, flow))
                    OfText(sent.Utf8, to, flow, about, findings);
                break;
            case ArgumentsSent all:
                foreach (var to in flow.WaysOut)
                    OfText(all.Json, to, flow, about, findings);
                break;
            case TextSent { To: TextDestination.File } written:
                foreach (var file in FilesOf(about))
                    OfText(written.Utf8, new FileDestination(file), flow, about, findings);
                break;
            case TextSent { To: TextDestination.Agent } handed when SkillOf(about) is { } skill:
                OfText(handed.Utf8, new SkillDestination(skill), flow, about, findings);
                break;
            case HostContacted or Unreadable { As: UnreadableAs.Host }:
                foreach (var to in flow.WaysOut)
                    if (ReferenceEquals(to.Fact, fact))
                        OfContact(to, flow, about, findings);
                break;
            case ToolUsed { Server: not null } used:
                OfServer(used, flow, about, findings);
                break;
            case PathTouched { Access: PathAccess.Write } touched when !StandardDevices.Is(touched.Path):
                OfWrittenFile(touched, flow, about, findings);
                break;
            default:
                break;
        }
    }

    /// <summary>The destinations of a text: those its own program contacts, else all of the call.</summary>
    private static IEnumerable<Destination> WaysOf(TextSent sent, CallFlow flow)
    {
        var own = flow.WaysOut.Where(to => to.Fact.Place == sent.Place).ToList();
        return own.Count > 0 ? own : flow.WaysOut;
    }

    private static IEnumerable<PathTouched> FilesOf(Hearing about) => about.Facts.OfType<PathTouched>().Where(touched => touched.Access == PathAccess.Write);

    private static SkillEntered? SkillOf(Hearing about) => about.Facts.OfType<SkillEntered>().FirstOrDefault();

    /// <summary>A host is contacted: what the command itself says, and what it reads, may go there.</summary>
    private static void OfContact(Destination to, CallFlow flow, Hearing about, ICollection<Finding> findings)
    {
        if (flow.Command is { IsEmpty: false } command)
            OfText(command, to, flow, about, findings);
        foreach (var read in flow.Reads)
            if (read.From is PathTouched from && flow.AreJoined(from, to.Fact))
                OfRead(read, from, to, flow, findings);
    }

    /// <summary>A server's tool that does more than read is given a file: it goes to the server.</summary>
    private static void OfServer(ToolUsed used, CallFlow flow, Hearing about, ICollection<Finding> findings)
    {
        if (used.Effect == ToolEffect.Reads || FilesOf(about).Any())
            return;
        foreach (var to in flow.WaysOut)
            if (to is ServerDestination)
                foreach (var read in flow.Reads)
                    if (read.From is PathTouched from)
                        OfRead(read, from, to, flow, findings);
    }

    /// <summary>What a program reads, or the command says, lands in the file.</summary>
    private static void OfWrittenFile(PathTouched touched, CallFlow flow, Hearing about, ICollection<Finding> findings)
    {
        var file = new FileDestination(touched);
        if (flow.Command is { IsEmpty: false } command)
            OfText(command, file, flow, about, findings);
        foreach (var read in flow.Reads)
        {
            if (read.From is PathTouched from && flow.AreJoined(from, touched))
                OfRead(read, from, file, flow, findings);
            if (flow.IsCommand)
                Label(file, read.Label, about);
        }
    }

    private static void OfRead(LabelledRead read, PathTouched from, Destination to, CallFlow flow, ICollection<Finding> findings)
    {
        foreach (var label in flow.Restricting())
            if (label.Name == read.Label && !flow.MayReach(label, to))
                findings.Add(new(Decision.Deny, Rule, $"would give {to.Shown} what is in {from.Path}, labelled \"{label.Name}\"{Wrote(read.Written)}; {Reach(label)}", label.Origin.ToString(), to.Fact));
    }

    private static void OfText(ReadOnlyMemory<byte> text, Destination to, CallFlow flow, Hearing about, ICollection<Finding> findings)
    {
        // Asked first: fingerprints that cannot be read are damage as well.
        var traces = flow.TracesOf(text);
        if (flow.Memory.Damage is { } damage)
        {
            OfDamage(damage, to, flow, findings);
            return;
        }
        if (traces.IsEmpty)
            return;
        foreach (var label in flow.Restricting())
        {
            var allowed = flow.MayReach(label, to);
            if (!allowed && !to.IsHere)
                Remember(traces, label.Name, about);
            if (traces.From(label.Name, allowed ? null : SentBefore(label.Name, flow.Memory)) is not { } source)
                continue;
            if (to is FileDestination file)
                Label(file, label.Name, source, about);
            if (!allowed)
                findings.Add(new(Decision.Deny, Rule, $"would give {to.Shown} what {Came(source)}, labelled \"{label.Name}\"; {Reach(label)}", label.Origin.ToString(), to.Fact));
        }
    }

    /// <summary>Nobody can tell what a session has read whose memory came to harm: nothing goes out that any label keeps in.</summary>
    private static void OfDamage(string damage, Destination to, CallFlow flow, ICollection<Finding> findings)
    {
        if (to.IsHere)
            return;
        foreach (var label in flow.Restricting())
            if (!flow.MayReach(label, to))
                findings.Add(new(Decision.Deny, "flow.memory",
                    $"the session's memory {damage}, so nobody can tell whether this holds data labelled \"{label.Name}\", and {to.Shown} is not where that may go; start a new session", label.Origin.ToString(), to.Fact));
    }

    /// <summary>A record sent in pieces is told by the values that went before.</summary>
    private static IEnumerable<TracedValue> SentBefore(string label, SessionMemory memory)
    {
        foreach (var record in memory.Records)
            if (record is ValueSent sent && sent.Label == label)
                yield return new(sent.Source, sent.Print, sent.Weight);
    }

    private static void Remember(Traces traces, string label, Hearing about)
    {
        const int mostPieces = 8;
        var kept = 0;
        foreach (var value in traces.ValuesOf(label))
            if (kept++ < mostPieces && !SentBefore(label, about.Session.Memory).Contains(value))
                about.Note(new ValueSent(default, label, value.Source, value.Print, value.Weight));
    }

    private static void Label(FileDestination file, string label, OutputSource source, Hearing about) => Label(file, label, source.Tool, source.Call, about);

    private static void Label(FileDestination file, string label, Hearing about) =>
        Label(file, label, LabelSources.ToolOf(about) is { } used ? used.Tool : "", about.Event.Calls is [var call, ..] ? call.ToolUseId ?? "" : "", about);

    private static void Label(FileDestination file, string label, string tool, string call, Hearing about)
    {
        var touched = Paths.TouchedPath.Of(file.Touched, about.Landmarks);
        foreach (var spelling in touched.Spellings)
            if (!about.Session.Memory.Records.Any(record => record is FileLabelled there && there.Path == spelling.Text && there.Label == label))
                about.Note(new FileLabelled(default, spelling.Text, label, tool, call.Length == 0 ? null : call));
    }

    private static string Came(OutputSource source) =>
        $"{source.Tool} returned at {source.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z{(source.Call.Length > 0 ? $" (call {source.Call})" : "")}";

    private static string Wrote(FileLabelled? file) => file is null ? "" : $" since {file.Tool} filled it at {file.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z{(file.Call is { } call ? $" (call {call})" : "")}";

    private static string Reach(Label label)
    {
        var places = label.MayReach!;
        var names = new List<string>();
        names.AddRange(places.Hosts.Items.Select(rule => rule.Pattern.Text));
        names.AddRange(places.Servers.Items.Select(rule => $"server {rule.Pattern}"));
        names.AddRange(places.Tools.Items.Select(rule => $"tool {rule.Pattern}"));
        names.AddRange(places.Paths.Items.Select(rule => rule.Pattern.Text));
        names.AddRange(places.Skills.Items.Select(rule => $"skill {rule.Pattern}"));
        return names.Count == 0 ? "the label lets it out nowhere" : $"the label lets it reach {string.Join(", ", names)}";
    }
}
