namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>What a sign says on the two questions, in points.</summary>
/// <param name="Aim">That the agent is meant.</param>
/// <param name="Against">That it goes against the user or the policy.</param>
internal readonly record struct Weight(int Aim, int Against)
{
    /// <summary>Points of each question that a finding needs at least.</summary>
    public const int FewestOfEach = 2;

    /// <summary>Points of both together that a finding needs.</summary>
    public const int Enough = 6;

    /// <summary>
    /// Found by trying the corpora under <c>tests/corpus/injection</c>. Three points are a sign that hardly ever stands in a text for people, one
    /// point a sign that often does.
    /// </summary>
    public static Weight Of(Sign sign) => sign switch
    {
        Sign.Override => new(3, 2),
        Sign.OverridesAll => new(1, 0),
        Sign.OverrideLoosely => new(2, 1),
        Sign.OverridesUser => new(3, 3),
        Sign.NewOrders => new(2, 2),
        Sign.Addressed => new(3, 0),
        Sign.Mentioned => new(1, 0),
        Sign.BeforeAnswer => new(3, 0),
        Sign.InAnswer => new(2, 0),
        Sign.HidesFromUser => new(2, 3),
        Sign.Quietly => new(0, 2),
        Sign.ToolCall => new(2, 0),
        Sign.Persona => new(2, 2),
        Sign.Authority => new(1, 1),
        Sign.FakeTurn => new(3, 1),
        Sign.Breakout => new(3, 3),
        Sign.SendsSecret => new(0, 4),
        Sign.SendsOut => new(0, 3),
        Sign.RunsDangerous => new(0, 4),
        Sign.RunsCommand => new(0, 2),
        Sign.ReadsSecret => new(0, 3),
        Sign.Destroys => new(0, 3),
        Sign.Grants => new(0, 3),
        Sign.DecodesAndRuns => new(2, 3),
        Sign.DisablesGuard => new(1, 3),
        Sign.Hidden => new(1, 1),
        Sign.Encoded => new(3, 1),
        Sign.Disguised => new(2, 1),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
