namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>
/// A list that nested readers share as a stack: each gathers above the mark it took and cuts its part off in the end. It saves the many
/// small lists that a list a command would be.
/// </summary>
internal sealed class Gathering<T>
{
    private readonly List<T> _items = [];

    public int Mark => _items.Count;

    public void Add(T item) => _items.Add(item);

    /// <summary>Cuts off what was gathered since <paramref name="mark"/>.</summary>
    public ImmutableArray<T> Cut(int mark)
    {
        var count = _items.Count - mark;
        if (count == 0)
            return [];
        var items = new T[count];
        _items.CopyTo(mark, items, 0, count);
        _items.RemoveRange(mark, count);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}
