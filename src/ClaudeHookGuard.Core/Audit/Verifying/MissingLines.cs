namespace ClaudeHookGuard.Core.Audit.Verifying;

/// <summary>Numbers of the chain that were passed over, until a line turns up that has one of them.</summary>
internal sealed class MissingLines
{
    /// <summary>Stretches that are kept apart; a log with more is beyond telling a moved line from an inserted one.</summary>
    private const int MostKept = 100_000;

    private readonly SortedList<long, Stretch> stretches = [];

    public IEnumerable<Stretch> All => stretches.Values;

    public void Add(Stretch stretch)
    {
        if (stretches.Count < MostKept)
            stretches[stretch.From] = stretch;
    }

    /// <summary>True where the number was missing; now it is no longer.</summary>
    public bool TryFill(long number)
    {
        var at = LastAtMost(number);
        if (at < 0 || stretches.Values[at] is not { } stretch || number > stretch.To)
            return false;
        stretches.RemoveAt(at);
        if (stretch.From < number)
            stretches[stretch.From] = stretch with { To = number - 1 };
        if (number < stretch.To)
            stretches[number + 1] = stretch with { From = number + 1 };
        return true;
    }

    private int LastAtMost(long number)
    {
        var (low, high) = (0, stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (stretches.Keys[middle] <= number)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}

/// <summary>Numbers that are missing in a row, and before which line that was noticed.</summary>
/// <param name="Fault">Deleted, or cut off where they end a file.</param>
internal sealed record Stretch(long From, long To, LogFault Fault, string File, long Line);
