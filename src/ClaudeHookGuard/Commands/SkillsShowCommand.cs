using System.CommandLine;
using ClaudeHookGuard.Core.Skills.Review;

namespace ClaudeHookGuard.Commands;

/// <summary>Everything about one skill: where it lies, its hash, what it declares, what the policy makes of it, and what its scripts would touch.</summary>
internal static class SkillsShowCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("skill") { Description = "The skill's name, as the client knows it: pdf, a plugin's office:pdf." };
        var json = new Option<bool>("--json") { Description = "Print one JSON array." };
        var command = new Command("show", "Show what a skill declares, what the policy makes of it, and what its scripts would touch.") { name, json };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string name, bool json)
    {
        if (SkillDesk.Here() is not { } desk || desk.Named(name) is not [_, ..] found)
            return CommandLine.Misused;
        var shown = found.Select(entered =>
        {
            var review = SkillReview.Of(entered, desk.Shelf, desk.Policy, desk.Surroundings);
            return (review, review.Scripts(desk.Shell, desk.Shelf, desk.Policy, desk.Surroundings));
        }).ToArray();
        if (json)
            Console.Out.Write(SkillReport.Json(shown));
        else
            foreach (var (review, scripts) in shown)
                Console.Out.Write(SkillReport.Text(review, scripts));
        return 0;
    }
}
