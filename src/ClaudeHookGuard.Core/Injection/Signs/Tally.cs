namespace ClaudeHookGuard.Core.Injection.Signs;

/// <summary>The signs of one passage, each counted once, and the tokens they stand at.</summary>
internal sealed class Tally
{
    private ulong _signs;

    /// <summary>First and last token of the signs; the last is smaller where there is none.</summary>
    public int First { get; private set; }

    public int Last { get; private set; }

    public int Aim { get; private set; }

    public int Against { get; private set; }

    public bool IsEmpty => _signs == 0;

    public bool Has(Sign sign) => (_signs >> (int)sign & 1) != 0;

    public void Clear()
    {
        (_signs, Aim, Against) = (0, 0, 0);
        (First, Last) = (int.MaxValue, -1);
    }

    /// <summary>A sign of the passage as a whole.</summary>
    public void Add(Sign sign)
    {
        if (Has(sign))
            return;
        _signs |= 1UL << (int)sign;
        var weight = Weight.Of(sign);
        Aim += weight.Aim;
        Against += weight.Against;
    }

    /// <summary>A sign that stands at these tokens.</summary>
    public void Add(Sign sign, int from, int to)
    {
        Add(sign);
        First = Math.Min(First, from);
        Last = Math.Max(Last, to);
    }

    /// <summary>Whether it is enough for a finding, so many points taken off.</summary>
    public bool Suffices(int less) => Aim >= Weight.FewestOfEach && Against >= Weight.FewestOfEach && Aim + Against - less >= Weight.Enough;
}
