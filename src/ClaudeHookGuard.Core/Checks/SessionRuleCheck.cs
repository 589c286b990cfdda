using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Flow;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Sessions;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>
/// The coarse rules of the flow: once the session has read something labelled, every way out is asked about or closed (<c>then</c>); and where
/// private data, untrusted text and a way out come together in one session (<c>trifecta</c>). They hold where a fingerprint cannot: after a
/// paraphrase, a translation, an encryption.
/// </summary>
public sealed class SessionRuleCheck : ICheck
{
    public ImmutableArray<string> Rules => ["flow.then", "flow.trifecta"];

    public string Summary => "Once a session has read what its policy names, the ways out are asked about or closed.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (about.Flow is not { } flow)
            return;
        if (fact is ToolUsed used)
            NoteReads(used, flow, about);
        if (fact is not (HostContacted or ToolUsed or Unreadable))
            return;
        foreach (var to in flow.WaysOut)
            if (ReferenceEquals(to.Fact, fact))
            {
                OfThen(to, flow, about, findings);
                OfTrifecta(to, flow, about, findings);
            }
    }

    /// <summary>What a call is about to read counts as read from here on, whatever becomes of the hook that sees its output.</summary>
    private static void NoteReads(ToolUsed used, CallFlow flow, Hearing about)
    {
        var (tool, call) = (ToolName(used), about.Event.Calls is [var only, ..] ? only.ToolUseId : null);
        foreach (var read in flow.Reads)
            if (flow.Memory.FirstRead(read.Label) is null)
                about.Note(new LabelRead(default, read.Label, tool, call));
        if (flow.Memory.FirstUntrusted is null && LabelSources.IsFromOutside(about, flow.Reads))
            about.Note(new UntrustedRead(default, tool, call, false));
    }

    public static string ToolName(ToolUsed used) => used.Server is { } server ? $"mcp__{server.Name}__{used.Tool}" : used.Tool;

    private static void OfThen(Destination to, CallFlow flow, Hearing about, ICollection<Finding> findings)
    {
        foreach (var layer in about.Policy.Layers)
            foreach (var label in layer.Flow.Labels)
                if (label.Then != Decision.Allow && Read(label.Name, flow) is { } when && !(label.MayReach is not null && flow.MayReach(label, to)) && !flow.IsSource(label.Name, to))
                    findings.Add(new(label.Then, "flow.then",
                        $"{when}, and after that the policy {(label.Then == Decision.Deny ? "closes" : "asks about")} every way out that the label does not name; this one is {to.Shown}", label.Origin.ToString(), to.Fact));
    }

    /// <summary>How the session came to have read the label, in words; null where it has not.</summary>
    private static string? Read(string label, CallFlow flow)
    {
        if (flow.Memory.Damage is { } damage)
            return $"the session's memory {damage}, so it may have read data labelled \"{label}\"";
        if (flow.Memory.IsIncomplete)
            return $"the session was resumed without its memory, so it may have read data labelled \"{label}\"";
        if (label == LabelSources.Untrusted && flow.Memory.FirstUntrusted is { } outside)
            return $"{outside.Tool} read text from outside at {At(outside)}";
        if (flow.Memory.FirstRead(label) is { } read)
            return $"{read.Tool} read data labelled \"{label}\" at {At(read)}{(read.Call is { } call ? $" (call {call})" : "")}";
        foreach (var now in flow.Reads)
            if (now.Label == label && now.From is not HostContacted)
                return $"this call reads data labelled \"{label}\"";
        return null;
    }

    private static void OfTrifecta(Destination to, CallFlow flow, Hearing about, ICollection<Finding> findings)
    {
        if (Strictest(about.Policy) is not { } setting || Outside(flow, about) is not { } untrusted || Private(to, flow, about) is not { } data)
            return;
        findings.Add(new(setting.Value, "flow.trifecta",
            $"{data}, {untrusted}, and this call opens a way out to {to.Shown}: an instruction hidden in the one could send the other out", setting.Origin.ToString(), to.Fact));
    }

    private static string? Outside(CallFlow flow, Hearing about)
    {
        if (flow.Memory.IsIncomplete)
            return "the session may have read text from outside";
        if (flow.Memory.FirstUntrusted is { } read)
            return $"{read.Tool} read text from outside at {At(read)}";
        return flow.Memory.FirstRead(LabelSources.Untrusted) is { } labelled ? $"{labelled.Tool} read untrusted text at {At(labelled)}" : null;
    }

    /// <summary>Private data that may not go there by its own label. A policy without labels has told of none: then whatever a file of this machine or a local server gave is private.</summary>
    private static string? Private(Destination to, CallFlow flow, Hearing about)
    {
        if (flow.Memory.IsIncomplete)
            return "the session may have read private data";
        foreach (var record in flow.Memory.Records)
            if (record is LabelRead read && read.Label != LabelSources.Untrusted && !IsFree(read.Label, to, flow, about))
                return $"{read.Tool} read {(read.Label == LabelSources.Local ? "files of this machine" : $"data labelled \"{read.Label}\"")} at {At(read)}";
        foreach (var now in flow.Reads)
            if (now.Label != LabelSources.Untrusted && now.From is not HostContacted && !IsFree(now.Label, to, flow, about))
                return now.Label == LabelSources.Local ? "this call reads files of this machine" : $"this call reads data labelled \"{now.Label}\"";
        return null;
    }

    /// <summary>Whether every layer that has the label names the destination.</summary>
    private static bool IsFree(string name, Destination to, CallFlow flow, Hearing about)
    {
        var named = false;
        foreach (var layer in about.Policy.Layers)
            foreach (var label in layer.Flow.Labels)
                if (label.Name == name && label.MayReach is not null)
                {
                    if (!flow.MayReach(label, to))
                        return false;
                    named = true;
                }
        return named || flow.IsSource(name, to);
    }

    private static Setting<Decision>? Strictest(Policy policy)
    {
        Setting<Decision>? strictest = null;
        foreach (var layer in policy.Layers)
            if (layer.Flow.Trifecta is { Value: not Decision.Allow } setting && !(strictest?.Value >= setting.Value))
                strictest = setting;
        return strictest;
    }

    private static string At(SessionRecord record) => $"{record.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z";
}
