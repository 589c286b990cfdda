namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>The lists of the smallest policy over some experience, before it is written.</summary>
internal static class Outline
{
    /// <summary>Calls and sessions of a skill below which it is not known well enough to be held to what it did.</summary>
    private const int LeastCalls = 20;

    private const int LeastSessions = 3;

    /// <param name="open">Lists, by id, that the next days would go beyond too often.</param>
    public static List<SuggestedList> Of(Experience experience, IReadOnlySet<string> open)
    {
        var lists = new List<SuggestedList>
        {
            new("paths", "read", "paths.read", experience.Session.Read.Patterns()),
            new("paths", "write", "paths.write", experience.Session.Written.Patterns()),
            new("network", "allow", "network.allow", experience.Session.Hosts()),
        };
        foreach (var (name, doings) in experience.Servers)
            AddHolder(lists, "servers", name, doings);
        foreach (var (name, doings) in experience.Skills)
            if (doings.Calls >= LeastCalls && doings.Sessions >= LeastSessions)
                AddHolder(lists, "skills", name, doings);
        return [.. lists.Select(list => open.Contains(list.Id) ? list with { IsOpen = true } : list)];
    }

    private static void AddHolder(List<SuggestedList> lists, string kind, string name, Doings doings)
    {
        var header = $"{kind}.{Name(name)}";
        lists.Add(new(header, "tools", $"{kind}.{name}.tools", doings.Tools()));
        lists.Add(new(header, "read", $"{kind}.{name}.read", doings.Read.Patterns()));
        lists.Add(new(header, "write", $"{kind}.{name}.write", doings.Written.Patterns()));
        lists.Add(new(header, "hosts", $"{kind}.{name}.hosts", doings.Hosts()));
    }

    private static string Name(string name) =>
        name.Length > 0 && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? name : Quoted(name);

    public static string Quoted(string text) => Policies.Printing.PolicyToml.Value(new Policies.Documents.DocumentText(text, default));
}
