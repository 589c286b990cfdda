using System.CommandLine;
using ClaudeHookGuard.Core.Skills;
using ClaudeHookGuard.Core.Skills.Review;
using ClaudeHookGuard.Skills;

namespace ClaudeHookGuard.Commands;

/// <summary>
/// A person's word that a skill is right as it is now. From then on it is refused once a file of it changes, until the person looks again. Where a
/// policy file pins it to another hash, the pin is brought up to date there.
/// </summary>
internal static class SkillsTrustCommand
{
    /// <summary>Set by the client in everything it starts: no person types there.</summary>
    private const string ClientsMark = "CLAUDECODE";

    public static Command Create()
    {
        var names = new Argument<string[]>("skills") { Description = "Names of skills, as the client knows them.", Arity = ArgumentArity.OneOrMore };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        var forget = new Option<bool>("--forget") { Description = "Take the trust back: the skill is then as one nobody has looked at." };
        var command = new Command("trust", "Trust skills as they are now; one that changes is refused until it is trusted again. For a person at a terminal.") { names, yes, forget };
        command.SetAction(parsed => Run(parsed.GetValue(names)!, parsed.GetValue(yes), parsed.GetValue(forget)));
        return command;
    }

    private static int Run(string[] names, bool yes, bool forget)
    {
        if (Refusal(yes) is { } refusal)
        {
            Console.Error.WriteLine($"hookguard: {refusal}");
            return CommandLine.Misused;
        }
        if (SkillDesk.Here() is not { } desk)
            return CommandLine.Misused;
        var trusted = desk.Shelf.Trusted ?? new();
        foreach (var name in names)
        {
            if (desk.Named(name) is not [_, ..] found)
                return CommandLine.Misused;
            foreach (var entered in found)
                if (!(forget ? Forget(entered, trusted) : Trust(entered, desk, trusted, yes)))
                    return CommandLine.Misused;
        }
        return Save(desk, trusted);
    }

    private static string? Refusal(bool yes) =>
        Environment.GetEnvironmentVariable(ClientsMark) is { Length: > 0 } ? "a skill is trusted by a person, and this runs inside the client; do it in a terminal of your own"
        : Console.IsInputRedirected && !yes ? "nobody can be asked here; do it in a terminal, or add --yes" : null;

    private static bool Forget(EnteredSkill entered, TrustedSkills trusted)
    {
        Console.Out.WriteLine(trusted.Forget(entered.Skill) ? $"{entered.Skill.Name}: trust taken back" : $"{entered.Skill.Name}: nobody had trusted it");
        return true;
    }

    private static bool Trust(EnteredSkill entered, SkillDesk desk, TrustedSkills trusted, bool yes)
    {
        if (entered.Content.Hash is not { } hash)
        {
            Console.Error.WriteLine($"hookguard: the skill {entered.Skill.Name} {entered.Content.Flaw}, so its content cannot be told");
            return false;
        }
        var review = SkillReview.Of(entered, desk.Shelf, desk.Policy, desk.Surroundings);
        if (!yes)
            Console.Out.Write(SkillReport.Text(review, review.Scripts(desk.Shell, desk.Shelf, desk.Policy, desk.Surroundings)));
        if (!yes && !IsConfirmed(entered))
        {
            Console.Out.WriteLine($"{entered.Skill.Name}: not trusted");
            return true;
        }
        trusted.Trust(entered.Skill, hash);
        foreach (var grant in review.Grants)
            if (grant.Pin is { } pin && pin != hash && !PinnedPolicy.Update(grant.Origin, pin, hash, desk.Surroundings))
                return false;
        Console.Out.WriteLine($"{entered.Skill.Name}: trusted as sha256:{hash}");
        return true;
    }

    private static bool IsConfirmed(EnteredSkill entered)
    {
        Console.Out.Write($"trust {entered.Skill.Name} as it is in {entered.Skill.Root}? [y/N] ");
        return Console.In.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private static int Save(SkillDesk desk, TrustedSkills trusted)
    {
        try
        {
            TrustList.Write(desk.Surroundings, trusted);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"hookguard: {TrustList.File(desk.Surroundings)}: {problem.Message}");
            return CommandLine.Misused;
        }
    }
}
