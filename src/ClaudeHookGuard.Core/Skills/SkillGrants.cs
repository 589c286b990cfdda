using System.Text;
using ClaudeHookGuard.Core.Paths;
using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Skills;

/// <summary>The grants that a skill is held to.</summary>
public static class SkillGrants
{
    /// <summary>
    /// What a layer says of a skill: the grant of its name, else that of <c>"*"</c>. A plugin's skill may be named with or without its plugin; where
    /// only the short name is written, anybody's skill could bear it, so <c>"*"</c> holds beside it.
    /// </summary>
    public static void Add(Layer layer, string skill, ICollection<Grant> grants)
    {
        var (named, exact) = (false, false);
        foreach (var grant in layer.Skills.Named)
            if (grant.Name == skill || grant.Name == InstalledSkill.Short(skill))
            {
                grants.Add(grant);
                named = true;
                exact |= grant.Name == skill;
            }
        if (layer.Skills.Others is { } others && !(named && exact))
            grants.Add(others);
    }

    /// <summary>All grants of a skill that acts: what each layer says of it and what it declared itself.</summary>
    public static void Add(Layer layer, ActiveSkill skill, ICollection<Grant> grants)
    {
        var own = new List<Grant>();
        Add(layer, skill.Name, own);
        foreach (var grant in own)
            grants.Add(Own(grant, skill.Directory));
    }

    /// <summary>Whether a grant of who acts asks for every access in full detail.</summary>
    public static bool LogAccess(Policy policy, Actors actors, string? server)
    {
        var grants = new List<Grant>();
        foreach (var layer in policy.Layers)
        {
            if (server is not null && layer.Servers.For(server) is { } forServer)
                grants.Add(forServer);
            foreach (var type in actors.AgentTypes)
                if (layer.Agents.For(type) is { } forAgent)
                    grants.Add(forAgent);
            foreach (var skill in actors.Skills)
                Add(layer, skill.Name, grants);
        }
        foreach (var skill in actors.Skills)
            grants.AddRange(skill.Grants);
        return grants.Exists(static grant => grant.LogAccess);
    }

    /// <summary>The grant, with the skill's own directory to read: what came with a skill is its instructions, and whoever lets it run lets it read them.</summary>
    public static Grant Own(Grant grant, string? directory) =>
        directory is not null && PathPattern.TryParse(Literal(directory), PatternBase.None, out var own, out _, out _) ? grant with { Own = own } : grant;

    /// <summary>A directory's name as a pattern that means it alone.</summary>
    private static string Literal(string directory)
    {
        if (!directory.AsSpan().ContainsAny("*?[{"))
            return directory;
        var text = new StringBuilder();
        foreach (var letter in directory)
            _ = letter is '*' or '?' or '[' or '{' ? text.Append('[').Append(letter).Append(']') : text.Append(letter);
        return text.ToString();
    }
}
