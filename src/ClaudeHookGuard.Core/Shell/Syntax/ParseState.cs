namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>What all readers of one command text share: the first failure and the ceilings.</summary>
internal sealed class ParseState(int textLength)
{
    private readonly long _mostSteps = ((long)textLength * ShellLimits.ParseStepsPerCharacter) + ShellLimits.ParseStepsFree;
    private int _nesting;
    private int _nodes;

    /// <summary>Why the text cannot be read on, or null.</summary>
    public string? Failure { get; private set; }

    public int FailedAt { get; private set; }

    public bool Failed => Failure is not null;

    /// <summary>Work done so far: characters looked at and nodes made.</summary>
    public long Steps { get; private set; }

    /// <summary>Words that were read before.</summary>
    public WordPool Pool { get; } = new();

    public Gathering<Word> Words { get; } = new();

    public Gathering<Assignment> Assignments { get; } = new();

    public Gathering<Redirect> Redirects { get; } = new();

    public Gathering<Statement> Statements { get; } = new();

    public Gathering<Link> Links { get; } = new();

    public Gathering<Stage> Stages { get; } = new();

    public void Fail(string why, int position)
    {
        if (Failure is not null)
            return;
        Failure = why;
        FailedAt = position;
    }

    public bool Spend(int steps)
    {
        Steps += steps;
        if (Steps > _mostSteps)
            Fail("reading it takes too much work", 0);
        return !Failed;
    }

    public bool CountNode()
    {
        Steps++;
        if (++_nodes > ShellLimits.Nodes)
            Fail($"it has more than {ShellLimits.Nodes} words and commands", 0);
        return !Failed;
    }

    public bool Enter(int position)
    {
        if (++_nesting > ShellLimits.Nesting)
            Fail($"it is nested deeper than {ShellLimits.Nesting} levels", position);
        return !Failed;
    }

    public void Leave() => _nesting--;

    /// <summary>A point to come back to after an attempt that may fail.</summary>
    public int Mark() => _nesting;

    /// <summary>Forgets a failure since <paramref name="mark"/>: the attempt was a guess at what the text is.</summary>
    public void Retry(int mark)
    {
        _nesting = mark;
        if (Steps <= _mostSteps && _nodes <= ShellLimits.Nodes)
            Failure = null;
    }
}
