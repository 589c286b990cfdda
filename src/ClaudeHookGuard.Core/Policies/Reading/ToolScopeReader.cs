using ClaudeHookGuard.Core.Network;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies.Documents;
using ClaudeHookGuard.Core.Skills;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads the parts of tools that <c>tools</c> and <c>deny-tools</c> of a skill or agent name.</summary>
internal static class ToolScopeReader
{
    private const string Domain = "domain:";

    /// <summary>Every entry of the list where at least one of them names a part; else nothing, since the list of names then says it all.</summary>
    public static ImmutableArray<ToolScope> Read(Section section, string key)
    {
        if (section.Texts(key) is not { } texts || !texts.Exists(static text => ToolText.Part(text.Text) is not null))
            return [];
        var scopes = ImmutableArray.CreateBuilder<ToolScope>(texts.Count);
        foreach (var text in texts)
            if (Read(section, text) is { } scope)
                scopes.Add(scope);
        return scopes.ToImmutable();
    }

    private static ToolScope? Read(Section section, DocumentText text)
    {
        var name = ToolText.Name(text.Text);
        if (!NamePattern.TryParse(name, out var tool, out _))
            return null;
        var whole = new ToolScope(tool, [], null, null, null, section.OriginOf(text.Position));
        return ToolText.Part(text.Text) is not { } part ? whole : name switch
        {
            "Bash" or "PowerShell" or "Monitor" => whole with { Commands = Commands(part) },
            "WebFetch" or "WebSearch" => Host(section, text, part) is { } host ? whole with { Host = host } : null,
            "Skill" or "SlashCommand" or "Agent" or "Task" => NamePattern.TryParse(FirstWord(part), out var called, out _) ? whole with { Name = called } : null,
            _ => Path(section, text, part) is { } path ? whole with { Path = path } : null,
        };
    }

    /// <summary>
    /// <c>git add:*</c> and <c>git add *</c> are the command with anything behind it. A star at the end of a word (<c>ls*</c>) covers what
    /// follows the word as well.
    /// </summary>
    private static ImmutableArray<CommandPattern> Commands(string part)
    {
        var text = part.EndsWith(":*", StringComparison.Ordinal) ? part[..^2] + " *" : part;
        var patterns = ImmutableArray.CreateBuilder<CommandPattern>(2);
        Add(text);
        if (text[^1] == '*' && !text.EndsWith(" *", StringComparison.Ordinal))
            Add(text + " *");
        return patterns.ToImmutable();

        void Add(string command)
        {
            if (CommandPattern.TryParse(command, out var pattern, out _))
                patterns.Add(pattern);
        }
    }

    private static HostPattern? Host(Section section, DocumentText text, string part)
    {
        var host = part.StartsWith(Domain, StringComparison.Ordinal) ? part[Domain.Length..] : part;
        if (HostPattern.TryParse(host, out var pattern, out var error, out var hint))
            return pattern;
        section.Diagnostics.Error(text.Position, $"\"{text.Text}\": {error}", hint);
        return null;
    }

    /// <summary>In the client's rules <c>//x</c> is a path from the root and <c>/x</c> one from the project.</summary>
    private static PathPattern? Path(Section section, DocumentText text, string part)
    {
        var path = part.StartsWith("//", StringComparison.Ordinal) ? part[1..] : part.StartsWith('/') ? "." + part : part;
        if (PathPattern.TryParse(path, PatternBase.Project, out var pattern, out var error, out var hint))
            return pattern;
        section.Diagnostics.Error(text.Position, $"\"{text.Text}\": {error}", hint);
        return null;
    }

    private static string FirstWord(string part) => part.Split(' ', 2)[0];
}
