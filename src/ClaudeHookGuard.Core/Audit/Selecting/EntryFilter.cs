using System.Text;
using ClaudeHookGuard.Core.Audit.Reading;

namespace ClaudeHookGuard.Core.Audit.Selecting;

/// <summary>Which entries are asked for. What is left out asks for nothing; of several values of one kind, one must fit.</summary>
public sealed class EntryFilter
{
    private byte[]? since;
    private byte[]? until;

    /// <summary>The first moment asked for, and the first one no longer.</summary>
    public DateTimeOffset? Since
    {
        init => since = value is { } time ? Encoding.ASCII.GetBytes(AuditLine.Time(time)) : null;
    }

    public DateTimeOffset? Until
    {
        init => until = value is { } time ? Encoding.ASCII.GetBytes(AuditLine.Time(time)) : null;
    }

    /// <summary>Beginnings of session ids.</summary>
    public IReadOnlyList<string> Sessions { get; init; } = [];

    /// <summary>Project roots, as paths are looked for.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> Users { get; init; } = [];

    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Tools: <c>Bash</c>, <c>create_issue</c>, <c>github/create_issue</c>.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    public IReadOnlyList<string> Servers { get; init; } = [];

    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Types or ids of subagents.</summary>
    public IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>Decisions; <c>would-deny</c> and the like ask for what observing let through.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<string> Hosts { get; init; } = [];

    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>True where nothing is asked for, so that every entry fits.</summary>
    public bool IsEmpty => since is null && until is null
        && Sessions.Count + Projects.Count + Users.Count + Events.Count + Tools.Count + Servers.Count + Skills.Count + Agents.Count + Decisions.Count + Rules.Count + Hosts.Count + Paths.Count == 0;

    /// <summary>The filter in the form that is held against entries.</summary>
    public Func<EntryView, bool> Compile()
    {
        var tests = new List<Func<EntryView, bool>>();
        if (since is { } from)
            tests.Add(entry => entry.TimeText.Raw.SequenceCompareTo(from) >= 0);
        if (until is { } to)
            tests.Add(entry => entry.TimeText.Raw.SequenceCompareTo(to) < 0);
        // What the log says about itself is shown where it is asked for by name.
        if (Events.Count == 0)
            tests.Add(static entry => !entry.IsRecord);
        AddAny(tests, Sessions, static text => entry => entry.Session.ToString().StartsWith(text, StringComparison.Ordinal));
        AddAny(tests, Projects, Project);
        AddWords(tests, Users, static entry => entry.User);
        AddWords(tests, Events, static entry => entry.Event);
        AddWords(tests, Servers, static entry => entry.Server);
        AddWords(tests, Skills, static entry => entry.Skill);
        AddAny(tests, Tools, Tool);
        AddAny(tests, Agents, static text => Either(new(text), static entry => entry.AgentType, static entry => entry.Agent));
        AddAny(tests, Decisions, Decision);
        AddAny(tests, Rules, Rule);
        AddAny(tests, Hosts, static text => Resource(new HostQuery(text).Matches));
        AddAny(tests, Paths, static text => Resource(new PathQuery(text).Matches));
        return entry => tests.TrueForAll(test => test(entry));
    }

    private static void AddWords(List<Func<EntryView, bool>> tests, IReadOnlyList<string> words, Func<EntryView, EntryText> member) =>
        AddAny(tests, words, word => Either(new(word), member));

    private static void AddAny(List<Func<EntryView, bool>> tests, IReadOnlyList<string> texts, Func<string, Func<EntryView, bool>> make)
    {
        if (texts.Count == 0)
            return;
        var any = texts.Select(make).ToArray();
        tests.Add(any.Length == 1 ? any[0] : entry => Array.Exists(any, test => test(entry)));
    }

    private static Func<EntryView, bool> Either(TextPattern pattern, params Func<EntryView, EntryText>[] members) =>
        entry => Array.Exists(members, member => member(entry) is { IsEmpty: false } text && pattern.Matches(text.ToString()));

    private static Func<EntryView, bool> Project(string text)
    {
        var pattern = new TextPattern(text);
        return entry => entry.Project.ToString() is var project && (pattern.Matches(project) || pattern.Matches(project.AsSpan(project.LastIndexOfAny(['/', '\\']) + 1)));
    }

    private static Func<EntryView, bool> Tool(string text)
    {
        var pattern = new TextPattern(text);
        return entry => !entry.Tool.IsEmpty && (pattern.Matches(entry.Tool.ToString()) || (!entry.Server.IsEmpty && pattern.Matches($"{entry.Server}/{entry.Tool}")));
    }

    private static Func<EntryView, bool> Decision(string text) =>
        text.StartsWith("would-", StringComparison.OrdinalIgnoreCase)
            ? Either(new(text["would-".Length..]), static entry => entry.Observed)
            : Either(new(text), static entry => entry.Decision);

    private static Func<EntryView, bool> Rule(string text)
    {
        var pattern = new TextPattern(text);
        return entry =>
        {
            foreach (var rule in entry.Rules)
                if (pattern.Matches(rule.ToString()))
                    return true;
            return false;
        };
    }

    private static Func<EntryView, bool> Resource(Func<EntryResource, bool> test) => entry =>
    {
        foreach (var resource in entry.Resources)
            if (test(resource))
                return true;
        return false;
    };
}
