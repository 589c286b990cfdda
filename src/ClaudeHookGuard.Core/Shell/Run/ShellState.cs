namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>
/// The state of the shell that is run in thought. Every change is noted, so that the other branch of a condition starts from the
/// same state, a subshell leaves no trace, and where ways meet both outcomes are kept. Work is in proportion to what was changed.
/// </summary>
internal sealed class ShellState
{
    private readonly Dictionary<Slot, SlotValue?> _slots = [];
    private readonly List<(Slot Slot, SlotValue? Before)> _journal = [];
    private readonly HashSet<Slot> _links = [];
    private int _marks;

    public SlotValue? this[Slot slot]
    {
        get => _slots.GetValueOrDefault(slot);
        set
        {
            if (_marks > 0)
                _journal.Add((slot, _slots.GetValueOrDefault(slot)));
            _slots[slot] = value;
            if (slot.Kind == SlotKind.Link)
                _links.Add(slot);
        }
    }

    /// <summary>The links that may be there now, each with where it may lead.</summary>
    public IEnumerable<(Slot Slot, Texts Targets)> Links
    {
        get
        {
            foreach (var slot in _links)
                if (this[slot] is Texts targets)
                    yield return (slot, targets);
        }
    }

    /// <summary>Links ever made: mostly none, so that nobody need look for any.</summary>
    public int LinkCount => _links.Count;

    public Texts? Texts(SlotKind kind, string name) => this[new Slot(kind, name)] as Texts;

    /// <summary>All slots of a kind that are set now.</summary>
    public IEnumerable<KeyValuePair<Slot, SlotValue?>> OfKind(SlotKind kind) => _slots.Where(slot => slot.Key.Kind == kind && slot.Value is not null);

    /// <summary>A point to go back to; each needs one <see cref="RollBack"/>.</summary>
    public int Mark()
    {
        _marks++;
        return _journal.Count;
    }

    /// <summary>True where nothing was set since <paramref name="mark"/>.</summary>
    public bool IsUnchangedSince(int mark) => _journal.Count == mark;

    /// <summary>Undoes all changes since <paramref name="mark"/> and gives them.</summary>
    public Dictionary<Slot, SlotValue?> RollBack(int mark)
    {
        var changes = new Dictionary<Slot, SlotValue?>();
        for (var i = _journal.Count - 1; i >= mark; i--)
        {
            var (slot, before) = _journal[i];
            changes.TryAdd(slot, _slots.GetValueOrDefault(slot));
            _slots[slot] = before;
        }
        _journal.RemoveRange(mark, _journal.Count - mark);
        _marks--;
        return changes;
    }

    /// <summary>Keeps all changes since the last mark.</summary>
    public void Keep() => _marks--;

    public void Apply(Dictionary<Slot, SlotValue?> changes)
    {
        foreach (var (slot, value) in changes)
            this[slot] = value;
    }

    /// <summary>Of a subshell's changes only what outlives it: files and links, what it printed and what it read.</summary>
    public void ApplyOutside(Dictionary<Slot, SlotValue?> changes)
    {
        foreach (var (slot, value) in changes)
            if (slot.Kind is SlotKind.File or SlotKind.Link or SlotKind.Output or SlotKind.Input)
                this[slot] = value;
    }

    /// <summary>The run may have gone any of these ways: each changed slot may hold what any of them left.</summary>
    public void ApplyAny(IReadOnlyList<Dictionary<Slot, SlotValue?>> ways)
    {
        if (ways.Count == 1)
        {
            Apply(ways[0]);
            return;
        }
        var done = new HashSet<Slot>();
        foreach (var way in ways)
            foreach (var slot in way.Keys)
                if (done.Add(slot))
                    this[slot] = After(slot, ways);
    }

    private SlotValue? After(Slot slot, IReadOnlyList<Dictionary<Slot, SlotValue?>> ways)
    {
        var current = this[slot];
        var joined = ways[0].TryGetValue(slot, out var first) ? first : current;
        for (var i = 1; i < ways.Count; i++)
            joined = Joined(joined, ways[i].TryGetValue(slot, out var value) ? value : current);
        return joined;
    }

    private static SlotValue? Joined(SlotValue? one, SlotValue? other) => ReferenceEquals(one, other) ? one : one is not null ? one.Join(other) : other!.Join(null);
}
