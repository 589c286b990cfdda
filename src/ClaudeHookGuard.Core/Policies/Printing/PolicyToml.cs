using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Policies.Keys;

namespace ClaudeHookGuard.Core.Policies.Printing;

/// <summary>A policy document in its canonical form: keys in the order of the key table, one way to write each value, no comments. Reading it gives the same layer.</summary>
public static class PolicyToml
{
    private const int WidestLine = 100;

    public static string Print(PolicyDocument document)
    {
        var text = new StringBuilder();
        PrintTable(text, document.Root, PolicyKeys.Root, "", "");
        return text.ToString();
    }

    /// <summary>A table's own values first, since in TOML all that follows an inner header belongs to that.</summary>
    private static void PrintTable(StringBuilder text, DocumentTable table, ImmutableArray<Key> keys, string path, string header)
    {
        var holdsOnlyInner = table.Entries.Count > 0 && !keys.Any(key => table[key.Name] is not null && (!HasHeader(key) || IsLimits(key)));
        if (header.Length > 0 && !holdsOnlyInner)
            text.Append(text.Length > 0 ? "\n" : "").Append(header).Append('\n');
        foreach (var key in keys)
            if (table[key.Name] is { } value && (!HasHeader(key) || IsLimits(key)))
                text.Append(key.Name).Append(" = ").Append(Value(value, key.Name.Length + 3)).Append('\n');
        foreach (var key in keys)
            if (table[key.Name] is { } value && HasHeader(key) && !IsLimits(key))
                PrintInner(text, value, key, path.Length == 0 ? key.Name : $"{path}.{key.Name}");
    }

    private static void PrintInner(StringBuilder text, DocumentValue value, Key key, string path)
    {
        switch (key.Form, value)
        {
            case (KeyForm.Table, DocumentTable table):
                PrintTable(text, table, key.Keys, path, $"[{path}]");
                break;
            case (KeyForm.NamedTables, DocumentTable named):
                foreach (var entry in named.Entries)
                    if (entry.Value is DocumentTable inner)
                        PrintTable(text, inner, key.Keys, $"{path}.{Name(entry.Key)}", $"[{path}.{Name(entry.Key)}]");
                break;
            case (KeyForm.NamedTexts or KeyForm.NamedLists, DocumentTable named):
                text.Append(text.Length > 0 ? "\n" : "").Append('[').Append(path).Append("]\n");
                foreach (var entry in named.Entries)
                    text.Append(Name(entry.Key)).Append(" = ").Append(Value(entry.Value, entry.Key.Length + 3)).Append('\n');
                break;
            case (KeyForm.Tables, DocumentList list):
                foreach (var item in list.Items)
                    if (item is DocumentTable inner)
                        PrintTable(text, inner, key.Keys, path, $"[[{path}]]");
                break;
        }
    }

    private static bool HasHeader(Key key) => key.Form is KeyForm.Table or KeyForm.Tables or KeyForm.NamedTables or KeyForm.NamedTexts or KeyForm.NamedLists;

    /// <summary>The limits of a grant stand on its own lines: they are few.</summary>
    private static bool IsLimits(Key key) => key.Form == KeyForm.Table && key.Name == "limits" && !ReferenceEquals(key, RootLimits);

    private static Key RootLimits => PolicyKeys.Root.First(key => key.Name == "limits");

    /// <summary>A value as the policy writes it.</summary>
    internal static string Value(DocumentValue value, int indent = 0) => value switch
    {
        DocumentText text => Quoted(text.Text),
        DocumentNumber number => number.Number.ToString(CultureInfo.InvariantCulture),
        DocumentFlag flag => flag.Flag ? "true" : "false",
        DocumentDate date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DocumentList list => List(list, indent),
        DocumentTable table => "{ " + string.Join(", ", table.Entries.Select(entry => $"{Name(entry.Key)} = {Value(entry.Value)}")) + " }",
        DocumentOther other => other.Kind,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string List(DocumentList list, int indent)
    {
        var items = list.Items.Select(item => Value(item)).ToArray();
        var line = $"[{string.Join(", ", items)}]";
        return line.Length + indent <= WidestLine ? line : $"[\n  {string.Join(",\n  ", items)},\n]";
    }

    private static string Name(string key) => key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? key : Quoted(key);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\x7f' => $"\\u{(int)letter:X4}",
                _ => letter.ToString(),
            });
        return quoted.Append('"').ToString();
    }
}
