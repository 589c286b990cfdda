using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies.BuiltIn;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Policies.Keys;

namespace ClaudeHookGuard.Core.Policies.Printing;

/// <summary>The effective policy rule by rule: what each file says, then what is built in, and what of it does not hold.</summary>
public static class PolicyListing
{
    /// <param name="policy">The layers combined.</param>
    /// <param name="documents">What the layers were read from.</param>
    /// <param name="today">The day exceptions are held against.</param>
    public static ImmutableArray<ShownRule> Of(Policy policy, IEnumerable<PolicyDocument> documents, DateOnly today)
    {
        var rules = ImmutableArray.CreateBuilder<ShownRule>();
        var managed = policy.Layers.FirstOrDefault(layer => layer.Kind == LayerKind.Managed);
        foreach (var document in documents.OrderBy(document => document.Layer))
            AddTable(rules, document, document.Root, PolicyKeys.Root, "", NoteOn(managed, document.Layer, today));
        AddSettings(rules, policy.Layers[0]);
        AddGroups(rules, policy);
        return rules.DrainToImmutable();
    }

    private static void AddTable(
        ImmutableArray<ShownRule>.Builder rules, PolicyDocument document, DocumentTable table, ImmutableArray<Key> keys, string path, Func<string, DocumentTable, string?> note)
    {
        foreach (var key in keys)
            if (key.Name != "version" && table.Find(key.Name) is { } entry)
                AddEntry(rules, document, table, key, entry, Join(path, key.Name), note);
    }

    private static void AddEntry(
        ImmutableArray<ShownRule>.Builder rules, PolicyDocument document, DocumentTable table, Key key, DocumentEntry entry, string path, Func<string, DocumentTable, string?> note)
    {
        switch (key.Form, entry.Value)
        {
            case (KeyForm.Table, DocumentTable inner):
                AddTable(rules, document, inner, key.Keys, path, note);
                break;
            case (KeyForm.Tables, DocumentList list):
                foreach (var item in list.Items.OfType<DocumentTable>())
                    rules.Add(new(path, PolicyToml.Value(item), At(document, item.Position), note(path, item)));
                break;
            case (KeyForm.NamedTables, DocumentTable named):
                foreach (var each in named.Entries)
                    if (each.Value is DocumentTable inner)
                        AddNamed(rules, document, key, each, inner, Join(path, each.Key), note);
                break;
            case (KeyForm.NamedTexts or KeyForm.NamedLists, DocumentTable named):
                foreach (var each in named.Entries)
                    rules.Add(new(Join(path, each.Key), PolicyToml.Value(each.Value), At(document, each.Position), note(path, table)));
                break;
            case (KeyForm.Texts, DocumentList { Items.Count: > 0 } list):
                foreach (var item in list.Items)
                    rules.Add(new(path, PolicyToml.Value(item), At(document, item.Position), note(path, table)));
                break;
            default:
                rules.Add(new(path, PolicyToml.Value(entry.Value), At(document, entry.Position), note(path, table)));
                break;
        }
    }

    /// <summary>A named grant without keys is a rule too: it takes the name out of <c>"*"</c>.</summary>
    private static void AddNamed(
        ImmutableArray<ShownRule>.Builder rules, PolicyDocument document, Key key, DocumentEntry entry, DocumentTable inner, string path, Func<string, DocumentTable, string?> note)
    {
        if (inner.Entries.Count == 0)
            rules.Add(new(path, "{ }", At(document, entry.Position), note(path, inner)));
        AddTable(rules, document, inner, key.Keys, path, note);
    }

    private static Func<string, DocumentTable, string?> NoteOn(Layer? managed, LayerKind layer, DateOnly today) => (path, table) => path switch
    {
        "exceptions" when layer == LayerKind.User && managed is { AllowExceptions: false } => $"not in force: {managed.File} allows no exceptions",
        "exceptions" when table["expires"] is DocumentDate date && date.Date < today => "not in force: it has expired",
        "baseline.relax" when layer == LayerKind.User && managed is { AllowRelax: false } => $"not in force: {managed.File} keeps the built-in rules",
        "mode" when layer == LayerKind.Project && table["mode"] is DocumentText { Text: "observe" } => "holds for the rules of this file only",
        _ => null,
    };

    private static void AddSettings(ImmutableArray<ShownRule>.Builder rules, Layer baseline)
    {
        Add(rules, baseline.Network.Metadata);
        Add(rules, baseline.Commands.Destructive);
        Add(rules, baseline.Environment.Secret);
        Add(rules, baseline.Unreadable.PathRead);
        Add(rules, baseline.Unreadable.PathWrite);
        Add(rules, baseline.Unreadable.Host);
        Add(rules, baseline.Unreadable.Command);
        Add(rules, baseline.Unreadable.Sql);
        Add(rules, baseline.Secrets.Arguments);
        Add(rules, baseline.Secrets.Outputs);
        Add(rules, baseline.Secrets.Failures);
        Add(rules, baseline.Secrets.Environment);
        Add(rules, baseline.Flow.Injection);
    }

    private static void Add<T>(ImmutableArray<ShownRule>.Builder rules, Setting<T>? setting)
    {
        if (setting is { } known)
            rules.Add(new(known.Origin.File, known.Value is bool flag ? (flag ? "true" : "false") : $"\"{known.Value}\"".ToLowerInvariant(), known.Origin, null));
    }

    private static void AddGroups(ImmutableArray<ShownRule>.Builder rules, Policy policy)
    {
        var session = policy.Layers[0].Session;
        foreach (var list in (Rules<PathPattern>[])[session.Deny, session.DenyWrite])
        {
            foreach (var rule in list.Items)
                rules.Add(new(rule.Id, $"\"{rule.Pattern.Text}\"", rule.Origin, null));
            foreach (var rule in list.Except)
                rules.Add(new(rule.Id, $"\"!{rule.Pattern.Text}\"", rule.Origin, null));
        }
        var inForce = session.Deny.Items.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var group in Baseline.Groups)
            if (Baseline.CanRelax(group.Id) && !inForce.Contains(group.Id) && RelaxedBy(policy, group.Id) is { Length: > 0 } by)
                foreach (var pattern in group.Patterns)
                    rules.Add(new(group.Id, $"\"{pattern}\"", new(LayerKind.Baseline, group.Id, 0), $"not in force: relaxed by {by}"));
    }

    private static string RelaxedBy(Policy policy, string group) =>
        string.Join(", ", policy.Layers.SelectMany(layer => layer.Relaxed).Where(relaxed => relaxed.Value == group).Select(relaxed => relaxed.Origin.ToString()));

    private static Origin At(PolicyDocument document, Position position) => new(document.Layer, document.File, position.Line);

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
