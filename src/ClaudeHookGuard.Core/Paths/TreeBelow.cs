using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// What lies below a directory on the disk now: how a recursive access is held against patterns that could match anywhere (<c>**/.env</c>). Nearest
/// first and bounded: in a tree larger than <see cref="MaxEntries"/> what lies deepest is not seen.
/// </summary>
internal sealed class TreeBelow
{
    /// <summary>Names looked at in all.</summary>
    public const int MaxEntries = 4096;

    /// <summary>Directories listed in all.</summary>
    public const int MaxDirectories = 512;

    private readonly List<PathSpelling> entries = [];

    private TreeBelow() { }

    /// <summary>Every entry found, directories included; links are named and not followed, as recursive programs do.</summary>
    public IReadOnlyList<PathSpelling> Entries => entries;

    public static TreeBelow Of(ReadOnlySpan<PathSpelling> starts, PathReach reach, Surroundings surroundings)
    {
        var tree = new TreeBelow();
        if (reach == PathReach.Itself)
            return tree;
        var pending = new Queue<PathSpelling>();
        foreach (var start in starts)
            if (start.IsKnown)
                pending.Enqueue(start);
        for (var listed = 0; listed < MaxDirectories && pending.TryDequeue(out var directory);)
            if (tree.List(directory, reach, surroundings, pending, isStart: listed < starts.Length))
                listed++;
        return tree;
    }

    private bool List(PathSpelling directory, PathReach reach, Surroundings surroundings, Queue<PathSpelling> pending, bool isStart)
    {
        if (entries.Count >= MaxEntries)
            return false;
        var names = surroundings.Files.Names(directory.Text, MaxEntries - entries.Count);
        if (names.IsEmpty || (!isStart && surroundings.Files.ReadLink(directory.Text) is not null))
            return false;
        foreach (var name in names)
        {
            if (reach == PathReach.VisibleBelow && name.StartsWith('.'))
                continue;
            var entry = new PathSpelling([.. directory.Items, PathItem.Of(name)], surroundings.Platform == Platform.Windows ? '\\' : '/');
            entries.Add(entry);
            pending.Enqueue(entry);
        }
        return true;
    }
}
