using System.CommandLine;
using ClaudeHookGuard.Core.Skills.Review;

namespace ClaudeHookGuard.Commands;

/// <summary>One line for each installed skill.</summary>
internal static class SkillsListCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON array." };
        var command = new Command("list", "List the skills and commands of administrator, user, project and plugins.") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json)));
        return command;
    }

    private static int Run(bool json)
    {
        if (SkillDesk.Here() is not { } desk)
            return CommandLine.Misused;
        SkillReview[] reviews = [.. desk.All().Select(skill => SkillReview.Of(skill, desk.Shelf, desk.Policy, desk.Surroundings))];
        Console.Out.Write(json ? SkillReport.Json(reviews) : SkillReport.Table(reviews));
        return 0;
    }
}
