using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Review.Suggestions;

/// <summary>The lists of the smallest policy over some experience, before it is written.</summary>
internal static class Outline
{
    /// <summary>Calls and sessions of a skill below which it is not known well enough to be held to what it did.</summary>
    private const int LeastCalls = 20;

    private const int LeastSessions = 3;

    /// <summary>Calls after which what a session never did is not granted; a few calls do not say that it is not needed.</summary>
    private const int LeastForNothing = 200;

    /// <param name="open">Lists, by id, that the next days would go beyond too often.</param>
    public static List<SuggestedList> Of(Experience experience, IReadOnlySet<string> open)
    {
        var lists = new List<SuggestedList>();
        AddSession(lists, "paths", "read", experience.Session.Read.Patterns(), experience);
        AddSession(lists, "paths", "write", experience.Session.Written.Patterns(), experience);
        AddSession(lists, "network", "allow", experience.Session.Hosts(), experience);
        foreach (var (name, doings) in experience.Servers.Where(static server => IsName(server.Key)))
            AddHolder(lists, "servers", name, doings);
        foreach (var (name, doings) in experience.Skills.Where(static skill => IsName(skill.Key)))
            if (doings.Calls >= LeastCalls && doings.Sessions >= LeastSessions)
                AddHolder(lists, "skills", name, doings);
        return [.. lists.Select(list => list with { Patterns = list.Patterns.FindAll(pattern => IsPattern(list.Key, pattern)), IsOpen = open.Contains(list.Id) })];
    }

    /// <summary>A log may hold names that no policy can have: those are not granted.</summary>
    private static bool IsPattern(string key, string text) => !IsBroken(text) && key switch
    {
        "read" or "write" => PathPattern.TryParse(text, PatternBase.Project, out var path, out _, out _) && !path.IsTooWide,
        "tools" => IsName(text) && !text.Contains('(', StringComparison.Ordinal),
        _ => HostPattern.TryParse(text, out _, out _, out _),
    };

    /// <summary>A character that stands for bytes nobody could read: TOML's reader refuses it.</summary>
    private static bool IsBroken(string text) => text.Contains('\uFFFD', StringComparison.Ordinal);

    private static bool IsName(string text) => text != "*" && !IsBroken(text) && NamePattern.TryParse(text, out _, out _);

    private static void AddSession(List<SuggestedList> lists, string header, string key, List<string> patterns, Experience experience)
    {
        patterns = patterns.FindAll(pattern => IsPattern(key, pattern));
        if (patterns.Count > 0 || experience.Session.Calls >= LeastForNothing)
            lists.Add(new(header, key, $"{header}.{key}", patterns));
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
