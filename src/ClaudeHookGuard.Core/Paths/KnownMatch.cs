using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>Whether a pattern reaches a path.</summary>
internal enum Reached
{
    No,

    /// <summary>Only if something below the path has a name the pattern means.</summary>
    PerhapsBelow,

    Yes,
}

/// <summary>Holds a path whose every name is known against a pattern. The pattern's positions are one bit each, so a path costs as many steps as it has components.</summary>
internal static class KnownMatch
{
    public static Reached Reaches(in PatternView view, PathItem[] path, PathReach reach)
    {
        var shared = Math.Min(view.Start.Length, path.Length);
        for (var i = 0; i < shared; i++)
            if (view.Start[i] != path[i].Name)
                return Reached.No;
        if (path.Length < view.Start.Length)
            return Below(view, path.Length, reach);
        var open = Close(view, 1ul);
        for (var i = shared; i < path.Length; i++)
        {
            if (IsDone(view, open) && view.Path.CoversBelow(generous: true))
                return Reached.Yes;
            if ((open = Next(view, open, path[i].Name)) == 0)
                return Reached.No;
        }
        return IsDone(view, open) ? Reached.Yes : Below(view, open, reach);
    }

    /// <summary>Whether the pattern covers the path, and where the access goes below it, everything below.</summary>
    public static bool Covers(in PatternView view, PathItem[] path, PathReach reach)
    {
        if (path.Length < view.Start.Length)
            return false;
        for (var i = 0; i < view.Start.Length; i++)
            if (view.Start[i] != path[i].Name)
                return false;
        var below = view.Path.CoversBelow(generous: false);
        var open = Close(view, 1ul);
        for (var i = view.Start.Length; i < path.Length && open != 0; i++)
        {
            if (below && IsDone(view, open))
                return true;
            open = Next(view, open, path[i].Name);
        }
        return IsDone(view, open) && (below || reach == PathReach.Itself);
    }

    private static ulong Next(in PatternView view, ulong open, ReadOnlySpan<char> name)
    {
        var next = 0ul;
        for (var rest = open; rest != 0; rest &= rest - 1)
        {
            var at = System.Numerics.BitOperations.TrailingZeroCount(rest);
            var index = at + view.Start.Length;
            if (index >= view.Count)
                continue;
            if (view.KindOf(index) == PatternKind.AnyDirectories)
                next |= 1ul << at;
            else if (view.Matches(index, name))
                next |= 1ul << (at + 1);
        }
        return Close(view, next);
    }

    /// <summary>Behind an open <c>**</c> the next position is open too.</summary>
    private static ulong Close(in PatternView view, ulong open)
    {
        for (var at = 0; at + view.Start.Length < view.Count; at++)
            if ((open & (1ul << at)) != 0 && view.KindOf(at + view.Start.Length) == PatternKind.AnyDirectories)
                open |= 1ul << (at + 1);
        return open;
    }

    /// <summary>Whether the position is open only because the <c>**</c> before it is: then that one speaks for it.</summary>
    private static bool IsUnderOpen(in PatternView view, ulong open, int at) =>
        at > view.Start.Length && (open & (1ul << (at - 1 - view.Start.Length))) != 0 && view.KindOf(at - 1) == PatternKind.AnyDirectories;

    private static bool IsDone(in PatternView view, ulong open) => (open & (1ul << (view.Count - view.Start.Length))) != 0;

    private static Reached Below(in PatternView view, ulong open, PathReach reach)
    {
        var reached = Reached.No;
        for (var rest = open; rest != 0 && reached != Reached.Yes; rest &= rest - 1)
        {
            var at = System.Numerics.BitOperations.TrailingZeroCount(rest) + view.Start.Length;
            if (!IsUnderOpen(view, open, at) && Below(view, at, reach) is var below && below > reached)
                reached = below;
        }
        return reached;
    }

    /// <summary>What an access that goes below the path meets of the pattern's rest.</summary>
    public static Reached Below(in PatternView view, int from, PathReach reach) =>
        reach == PathReach.Itself ? Reached.No
        : view.FloatsFrom(from) ? Reached.PerhapsBelow
        : reach == PathReach.VisibleBelow && view.HidesFrom(from) ? Reached.No
        : Reached.Yes;
}
