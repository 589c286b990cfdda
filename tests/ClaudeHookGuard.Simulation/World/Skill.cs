namespace ClaudeHookGuard.Simulation.World;

/// <summary>How a skill (or an agent type) works: what its calls are.</summary>
/// <param name="Calls">Calls of one use, median.</param>
/// <param name="Make">One of its calls.</param>
public sealed record Skill(string Name, double Calls, Func<Dice, string, Call> Make)
{
    public static readonly Skill[] All =
    [
        new("pdf", 8, static (dice, project) => dice.Chance(0.8) ? Call.Read(Names.File(dice, project, "docs", "pdf")) : Call.Run("python3 scripts/merge.py", "python3")),
        new("docx", 6, static (dice, project) => dice.Chance(0.6) ? Call.Read(Names.File(dice, project, "docs", "docx")) : Call.Write(Names.File(dice, project, "docs", "docx"))),
        new("tdd", 14, static (dice, project) => dice.Below(3) switch
        {
            0 => Call.Read(Names.File(dice, project, "src/api")),
            1 => Call.Write(Names.File(dice, project, "tests/api")),
            _ => Call.Run("npm test", "npm"),
        }),
        new("frontend-design", 9, static (dice, project) => dice.Chance(0.2) ? Call.Fetch("fonts.googleapis.com") : Call.Write(Names.File(dice, project, "src/ui", "html"))),
        new("internal-comms", 4, static (dice, project) => Call.Mcp("slack", "post_message", () => Call.Json(("channel", "general"), ("text", "news")), (long)dice.Factors(600, 0.7))),
        new("algorithmic-art", 7, static (dice, project) => dice.Chance(0.5) ? Call.Write(Names.File(dice, project, "docs", "svg")) : Call.Run("node scripts/draw.js", "node")),
        new("release-notes", 6, static (dice, project) => dice.Chance(0.4) ? Call.Fetch("api.github.com") : Call.Run("git log --oneline -20", "git")),
    ];

    public static readonly Skill[] Agents =
    [
        new("reviewer", 20, static (dice, project) => Call.Read(Names.File(dice, project, dice.Of(Names.Folders)))),
        new("explorer", 30, static (dice, project) => dice.Chance(0.3) ? Call.Grep(project + "/" + dice.Of(Names.Folders)) : Call.Read(Names.File(dice, project, dice.Of(Names.Folders)))),
    ];
}
