using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Events;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Sessions;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>What is to be remembered of a text that came in: the user's prompt, or a tool's output.</summary>
internal static class OutputLabels
{
    /// <summary>The user's own words are open, whatever they repeat; what a background agent reports as a prompt is not the user's.</summary>
    public static OutputReading? OfPrompt(HookEvent hookEvent, Policy policy) =>
        Restricts(policy) && SessionNotes.IsTheUsers(hookEvent) && hookEvent.Payload.TryGetProperty("prompt", out var prompt)
            ? new(hookEvent.TextOf(prompt), [], "prompt", "") { IsPublic = true }
            : null;

    /// <param name="about">The call, with the facts of its arguments.</param>
    /// <param name="output">What the model gets to see, as JSON.</param>
    /// <param name="parsed">The same, where it was parsed already; else an undefined element.</param>
    public static OutputReading? Of(Hearing about, ReadOnlyMemory<byte> output, System.Text.Json.JsonElement parsed)
    {
        if (about.Flow is not { } flow || LabelSources.ToolOf(about) is not { } used || output.IsEmpty)
            return null;
        var name = SessionRuleCheck.ToolName(used);
        var labels = flow.Reads.Select(read => read.Label).Where(label => label.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (LabelSources.IsFromOutside(about, flow.Reads) && Has(about.Policy, LabelSources.Untrusted))
            labels.Add(LabelSources.Untrusted);
        var call = about.Event.Calls[0].ToolUseId ?? "";
        var (exact, exactLabels) = Found(about, output);
        foreach (var label in labels.Concat(exactLabels))
            if (flow.Memory.FirstRead(label) is null)
                about.Note(new LabelRead(default, label, name, call.Length == 0 ? null : call));
        foreach (var spilled in Spilled(output.Span))
            foreach (var label in labels)
                about.Note(new FileLabelled(default, spilled, label, name, call.Length == 0 ? null : call));
        if (!Restricts(about.Policy) || (labels.Count == 0 && exact.IsEmpty && !IsSource(used)))
            return null;
        return new(OutputText.Of(output, parsed), [.. labels], name, call)
        {
            IsData = flow.Reads.Any(read => read.IsData),
            IsPublic = labels.Count == 0 && used.Tool is "WebFetch" or "WebSearch",
            Exact = exact,
            ExactLabels = exactLabels,
        };
    }

    /// <summary>
    /// Files the client put an output into that was too long for the model: it is told their names and reads them later. They lie in a directory
    /// <c>tool-results</c>.
    /// </summary>
    private static ImmutableArray<string> Spilled(ReadOnlySpan<byte> output)
    {
        const int longest = 4096;
        ReadOnlySpan<byte> directory = "/tool-results/"u8, around = " \"'\t\r\n\\<>()"u8;
        var files = ImmutableArray.CreateBuilder<string>();
        for (var rest = output; rest.IndexOf(directory) is >= 0 and var at;)
        {
            var start = rest[..at].LastIndexOfAny(around) + 1;
            var end = rest[at..].IndexOfAny(around) is >= 0 and var length ? at + length : rest.Length;
            if (rest[start] == '/' && end - start < longest)
                files.Add(System.Text.Encoding.UTF8.GetString(rest[start..end]).TrimEnd('.', ',', ':', ';'));
            rest = rest[end..];
        }
        return files.DrainToImmutable();
    }

    public static bool Restricts(Policy policy)
    {
        foreach (var layer in policy.Layers)
            foreach (var label in layer.Flow.Labels)
                if (label.MayReach is not null)
                    return true;
        return false;
    }

    private static bool Has(Policy policy, string name) => policy.Layers.Any(layer => layer.Flow.Labels.Any(label => label.Name == name));

    /// <summary>Tools whose output tells something new; what the others answer repeats what they were given.</summary>
    private static bool IsSource(ToolUsed used) =>
        used.Server is not null || used.Tool is "Read" or "Grep" or "Glob" or "LS" or "NotebookRead" or "Bash" or "PowerShell" or "WebFetch" or "WebSearch" or "ReadMcpResourceTool";

    /// <summary>Secrets and personal data, where a label names them as its source.</summary>
    private static (ImmutableArray<byte[]> Values, ImmutableArray<string> Labels) Found(Hearing about, ReadOnlyMemory<byte> output)
    {
        var named = Naming(about.Policy);
        if (named.IsEmpty)
            return ([], []);
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var values = ImmutableArray.CreateBuilder<byte[]>();
        foreach (var sighting in SecretScanner.Scan(output.Span, about.Secrets with { PersonalData = true }))
            foreach (var label in named)
                if (PersonalData.Is(sighting.Rule) ? label.Sources.Personal : label.Sources.Secrets)
                {
                    labels.Add(label.Name);
                    values.Add(output.Slice(sighting.Start, sighting.Length).ToArray());
                }
        return (values.DrainToImmutable(), [.. labels]);
    }

    /// <summary>Labels that secrets or personal data give.</summary>
    public static ImmutableArray<Label> Naming(Policy policy) =>
        [.. policy.Layers.SelectMany(layer => layer.Flow.Labels).Where(label => label.Sources.Secrets || label.Sources.Personal)];
}
