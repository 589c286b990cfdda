namespace ClaudeHookGuard.Simulation.World;

/// <summary>How ordinary sessions go: with their muddles, retries, lost results and long days.</summary>
public sealed class Habits(State state, Dice dice)
{
    private const int MostCalls = 400;

    /// <summary>Fills a session with ordinary work.</summary>
    public void Fill(Session session)
    {
        if (dice.Chance(0.04))
        {
            for (var prompts = 1; prompts == 1 || (dice.Chance(0.5) && prompts < 12); prompts++)
                session.Prompt();
            return;
        }
        var calls = Math.Min(MostCalls, (int)dice.Factors(16, 0.8) + 1);
        session.Prompt();
        while (calls > 0)
        {
            if (dice.Chance(0.12))
                session.Prompt();
            calls -= dice.Chance(0.06) ? UseSkill(session) : dice.Chance(0.02) ? UseAgent(session) : TakeStep(session);
        }
        if (dice.Chance(0.05))
            session.ChangeSettings(session.Project + "/.claude/settings.local.json");
    }

    private int TakeStep(Session session)
    {
        var newcomer = state.Newcomers.Where(newcomer => newcomer.Day <= session.Day).Select(newcomer => newcomer.Server).ToArray();
        var call = newcomer.Length > 0 && dice.Chance(0.01) ? Servers.Use(dice.Of(newcomer), dice, session.Project) : Work.Any(session.Person, dice, session.Project);
        if (dice.Chance(0.005))
            Refusal(session);
        session.Make(call, result: !dice.Chance(0.02));
        return 1;
    }

    private int UseSkill(Session session)
    {
        var skill = dice.Often(Skill.All);
        var calls = (int)dice.Factors(skill.Calls, 0.6) + 1;
        for (var i = 0; i < calls; i++)
            session.Make(skill.Make(dice, session.Project), skill.Name, result: !dice.Chance(0.02));
        return calls;
    }

    private int UseAgent(Session session)
    {
        var agent = dice.Of(Skill.Agents);
        var calls = (int)dice.Factors(agent.Calls, 0.6) + 1;
        for (var i = 0; i < calls; i++)
            session.Make(agent.Make(dice, session.Project), agent: agent.Name, result: !dice.Chance(0.02));
        return calls;
    }

    /// <summary>Something is refused; the agent may try again, seldom by another way.</summary>
    private void Refusal(Session session)
    {
        var path = dice.Of([session.Project + "/.env", session.Person.Home + "/.ssh/config", "/etc/shadow", session.Project + "/secrets/" + dice.Of(Names.Words)]);
        session.Refused(MadeCall.Read(path), "paths.read");
        if (dice.Chance(0.4))
            session.Refused(MadeCall.Read(path), "paths.read");
        if (dice.Chance(0.1))
            session.Refused(MadeCall.Run("cat " + path, "cat", path), "paths.read");
    }

    /// <summary>A rule that is too tight: one thing after the other of the same kind is refused, until somebody mends it.</summary>
    public void Muddle(Session session)
    {
        session.Prompt();
        var things = dice.Between(1, 3);
        for (var i = dice.Between(6, 14); i > 0; i--)
            session.Refused(MadeCall.Write($"{session.Project}/build/out-{i % things}.js"), "paths.write");
    }

    /// <summary>The month's figures go to the reporting host.</summary>
    public void MonthEnd(Session session)
    {
        session.Prompt();
        session.Make(MadeCall.Run("curl -T report.csv https://reports.acme.example/upload", "curl", session.Project + "/report.csv", "reports.acme.example", (long)dice.Factors(4_000_000, 0.2)));
    }
}
