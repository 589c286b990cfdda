namespace ClaudeHookGuard.Simulation.World;

/// <summary>How a skill (or an agent type) works: what its calls are.</summary>
/// <param name="Calls">Calls of one use, median.</param>
/// <param name="Make">One of its calls.</param>
public sealed record Skill(string Name, double Calls, Func<Dice, string, MadeCall> Make)
{
    public static readonly Skill[] All =
    [
        new("pdf", 8, static (dice, project) => dice.Chance(0.8) ? MadeCall.Read(Names.File(dice, project, "docs", "pdf")) : MadeCall.Run("python3 scripts/merge.py", "python3")),
        new("docx", 6, static (dice, project) => dice.Chance(0.6) ? MadeCall.Read(Names.File(dice, project, "docs", "docx")) : MadeCall.Write(Names.File(dice, project, "docs", "docx"))),
        new("tdd", 14, static (dice, project) => dice.Below(3) switch
        {
            0 => MadeCall.Read(Names.File(dice, project, "src/api")),
            1 => MadeCall.Write(Names.File(dice, project, "tests/api")),
            _ => MadeCall.Run("npm test", "npm"),
        }),
        new("frontend-design", 9, static (dice, project) => dice.Chance(0.2) ? MadeCall.Fetch("fonts.googleapis.com") : MadeCall.Write(Names.File(dice, project, "src/ui", "html"))),
        new("internal-comms", 4, static (dice, project) => MadeCall.Mcp("slack", "post_message", () => MadeCall.Json(("channel", "general"), ("text", "news")), (long)dice.Factors(600, 0.7))),
        new("algorithmic-art", 7, static (dice, project) => dice.Chance(0.5) ? MadeCall.Write(Names.File(dice, project, "docs", "svg")) : MadeCall.Run("node scripts/draw.js", "node")),
        new("release-notes", 6, static (dice, project) => dice.Chance(0.4) ? MadeCall.Fetch("api.github.com") : MadeCall.Run("git log --oneline -20", "git")),
    ];

    public static readonly Skill[] Agents =
    [
        new("reviewer", 20, static (dice, project) => MadeCall.Read(Names.File(dice, project, dice.Of(Names.Folders)))),
        new("explorer", 30, static (dice, project) => dice.Chance(0.3) ? MadeCall.Grep(project + "/" + dice.Of(Names.Folders)) : MadeCall.Read(Names.File(dice, project, dice.Of(Names.Folders)))),
    ];
}
