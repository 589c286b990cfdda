using System.Globalization;
using System.Text;
using ClaudeHookGuard.Core.Policies.Documents;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>
/// A declaration as one text for the session's memory, so that no later call reads YAML, and a skill that rewrites its own file while it runs is
/// held to what it declared when it began. A line each: grant, key, line in the file, and the values, all apart by tabs.
/// </summary>
internal static class DeclarationForm
{
    private const string On = "\u0001", Off = "\u0002";

    /// <summary>The text; a value that holds a tab or a line break cannot be kept, and is no pattern either: null.</summary>
    public static string? Write(DocumentTable declared)
    {
        var text = new StringBuilder();
        foreach (var grant in (declared["skills"] as DocumentTable)?.Entries ?? [])
            foreach (var entry in ((DocumentTable)grant.Value).Entries)
            {
                text.Append(grant.Key).Append('\t').Append(entry.Key).Append('\t').Append(entry.Position.Line.ToString(CultureInfo.InvariantCulture));
                foreach (var value in Values(entry.Value))
                {
                    if (value.AsSpan().ContainsAny('\t', '\n', '\r'))
                        return null;
                    text.Append('\t').Append(value);
                }
                text.Append('\n');
            }
        return text.ToString();
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static DocumentTable Read(string text)
    {
        var skills = new DocumentTable(inline: false, default);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split('\t') is [var grant, var key, var number, .. var values] && int.TryParse(number, CultureInfo.InvariantCulture, out var at))
                Grant(skills, grant, new(at, 1)).Entries.Add(new(key, new(at, 1), Value(values, new(at, 1))));
        var root = new DocumentTable(inline: false, default);
        root.Entries.Add(new("skills", default, skills));
        return root;
    }

    private static IEnumerable<string> Values(DocumentValue value) => value switch
    {
        DocumentFlag flag => [flag.Flag ? On : Off],
        DocumentText text => ["\u0003" + text.Text],
        DocumentList list => list.Texts.Select(each => each.Text),
        _ => [],
    };

    private static DocumentValue Value(string[] values, Position at)
    {
        if (values is [On] or [Off])
            return new DocumentFlag(values[0] == On, at);
        if (values is [['\u0003', .. var text]])
            return new DocumentText(text, at);
        var list = new DocumentList(ofTables: false, at);
        foreach (var value in values)
            list.Items.Add(new DocumentText(value, at));
        return list;
    }

    private static DocumentTable Grant(DocumentTable skills, string name, Position at)
    {
        if (skills[name] is DocumentTable there)
            return there;
        var made = new DocumentTable(inline: false, at);
        skills.Entries.Add(new(name, at, made));
        return made;
    }
}
