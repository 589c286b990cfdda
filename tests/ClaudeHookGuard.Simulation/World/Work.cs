namespace ClaudeHookGuard.Simulation.World;

/// <summary>Ordinary calls of a session, by the role of who works.</summary>
public static class Work
{
    public static MadeCall Any(Person person, Dice dice, string project) => dice.Below(100) switch
    {
        < 30 => MadeCall.Read(Names.File(dice, project, dice.Often(Names.Folders))),
        < 45 => MadeCall.Edit(Names.File(dice, project, dice.Often(Names.Folders))),
        < 50 => MadeCall.Write(Names.File(dice, project, dice.Often(Names.Folders))),
        < 60 => MadeCall.Grep(project + "/" + dice.Often(Names.Folders)),
        < 82 => Shell(person, dice, project),
        < 85 => MadeCall.Fetch(Host(dice)),
        _ => Servers.Use(dice.Of(Servers.Of(person.Role)), dice, project),
    };

    /// <summary>Mostly what everybody reads; now and then a page nobody read before.</summary>
    private static string Host(Dice dice) => dice.Chance(0.95) ? dice.Often(Names.Hosts) : Names.Site(dice);

    private static MadeCall Shell(Person person, Dice dice, string project) => dice.Below(20) switch
    {
        < 5 => MadeCall.Run("git status", "git"),
        < 8 => MadeCall.Run("npm test", "npm"),
        < 10 => MadeCall.Run("git commit -m update", "git"),
        < 12 => MadeCall.Run("ls -la src", "ls", project + "/src"),
        < 14 => MadeCall.Run("cat README.md", "cat", project + "/README.md"),
        < 16 => MadeCall.Run("dotnet build", "dotnet"),
        < 17 => MadeCall.Run("curl -s https://api.github.com/repos/acme/shop", "curl", null, "api.github.com", 50),
        < 18 when person.Role == Role.Operations => MadeCall.Run("curl -s https://status.acme.example/health", "curl", null, "status.acme.example", 40),
        < 18 when dice.Chance(0.03) => Fetching(Names.Site(dice)),
        _ => MadeCall.Run("python3 scripts/check.py", "python3"),
    };

    private static MadeCall Fetching(string host) => MadeCall.Run($"curl -sO https://{host}/file.tgz", "curl", null, host, 40);
}
