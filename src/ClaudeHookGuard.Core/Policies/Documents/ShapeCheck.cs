using ClaudeHookGuard.Core.Policies.Keys;

namespace ClaudeHookGuard.Core.Policies.Documents;

/// <summary>Holds a document against the key table: unknown keys, values of the wrong kind, keys that the layer may not have. What the values mean is read later.</summary>
internal sealed class ShapeCheck(LayerKind layer, Diagnostics diagnostics)
{
    /// <param name="path">The name of the table for people, <c>servers.postgres</c>; empty for the root.</param>
    public void Check(DocumentTable table, ImmutableArray<Key> keys, string path)
    {
        foreach (var entry in table.Entries)
        {
            if (KeyOf(entry.Key, keys) is not { } key)
                ReportUnknown(entry, keys, path);
            else if (MayStand(key, entry, path))
                CheckValue(entry, key, path);
        }
        foreach (var key in keys)
            if (key.Required && table.Find(key.Name) is null)
                diagnostics.Error(path.Length == 0 ? new(1, 1) : table.Position, $"{(path.Length == 0 ? "the policy" : $"`{path}`")} has no `{key.Name}`", Example(key));
    }

    private static Key? KeyOf(string name, ImmutableArray<Key> keys)
    {
        foreach (var key in keys)
            if (key.Name == name)
                return key;
        return null;
    }

    private void ReportUnknown(DocumentEntry entry, ImmutableArray<Key> keys, string path)
    {
        var names = keys.Select(key => key.Name).ToArray();
        var where = path.Length == 0 ? "a policy" : $"`{path}`";
        var hint = Spelling.Nearest(entry.Key, names) is { } meant ? $"did you mean `{meant}`?" : $"it may have: {string.Join(", ", names)}";
        diagnostics.Error(entry.Position, $"{where} has no key `{entry.Key}`", hint);
    }

    private bool MayStand(Key key, DocumentEntry entry, string path) => (key.Layers, layer) switch
    {
        (KeyLayers.Managed, LayerKind.User or LayerKind.Project) =>
            diagnostics.Error(entry.Position, $"`{Join(path, key.Name)}` can only stand in the managed policy", "leave it out here"),
        (KeyLayers.ManagedAndUser, LayerKind.Project) =>
            diagnostics.Error(entry.Position, $"`{Join(path, key.Name)}` cannot stand in a project policy: that file comes with a clone, so it may only tighten",
                "put it into your own policy (see `hookguard policy show`)"),
        _ => true,
    };

    /// <param name="outer">The name of the table that the entry stands in. Most values are right, so the entry's own is put together only when asked for.</param>
    private void CheckValue(DocumentEntry entry, Key key, string outer) => CheckValue(entry, key, key.Form, outer);

    private void CheckValue(DocumentEntry entry, Key key, KeyForm form, string outer)
    {
        switch (form, entry.Value)
        {
            case (KeyForm.Text, DocumentText) or (KeyForm.Flag, DocumentFlag) or (KeyForm.Date, DocumentDate):
                break;
            case (KeyForm.Texts, DocumentList list):
                CheckTexts(list, key, entry.Key, outer);
                break;
            case (KeyForm.Choice, DocumentText text):
                CheckChoice(text, key, outer);
                break;
            case (KeyForm.Number, DocumentNumber number):
                CheckNumber(number, key, outer);
                break;
            case (KeyForm.Table, DocumentTable table):
                Check(table, key.Keys, Join(outer, entry.Key));
                break;
            case (KeyForm.Tables, DocumentList list):
                CheckTables(list, key, Join(outer, entry.Key));
                break;
            case (KeyForm.NamedTables or KeyForm.NamedTexts or KeyForm.NamedLists, DocumentTable named):
                CheckNamed(named, key, Join(outer, entry.Key));
                break;
            default:
                ReportKind(entry.Value, Join(outer, entry.Key), Wanted(form), Example(key));
                break;
        }
    }

    private void CheckNumber(DocumentNumber number, Key key, string outer)
    {
        if (number.Number < key.Least || number.Number > key.Most)
            diagnostics.Error(number.Position, $"`{Join(outer, key.Name)}` is {number.Number}", key.Least == key.Most ? $"it can only be {key.Least}" : $"it is at least {key.Least} and at most {key.Most}");
    }

    private void CheckTexts(DocumentList list, Key key, string name, string outer)
    {
        if (list.Items.Count == 0 && !key.MayBeEmpty && key.Form == KeyForm.Texts)
            diagnostics.Warning(list.Position, $"`{Join(outer, name)}` is an empty list and says nothing", "leave it out");
        for (var i = 0; i < list.Items.Count; i++)
            if (list.Items[i] is not DocumentText text)
                ReportKind(list.Items[i], $"an entry of {Join(outer, name)}", "text", Example(key));
            else if (i < LongestCompared && StandsBefore(list, i, text.Text))
                diagnostics.Warning(text.Position, $"`{Join(outer, name)}` has \"{text.Text}\" twice", "leave one out");
    }

    /// <summary>Entries of a list that are held against each other; a longer list is no one's typing.</summary>
    private const int LongestCompared = 500;

    private static bool StandsBefore(DocumentList list, int end, string text)
    {
        for (var i = 0; i < end; i++)
            if (list.Items[i] is DocumentText before && before.Text == text)
                return true;
        return false;
    }

    private void CheckChoice(DocumentText text, Key key, string outer)
    {
        if (key.Choices.Contains(text.Text))
            return;
        var path = Join(outer, key.Name);
        var choices = string.Join(", ", key.Choices.Select(choice => $"\"{choice}\""));
        var meant = Spelling.Nearest(text.Text, key.Choices);
        diagnostics.Error(text.Position, $"`{path}` cannot be \"{text.Text}\"", meant is null ? $"it is one of {choices}" : $"did you mean \"{meant}\"? it is one of {choices}");
    }

    private void CheckTables(DocumentList list, Key key, string path)
    {
        foreach (var item in list.Items)
        {
            if (item is DocumentTable table)
                Check(table, key.Keys, path);
            else
                ReportKind(item, $"an entry of {path}", "a table", $"write it as [[{path}]]");
        }
    }

    private void CheckNamed(DocumentTable named, Key key, string path)
    {
        var form = key.Form switch
        {
            KeyForm.NamedTables => KeyForm.Table,
            KeyForm.NamedTexts => KeyForm.Text,
            _ => KeyForm.Texts,
        };
        foreach (var entry in named.Entries)
        {
            if (entry.Key.Length == 0)
                diagnostics.Error(entry.Position, $"a name in `{path}` is empty", null);
            CheckValue(entry, key, form, path);
        }
    }

    private void ReportKind(DocumentValue value, string path, string wanted, string? example) =>
        diagnostics.Error(value.Position, $"`{path}` is {Kind(value)} where {wanted} belongs", example);

    private static string Kind(DocumentValue value) => value switch
    {
        DocumentText => "text",
        DocumentNumber => "a number",
        DocumentFlag => "true or false",
        DocumentDate => "a date",
        DocumentList => "a list",
        DocumentTable => "a table",
        DocumentOther other => other.Kind,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Wanted(KeyForm form) => form switch
    {
        KeyForm.Text or KeyForm.Choice => "text",
        KeyForm.Texts => "a list of texts",
        KeyForm.Flag => "true or false",
        KeyForm.Number => "a whole number",
        KeyForm.Date => "a date",
        KeyForm.Tables => "a list of tables",
        _ => "a table",
    };

    /// <summary>A line that shows how the key is written.</summary>
    private static string Example(Key key) => key.Form switch
    {
        KeyForm.Text => $"write {key.Name} = \"…\"",
        KeyForm.Choice => $"write {key.Name} = \"{key.Choices[0]}\"",
        KeyForm.Texts => $"write {key.Name} = [\"…\"]",
        KeyForm.Flag => $"write {key.Name} = true",
        KeyForm.Number => $"write {key.Name} = {key.Least}",
        KeyForm.Date => $"write {key.Name} = 2027-03-31",
        KeyForm.Tables => $"write [[{key.Name}]] and its keys below",
        KeyForm.NamedTables => $"write [{key.Name}.NAME] and its keys below",
        _ => $"write [{key.Name}] and its keys below",
    };

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
