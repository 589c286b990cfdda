using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>How far an allowance covers what is touched.</summary>
public enum Coverage
{
    /// <summary>Not, or not all of it.</summary>
    None,

    /// <summary>All of it, unless an unknown part leads out again (<c>./out/$name</c> where <c>$name</c> could hold <c>..</c>).</summary>
    UnlessUnknownClimbs,

    /// <summary>All of it, for certain.</summary>
    Whole,
}

/// <summary>Holds a path with wildcards or holes against an allowance: is all that it could be covered?</summary>
internal static class PartialCover
{
    public static Coverage Of(in PatternView view, PathItem[] path, PathReach reach)
    {
        if (path.Length < view.Start.Length)
            return Coverage.None;
        for (var i = 0; i < view.Start.Length; i++)
            if (!path[i].Is(view.Start[i]))
                return Coverage.None;
        return Own(view, path, reach);
    }

    private static Coverage Own(in PatternView view, PathItem[] path, PathReach reach)
    {
        var below = view.Path.CoversBelow(generous: false);
        var certain = Coverage.Whole;
        var open = new bool[view.Count + 1];
        open[view.Start.Length] = true;
        Close(view, open);
        for (var i = view.Start.Length; i < path.Length; i++)
        {
            if (MayClimb(path[i]))
                certain = Coverage.UnlessUnknownClimbs;
            if (!(below && open[^1]))
                Next(view, open, path[i]);
        }
        return open[^1] && (below || reach == PathReach.Itself) ? certain : Coverage.None;
    }

    private static void Next(in PatternView view, bool[] open, PathItem item)
    {
        for (var at = view.Count; at >= view.Start.Length; at--)
        {
            var any = at < view.Count && view.KindOf(at) == PatternKind.AnyDirectories;
            open[at] = (open[at] && any) || (at > view.Start.Length && open[at - 1] && view.KindOf(at - 1) != PatternKind.AnyDirectories && Surely(view, at - 1, item));
        }
        Close(view, open);
    }

    private static void Close(in PatternView view, bool[] open)
    {
        for (var at = view.Start.Length; at < view.Count; at++)
            open[at + 1] |= open[at] && view.KindOf(at) == PatternKind.AnyDirectories;
    }

    /// <summary>
    /// Whether an unknown part could lead up and out. One that has text before it in its component could only through a directory of that very
    /// name: <c>backup-$(date).tar</c> stays where it is.
    /// </summary>
    private static bool MayClimb(PathItem item) =>
        item.Kind == ItemKind.Hole && item.Tokens[0] is not { Kind: TokenKind.Character, Character: not '.' };

    private static bool Surely(in PatternView view, int at, PathItem item) => item.Kind switch
    {
        ItemKind.Known => view.Matches(at, item.Name),
        ItemKind.Glob => Surely(view[at], item.Tokens),
        _ => false,
    };

    /// <summary>Every name the tokens stand for fits <c>*</c>, or <c>start*end</c> where they spell start and end; anything finer counts as not sure.</summary>
    private static bool Surely(ReadOnlySpan<char> glob, NameToken[] tokens)
    {
        var star = glob.IndexOf('*');
        if (star < 0 || glob[(star + 1)..].ContainsAny('*', '?', '[') || glob[..star].ContainsAny('?', '[') || glob.Length - 1 > tokens.Length)
            return false;
        for (var i = 0; i < star; i++)
            if (tokens[i] != NameToken.Of(glob[i]))
                return false;
        for (var i = 1; i < glob.Length - star; i++)
            if (tokens[^i] != NameToken.Of(glob[^i]))
                return false;
        return true;
    }
}
