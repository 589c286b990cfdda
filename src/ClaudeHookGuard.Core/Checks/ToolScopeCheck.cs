using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Where a skill or agent is granted a part of a tool (<c>Bash(git *)</c>), what the call would do lies within one of the parts.</summary>
public sealed class ToolScopeCheck : ICheck
{
    public ImmutableArray<string> Rules => ["skills.tools", "skills.deny-tools", "agents.tools", "agents.deny-tools"];

    public string Summary => "A tool that is granted in part does nothing beyond that part.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (about.Event.Calls is not [{ Server: null, Tool: var tool }])
            return;
        foreach (var grant in about.Grants)
        {
            if (grant is { Scopes.IsEmpty: false, Tools: { } tools } && IsBeyond(fact, tool, grant, about))
                findings.Add(new(tools.Otherwise, tools.Id, $"{What(fact)} is beyond what {Acting.Name(grant)} is granted of {tool}: {Parts(grant, tool)}", tools.Origin.ToString(), fact));
            foreach (var scope in grant.DenyScopes)
                if (!scope.IsWhole && scope.Tool.Matches(tool) && Concerns(scope, fact) && Touches(scope, fact, about))
                    findings.Add(new(Decision.Deny, grant.Kind == GrantKind.Skill ? "skills.deny-tools" : "agents.deny-tools", $"{What(fact)} is refused to {Acting.Name(grant)}: {scope}", scope.Origin.ToString(), fact));
        }
    }

    /// <summary>Whether some part of the tool is granted, the fact is of the kind those parts speak about, and none of them has it.</summary>
    private static bool IsBeyond(Fact fact, string tool, Grant grant, Hearing about)
    {
        var concerned = false;
        foreach (var scope in grant.Scopes)
        {
            if (!scope.Tool.Matches(tool))
                continue;
            if (scope.IsWhole)
                return false;
            if (!Concerns(scope, fact))
                continue;
            if (Has(scope, fact, about))
                return false;
            concerned = true;
        }
        return concerned;
    }

    private static bool Concerns(ToolScope scope, Fact fact) => fact switch
    {
        CommandRun or Unreadable { As: UnreadableAs.Command } => !scope.Commands.IsEmpty,
        PathTouched => scope.Path is not null,
        HostContacted => scope.Host is not null,
        SkillEntered or AgentStarted => scope.Name is not null,
        _ => false,
    };

    private static bool Has(ToolScope scope, Fact fact, Hearing about) => fact switch
    {
        CommandRun command => Acting.IsShellsOwn(command) || FitsOne(scope, command),
        PathTouched touched => PathCheck.Covers(scope.Path!, touched, about),
        HostContacted contacted => scope.Host!.Covers(contacted),
        SkillEntered skill => scope.Name!.Matches(skill.Skill),
        AgentStarted agent => scope.Name!.Matches(agent.AgentType),
        _ => false,
    };

    private static bool Touches(ToolScope scope, Fact fact, Hearing about) => fact switch
    {
        CommandRun command => WithinOne(scope, command),
        PathTouched touched => scope.Path!.Reaches(Paths.TouchedPath.Of(touched, about.Landmarks)),
        HostContacted contacted => scope.Host!.Touches(contacted),
        SkillEntered skill => scope.Name!.Matches(skill.Skill),
        AgentStarted agent => scope.Name!.Matches(agent.AgentType),
        _ => false,
    };

    private static bool FitsOne(ToolScope scope, CommandRun command)
    {
        foreach (var pattern in scope.Commands)
            if (pattern.MatchesWhole(command))
                return true;
        return false;
    }

    private static bool WithinOne(ToolScope scope, CommandRun command)
    {
        foreach (var pattern in scope.Commands)
            if (pattern.MatchesWithin(command))
                return true;
        return false;
    }

    private static string Parts(Grant grant, string tool) => string.Join(", ", grant.Scopes.Where(scope => scope.Tool.Matches(tool)).Select(scope => scope.ToString()));

    private static string What(Fact fact) => fact switch
    {
        CommandRun command => $"the command {command.Program}",
        PathTouched touched => $"the path {touched.Path}",
        HostContacted contacted => $"the host {contacted.Host}",
        SkillEntered skill => $"the skill \"{skill.Skill}\"",
        AgentStarted agent => $"the agent type \"{agent.AgentType}\"",
        _ => "a command nobody could read",
    };
}
