using System.CommandLine;
using ClaudeHookGuard.Core.Languages;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Shell;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Hook;
using ClaudeHookGuard.Machine;
using ClaudeHookGuard.Skills;

namespace ClaudeHookGuard.Commands;

/// <summary><c>skills list</c>, <c>show</c>, <c>lint</c>, <c>trust</c> and <c>profiles</c>.</summary>
internal static class SkillsCommand
{
    public static Command Create() => new("skills", "List the installed skills, what they declare, and what the policy makes of them.")
    {
        SkillsListCommand.Create(),
        SkillsShowCommand.Create(),
        SkillsLintCommand.Create(),
        SkillsTrustCommand.Create(),
        Profiles(),
    };

    private static Command Profiles()
    {
        var name = new Argument<string?>("profile") { Description = "Only this one.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("profiles", "Print the ready grants that `profile = \"…\"` in [skills.X] stands for.") { name };
        command.SetAction(parsed => Print(parsed.GetValue(name)));
        return command;
    }

    private static int Print(string? wanted)
    {
        if (wanted is not null && SkillProfiles.Of(wanted) is null)
        {
            Console.Error.WriteLine($"hookguard: there is no profile \"{wanted}\"; there are {string.Join(", ", SkillProfiles.Names.ToArray())}");
            return CommandLine.Misused;
        }
        foreach (var name in SkillProfiles.Names)
            if (wanted is null || wanted == name)
                Console.Out.WriteLine(SkillProfiles.Print(SkillProfiles.Of(name)!));
        return 0;
    }
}

/// <summary>What the skill commands look at: this directory's policy and the skills the client would find from here.</summary>
internal sealed record SkillDesk(Surroundings Surroundings, Policy Policy, SkillShelf Shelf)
{
    public ShellReader Shell { get; } = new(ProgramTable.BuiltIn(), new CodeReader());

    /// <summary>The desk; null, with the reason told, where the policy is broken.</summary>
    public static SkillDesk? Here()
    {
        var surroundings = SurroundingsReader.Here();
        if (LiveStages.PolicyOf(surroundings) is { Policy: { } policy })
            return new(surroundings, policy, new(surroundings, () => TrustList.Read(surroundings)));
        Console.Error.WriteLine($"hookguard: the policy is broken: {LiveStages.PolicyOf(surroundings).Flaw}");
        return null;
    }

    /// <summary>Every skill that can be read.</summary>
    public IEnumerable<EnteredSkill> All()
    {
        foreach (var skill in new InstalledSkills(Surroundings).All())
            if (EnteredSkill.Read(skill, Surroundings.Files) is { } entered)
                yield return entered;
    }

    /// <summary>Those of that name; empty, with the reason told, where there are none.</summary>
    public ImmutableArray<EnteredSkill> Named(string name)
    {
        var found = Shelf.Named(name);
        if (found.IsEmpty)
            Console.Error.WriteLine($"hookguard: no skill \"{name}\" was found; `hookguard skills list` shows those there are");
        return found;
    }
}
