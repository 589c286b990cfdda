using System.Text.Json;
using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Facts.Mcp;
using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>One call as data goes through it: what labelled it reads, where it sends, and what of its texts is a copy of something read before.</summary>
internal sealed class CallFlow
{
    private readonly Hearing about;
    private readonly Dictionary<ReadOnlyMemory<byte>, Traces> traced = [];
    private readonly Lazy<ImmutableArray<Destination>> waysOut;
    private readonly Lazy<ImmutableArray<LabelledRead>> reads;
    private byte[]? commandText;

    private CallFlow(Hearing about)
    {
        this.about = about;
        waysOut = new(FindWaysOut);
        reads = new(() => LabelSources.Of(about));
    }

    /// <summary>The call's flow; null under a policy that says nothing about where data goes.</summary>
    public static CallFlow? Of(Hearing about) => (SessionNeed.Of(about.Policy) & SessionNeeds.Flow) == 0 ? null : new(about);

    public SessionMemory Memory => about.Session.Memory;

    /// <summary>What labelled the call reads itself.</summary>
    public ImmutableArray<LabelledRead> Reads => reads.Value;

    /// <summary>Where the call sends something out of this machine; loopback is this machine.</summary>
    public ImmutableArray<Destination> WaysOut => waysOut.Value;

    /// <summary>Whether a shell runs the call: then its parts may have nothing to do with each other.</summary>
    public bool IsCommand => about.Server is null && about.Event.Calls is [{ Tool: "Bash" or "Monitor" or "PowerShell" }];

    /// <summary>The command as the client wrote it; empty for other tools.</summary>
    public ReadOnlyMemory<byte> Command =>
        IsCommand && about.Event.Calls[0].Input is { ValueKind: JsonValueKind.Object } input && input.TryGetProperty("command", out var command) && command.ValueKind == JsonValueKind.String
            ? commandText ??= JsonText.Utf8(command).ToArray()
            : default;

    /// <summary>What the text shares with labelled outputs.</summary>
    public Traces TracesOf(ReadOnlyMemory<byte> text)
    {
        if (traced.TryGetValue(text, out var traces))
            return traces;
        traces = about.Session.Prints?.Trace(text.Span) ?? new Traces(static _ => null);
        return traced[text] = traces;
    }

    /// <summary>Labels of this name that restrict where data goes, of all layers.</summary>
    public IEnumerable<Label> Restricting()
    {
        foreach (var layer in about.Policy.Layers)
            foreach (var label in layer.Flow.Labels)
                if (label.MayReach is not null)
                    yield return label;
    }

    /// <summary>
    /// Whether data labelled so may go there: where the label names the place, and back to where it came from. What stays here is free unless the label
    /// names places of that kind.
    /// </summary>
    public bool MayReach(Label label, Destination to)
    {
        return label.MayReach is not { } places || (to.IsHere && !to.IsSpokenOf(places)) || to.IsIn(places, about) || IsSource(label.Name, to);
    }

    /// <summary>Whether what has the label comes from there.</summary>
    public bool IsSource(string label, Destination to)
    {
        foreach (var layer in about.Policy.Layers)
        {
            if (to is ServerDestination { Server.Name: var server } && layer.Servers.For(server) is { } grant && grant.Labels.Contains(label))
                return true;
            foreach (var same in layer.Flow.Labels)
                if (same.Name == label && to.IsIn(same.Sources, about))
                    return true;
        }
        return false;
    }

    /// <summary>
    /// Whether what one part of the call reads may go where another part contacts somebody: in one program, and in a command whose parts are joined by a
    /// pipe or a substitution. Commands that merely follow one another share nothing.
    /// </summary>
    public bool AreJoined(Fact one, Fact other) => !IsCommand || one.Place == other.Place || JoinsParts(Command.Span);

    private static bool JoinsParts(ReadOnlySpan<byte> command)
    {
        for (var i = 0; i < command.Length; i++)
            switch (command[i])
            {
                case (byte)'`':
                    return true;
                case (byte)'|' when i + 1 < command.Length && command[i + 1] == '|':
                    i++;
                    break;
                case (byte)'|':
                    return true;
                case (byte)'$' or (byte)'<' or (byte)'>' when i + 1 < command.Length && command[i + 1] == '(':
                    return true;
                default:
                    break;
            }
        return command.IndexOf("xargs"u8) >= 0 || command.IndexOf("read "u8) >= 0 || command.IndexOf("source "u8) >= 0;
    }

    private ImmutableArray<Destination> FindWaysOut()
    {
        var found = ImmutableArray.CreateBuilder<Destination>();
        foreach (var fact in about.Facts)
            if (fact is HostContacted contacted)
            {
                if (contacted.Host.Known is not { } host || !HostSets.IsSurelyLoopback(host))
                    found.Add(new HostDestination(contacted));
            }
            else if (fact is Unreadable { As: UnreadableAs.Host })
                found.Add(new UnknownDestination(fact));
        if (!SendsText() || LabelSources.ToolOf(about) is not { } used)
            return found.DrainToImmutable();
        if (about.Server is { } server && !(found.Count > 0 && Carries(server.Name, used.Tool)))
            return [new ServerDestination(server, used)];
        if (about.Server is null && !IsCommand && found.Count == 0 && !IsLoopbackOnly())
            found.Add(new ToolDestination(used));
        return found.DrainToImmutable();
    }

    private bool SendsText()
    {
        foreach (var fact in about.Facts)
            if (fact is TextSent { To: TextDestination.Outside })
                return true;
        return false;
    }

    private bool IsLoopbackOnly()
    {
        foreach (var fact in about.Facts)
            if (fact is HostContacted)
                return true;
        return false;
    }

    /// <summary>Whether the table knows the tool as one that carries its arguments to the URL it is given.</summary>
    private static bool Carries(string server, string tool)
    {
        var known = McpTable.Find(server, tool);
        if (!known.Certain)
            return false;
        foreach (var argument in known.Arguments)
            if (argument.Role == McpRole.Url)
                return true;
        return false;
    }
}
