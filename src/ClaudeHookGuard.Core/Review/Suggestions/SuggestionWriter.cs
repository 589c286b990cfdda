using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Audit;
using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>Writes lists as a policy, first bare to try it, then with what the trial showed.</summary>
internal sealed class SuggestionWriter(List<SuggestedList> lists, bool loopback)
{
    /// <summary>Characters of a comment's names.</summary>
    private const int LongestComment = 240;

    public Layer Layer() => PolicySuggestion.Read(Toml(null, null));

    /// <summary>Holds every call against the policy.</summary>
    public ListTrial Try(IEnumerable<AuditEntry> calls, Func<AuditEntry, bool> isLeftOut)
    {
        var layer = Layer();
        Trial kept = new(layer), leftOut = new(layer);
        var result = new ListTrial(layer, kept);
        foreach (var call in calls)
            if (isLeftOut(call))
                result.AddLeftOut(leftOut.Try(call));
            else
                kept.Try(call);
        return result;
    }

    public string Toml(SuggestionHead? head, ListTrial? trial)
    {
        var toml = new StringBuilder();
        head?.Write(toml);
        toml.Append("version = 1\n");
        foreach (var table in lists.GroupBy(static list => list.Header))
        {
            toml.Append(CultureInfo.InvariantCulture, $"\n[{table.Key}]\n");
            foreach (var list in table)
                Write(toml, list, trial);
            WriteRest(toml, table.Key, [.. table], trial);
        }
        toml.Append('\n');
        Comment(toml, trial?.Refusals("servers.*"));
        return toml.Append("[servers.\"*\"]\ndecision = \"deny\"\n").ToString();
    }

    /// <summary>What is no list: what happens outside an open one, and this machine itself.</summary>
    private void WriteRest(StringBuilder toml, string header, List<SuggestedList> table, ListTrial? trial)
    {
        if (header is "paths" or "network" && table.Exists(static list => list.IsOpen))
            toml.Append("# Too much is new each day for a list to end it: what is outside asks.\notherwise = \"ask\"\n");
        if (header == "network" && loopback)
            toml.Append("loopback = \"allow\"").Append(trial is null ? "" : $" # {Calls(trial.UsesOfLoopback)}").Append('\n');
    }

    private static void Write(StringBuilder toml, SuggestedList list, ListTrial? trial)
    {
        var ofSession = list.Header is "paths" or "network";
        if (list.IsOpen && !ofSession)
        {
            toml.Append(CultureInfo.InvariantCulture, $"# {list.Key}: not restricted, {list.Patterns.Count} were met and the last days brought many new ones\n");
            return;
        }
        Comment(toml, trial?.Refusals(list.Id));
        if (list.Patterns.Count == 0)
        {
            toml.Append(CultureInfo.InvariantCulture, $"{list.Key} = []{(trial is null ? "" : " # never")}\n");
            return;
        }
        toml.Append(CultureInfo.InvariantCulture, $"{list.Key} = [\n");
        foreach (var pattern in list.Patterns)
            toml.Append("  ").Append(Outline.Quoted(pattern)).Append(trial is null ? "," : $", # {Calls(trial.UsesOf(list, pattern))}").Append('\n');
        toml.Append("]\n");
    }

    private static void Comment(StringBuilder toml, string? text)
    {
        if (text is not null)
            toml.Append("# ").Append(Shown.OneLine(text, LongestComment).Replace('\uFFFD', '?')).Append('\n');
    }

    private static string Calls(long count) => Amount.Of(count, "call", "calls");
}
