using ClaudeHookGuard.Core.Checks;
using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>Where data goes in a call. The set is closed: every destination is declared in this file.</summary>
/// <param name="Fact">The fact that tells of it.</param>
internal abstract record Destination(Fact Fact)
{
    /// <summary>For people.</summary>
    public abstract string Shown { get; }

    /// <summary>Whether <paramref name="places"/> surely name it.</summary>
    public abstract bool IsIn(Places places, Hearing about);

    /// <summary>True where places that name no destination of this kind say nothing about it: what stays in the session or on this machine.</summary>
    public virtual bool IsHere => false;

    /// <summary>Whether <paramref name="places"/> name any destination of this kind.</summary>
    public virtual bool IsSpokenOf(Places places) => true;
}

internal sealed record HostDestination(HostContacted Contacted) : Destination(Contacted)
{
    public override string Shown => $"the host {Contacted.Host}";

    public override bool IsIn(Places places, Hearing about) => HostCheck.Covers(places.Hosts, Contacted);
}

/// <summary>An MCP server, by what its tool is given.</summary>
internal sealed record ServerDestination(McpServer Server, Fact At) : Destination(At)
{
    public override string Shown => $"the MCP server \"{Server.Name}\"";

    public override bool IsIn(Places places, Hearing about) => NameMatch.Any(places.Servers, Server.Name) || (Fact is ToolUsed used && NameMatch.Tool(places.Tools, used));
}

/// <summary>A built-in tool that sends to a service nobody names.</summary>
internal sealed record ToolDestination(ToolUsed Used) : Destination(Used)
{
    public override string Shown => $"the tool {Used.Tool}";

    public override bool IsIn(Places places, Hearing about) => NameMatch.Tool(places.Tools, Used);
}

/// <summary>A host nobody could read.</summary>
internal sealed record UnknownDestination(Fact At) : Destination(At)
{
    public override string Shown => "a host that cannot be told";

    public override bool IsIn(Places places, Hearing about) => false;
}

/// <summary>A file: it stays here, and carries the label on. A label that names paths may be written to these only.</summary>
internal sealed record FileDestination(PathTouched Touched) : Destination(Touched)
{
    public override string Shown => $"the file {Touched.Path}";

    public override bool IsHere => true;

    public override bool IsSpokenOf(Places places) => !places.Paths.Items.IsEmpty;

    public override bool IsIn(Places places, Hearing about) => places.Paths.CoverageOf(Paths.TouchedPath.Of(Touched, about.Landmarks)) == Paths.Coverage.Whole;
}

/// <summary>A skill: it acts in this session. A label that names skills is given to these only.</summary>
internal sealed record SkillDestination(SkillEntered Entered) : Destination(Entered)
{
    public override string Shown => $"the skill \"{Entered.Skill}\"";

    public override bool IsHere => true;

    public override bool IsSpokenOf(Places places) => !places.Skills.Items.IsEmpty;

    public override bool IsIn(Places places, Hearing about) => NameMatch.Any(places.Skills, Entered.Skill);
}

/// <summary>Names held against lists of name patterns.</summary>
internal static class NameMatch
{
    public static bool Any(Rules<NamePattern> rules, string name)
    {
        foreach (var except in rules.Except)
            if (except.Pattern.Matches(name))
                return false;
        foreach (var rule in rules.Items)
            if (rule.Pattern.Matches(name))
                return true;
        return false;
    }

    /// <summary>A tool by its own name or the client's.</summary>
    public static bool Tool(Rules<NamePattern> rules, ToolUsed used) => Any(rules, used.Tool) || (used.Server is { } server && Any(rules, $"mcp__{server.Name}__{used.Tool}"));
}
