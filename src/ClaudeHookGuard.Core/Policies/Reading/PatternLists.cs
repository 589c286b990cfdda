using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads lists of patterns: each pattern by its own type, every mistake reported where it stands.</summary>
internal static class PatternLists
{
    private delegate T? Parse<T>(string text, out string? error, out string? hint);

    /// <summary>A list that restricts: what is in it is allowed. Patterns that restrict nothing are refused. Null where the key is absent.</summary>
    /// <param name="id">The rule id of its findings.</param>
    public static Rules<PathPattern>? AllowedPaths(this Section section, string key, string id, Decision otherwise) =>
        Read(section, key, id, otherwise, AllowedPath);

    /// <summary>A list of what is refused; empty where the key is absent.</summary>
    public static Rules<PathPattern> RefusedPaths(this Section section, string key, string id) =>
        Read(section, key, id, Decision.Deny, ParsePath) ?? Rules.Nothing<PathPattern>();

    public static Rules<HostPattern>? AllowedHosts(this Section section, string key, string id, Decision otherwise) =>
        Read(section, key, id, otherwise, ParseHost);

    public static Rules<HostPattern> RefusedHosts(this Section section, string key, string id) =>
        Read(section, key, id, Decision.Deny, RefusedHost) ?? Rules.Nothing<HostPattern>();

    public static Rules<NamePattern>? AllowedNames(this Section section, string key, string id, Decision otherwise) =>
        Read(section, key, id, otherwise, AllowedName);

    public static Rules<NamePattern> RefusedNames(this Section section, string key, string id) =>
        Read(section, key, id, Decision.Deny, ParseName) ?? Rules.Nothing<NamePattern>();

    /// <summary>Tools of which an entry may name a part (<c>Bash(git *)</c>): here its name counts, the part is a <see cref="ToolScope"/>.</summary>
    public static Rules<NamePattern>? AllowedTools(this Section section, string key, string id, Decision otherwise) =>
        Read(section, key, id, otherwise, static (string text, out string? error, out string? hint) => AllowedName(ToolText.Name(text), out error, out hint));

    /// <summary>Tools that are refused as a whole: an entry that names a part refuses no more than that.</summary>
    public static Rules<NamePattern> RefusedTools(this Section section, string key, string id) =>
        section.Texts(key) is { } texts
            ? Read(section, texts.FindAll(static text => ToolText.Part(text.Text) is null), id, Decision.Deny, section.OriginOf(key),
                static (string text, out string? error, out string? hint) => ParseName(ToolText.Name(text), out error, out hint))
            : Rules.Nothing<NamePattern>();

    public static Rules<CommandPattern>? AllowedCommands(this Section section, string key, string id, Decision otherwise) =>
        Read(section, key, id, otherwise, AllowedCommand);

    public static Rules<CommandPattern> RefusedCommands(this Section section, string key, string id, Decision decision) =>
        Read(section, key, id, decision, ParseCommand) ?? Rules.Nothing<CommandPattern>();

    /// <summary>The hosts of a list that stands at a free name.</summary>
    public static Rules<HostPattern> Hosts(Section section, IEnumerable<DocumentText> texts, string id, Origin origin) =>
        Read(section, [.. texts], id, Decision.Deny, origin, ParseHost);

    public static PathPattern? Path(this Section section, string key) => One(section, key, ParsePath);

    public static HostPattern? Host(this Section section, string key) => One(section, key, ParseHost);

    public static NamePattern? Name(this Section section, string key) => One(section, key, ParseName);

    public static CommandPattern? Command(this Section section, string key) => One(section, key, ParseCommand);

    /// <summary>One pattern out of a text whose kind was found otherwise (<c>path:./out/**</c>).</summary>
    public static Rule<PathPattern>? PathAt(Section section, string text, Position at, string id) => RuleOf(section, text, at, id, ParsePath);

    public static Rule<HostPattern>? HostAt(Section section, string text, Position at, string id) => RuleOf(section, text, at, id, ParseHost);

    public static Rule<NamePattern>? NameAt(Section section, string text, Position at, string id) => RuleOf(section, text, at, id, ParseName);

    private static T? One<T>(Section section, string key, Parse<T> parse)
        where T : class =>
        section.Text(key) is { } text ? RuleOf(section, text.Text, text.Position, key, parse)?.Pattern : null;

    private static Rules<T>? Read<T>(Section section, string key, string id, Decision otherwise, Parse<T> parse)
        where T : class =>
        section.Texts(key) is { } texts ? Read(section, texts, id, otherwise, section.OriginOf(key), parse) : null;

    private static Rules<T> Read<T>(Section section, List<DocumentText> texts, string id, Decision otherwise, Origin origin, Parse<T> parse)
        where T : class
    {
        var items = ImmutableArray.CreateBuilder<Rule<T>>(texts.Count);
        var except = ImmutableArray.CreateBuilder<Rule<T>>();
        foreach (var text in texts)
        {
            var taken = text.Text.StartsWith('!');
            if (RuleOf(section, taken ? text.Text[1..] : text.Text, text.Position, id, parse) is { } rule)
                (taken ? except : items).Add(rule);
        }
        if (items.Count == 0 && except.Count > 0)
            section.Diagnostics.Error(texts[0].Position, "every pattern of the list has a !, so there is nothing to take them out of", "name what the list holds, then what it does not");
        return new() { Items = items.DrainToImmutable(), Except = except.DrainToImmutable(), Otherwise = otherwise, Id = id, Origin = origin };
    }

    private static Rule<T>? RuleOf<T>(Section section, string text, Position at, string id, Parse<T> parse)
        where T : class
    {
        if (parse(text, out var error, out var hint) is { } pattern)
            return new(pattern, id, section.OriginOf(at));
        section.Diagnostics.Error(at, error ?? $"\"{text}\" is no pattern", hint);
        return null;
    }

    /// <summary>In every layer a relative path starts at the project's root: what people mean by <c>./src</c>, whoever says it.</summary>
    private static PathPattern? ParsePath(string text, out string? error, out string? hint) =>
        PathPattern.TryParse(text, PatternBase.Project, out var pattern, out error, out hint) ? pattern : null;

    private static PathPattern? AllowedPath(string text, out string? error, out string? hint)
    {
        var pattern = ParsePath(text, out error, out hint);
        if (pattern is not { IsTooWide: true })
            return pattern;
        (error, hint) = ($"\"{text}\" in an allow-list allows everything that matters", "leave the key out for no restriction, or name directories");
        return null;
    }

    private static HostPattern? ParseHost(string text, out string? error, out string? hint) =>
        HostPattern.TryParse(text, out var pattern, out error, out hint) ? pattern : null;

    private static HostPattern? RefusedHost(string text, out string? error, out string? hint) =>
        HostPattern.TryParse(text, out var pattern, out error, out hint, refuses: true) ? pattern : null;

    private static NamePattern? ParseName(string text, out string? error, out string? hint)
    {
        hint = "write a name; * in it is any run of characters";
        if (NamePattern.TryParse(text, out var pattern, out error))
            return pattern;
        error = $"\"{text}\": {error}";
        return null;
    }

    private static NamePattern? AllowedName(string text, out string? error, out string? hint)
    {
        var pattern = ParseName(text, out error, out hint);
        if (pattern is null || !text.AsSpan().Trim('*').IsEmpty)
            return pattern;
        (error, hint) = ($"\"{text}\" in an allow-list allows everything", "leave the key out for no restriction");
        return null;
    }

    private static CommandPattern? ParseCommand(string text, out string? error, out string? hint)
    {
        hint = "write the program and its arguments: \"git push --force*\"";
        if (CommandPattern.TryParse(text, out var pattern, out error))
            return pattern;
        error = $"\"{text}\": {error}";
        return null;
    }

    private static CommandPattern? AllowedCommand(string text, out string? error, out string? hint)
    {
        var pattern = ParseCommand(text, out error, out hint);
        if (pattern is null || !text.StartsWith('*'))
            return pattern;
        (error, hint) = ($"\"{text}\" in an allow-list allows programs of any name", "name the program");
        return null;
    }
}
