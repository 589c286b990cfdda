namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>Counts the work of one run against its ceilings. Once one is reached the run stops and says so.</summary>
internal sealed class RunBudget
{
    private int _commands;

    public long Steps { get; private set; }

    /// <summary>The ceiling that was reached, in words, or null.</summary>
    public string? Reached { get; private set; }

    public bool Stopped => Reached is not null;

    /// <summary>Counts work; false once the run is to stop.</summary>
    public bool Spend(long steps)
    {
        Steps += steps;
        if (Steps > ShellLimits.RunSteps)
            Stop("working out what it does takes too many steps");
        return !Stopped;
    }

    /// <summary>Counts words that are made: each becomes a text that facts hold and programs look at.</summary>
    public bool CountWords(int words) => Spend((long)words * ShellLimits.StepsOfWord);

    public bool CountCommand()
    {
        if (++_commands > ShellLimits.Commands)
            Stop($"it runs more than {ShellLimits.Commands} commands");
        return Spend(16);
    }

    public void Stop(string why) => Reached ??= why;
}
