using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>An entry with all its members, one a line, for people.</summary>
internal static class EntryDetail
{
    public static string Of(EntryView view, TimeZoneInfo zone)
    {
        var entry = view.Copy();
        var text = new StringBuilder();
        Add(text, "id", entry.Id.ToString());
        Add(text, "time", TimeZoneInfo.ConvertTime(entry.Time, zone).ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture));
        Add(text, "event", entry.Event);
        Add(text, "decision", entry.Observed is { } observed ? $"{entry.Decision} (observed only; enforced it would be {observed})" : entry.Decision);
        Add(text, "rules", string.Join(", ", entry.Rules));
        Add(text, "reason", entry.Reason);
        Add(text, "tool", entry.Tool);
        Add(text, "server", entry.Server);
        Add(text, "skill", entry.Skill);
        Add(text, "agent", entry.Agent is { } agent ? $"{entry.AgentType} {agent}".Trim() : entry.AgentType);
        foreach (var resource in entry.Resources)
            Add(text, resource.Kind, $"{resource.Name}{(resource.Bytes is { } bytes ? $"{bytes} bytes" : "")}{(resource.To is { } to ? $" to {to}" : "")}  sha256:{resource.Sha256}");
        if (entry.MoreResources > 0)
            Add(text, "", $"and {entry.MoreResources} more");
        Add(text, "sizes", string.Create(CultureInfo.InvariantCulture, $"{entry.InputBytes} bytes of arguments, {entry.OutputBytes} of output, {entry.SentBytes} sent out"));
        Add(text, "session", entry.Session);
        Add(text, "prompt", entry.Prompt);
        Add(text, "tool use", entry.ToolUse);
        Add(text, "permission", entry.PermissionMode);
        Add(text, "project", entry.Project);
        Add(text, "directory", entry.WorkingDirectory);
        Add(text, "user", entry.User is { } user ? $"{user}{(entry.Machine is { } machine ? $" on {machine}" : "")}" : null);
        Add(text, "policy", entry.Policy);
        Add(text, "guard", string.Create(CultureInfo.InvariantCulture, $"{entry.Guard}, took {entry.Milliseconds} ms"));
        if (view.Sequence > 0)
            Add(text, "chain", string.Create(CultureInfo.InvariantCulture, $"line {view.Sequence}, digest {view.Digest}"));
        return text.ToString().TrimEnd();
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append($"{Shown.Text(name),-14}  {Shown.Text(value)}\n");
    }
}
