using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>Holds a touched path against one pattern, in every spelling either has.</summary>
internal static class PathJudge
{
    /// <param name="spared">What an exception takes out of the refusal; null: nothing.</param>
    public static bool Reaches(PathPattern pattern, TouchedPath path, Func<PathSpelling, PathReach, bool>? spared)
    {
        foreach (var alternative in pattern.Alternatives(path.Landmarks.Generous))
            foreach (var start in path.Landmarks.Of(alternative.Anchor, path.Landmarks.Generous))
                if (Reaches(new PatternView(start, alternative, 0), path, spared) || (Linked(alternative, start, path, path.Landmarks.Generous) is { } linked && Reaches(linked, path, spared)))
                    return true;
        return false;
    }

    public static Coverage CoverageOf(PathPattern pattern, TouchedPath path)
    {
        if (path.Spellings.IsEmpty)
            return Coverage.None;
        var coverage = Coverage.Whole;
        foreach (var spelling in path.Spellings)
            coverage = Worst(coverage, CoverageOf(pattern, spelling, path.Fact.Reach, path.Landmarks));
        if (coverage != Coverage.None && !path.Spellings[0].IsKnown)
            foreach (var expansion in path.Expansions)
                coverage = Worst(coverage, CoverageOf(pattern, expansion, path.Fact.Reach, path.Landmarks));
        return coverage;
    }

    private static Coverage Worst(Coverage one, Coverage other) => one < other ? one : other;

    public static Coverage CoverageOf(PathPattern pattern, PathSpelling spelling, PathReach reach, Landmarks landmarks)
    {
        var best = Coverage.None;
        foreach (var alternative in pattern.Alternatives(landmarks.Strict))
            foreach (var start in landmarks.Of(alternative.Anchor, landmarks.Strict))
            {
                best = Best(best, CoverageOf(new PatternView(start, alternative, 0), spelling, reach, landmarks.Strict));
                if (alternative.Anchor == PatternAnchor.Root && LinkedStart(alternative, start, landmarks, landmarks.Strict) is { } linked)
                    best = Best(best, CoverageOf(linked, spelling, reach, landmarks.Strict));
            }
        return best;
    }

    private static Coverage Best(Coverage one, Coverage other) => one > other ? one : other;

    private static Coverage CoverageOf(in PatternView view, PathSpelling spelling, PathReach reach, NameForm form) =>
        !spelling.IsKnown ? PartialCover.Of(view, spelling.In(form), reach)
        : KnownMatch.Covers(view, spelling.In(form), reach) ? Coverage.Whole : Coverage.None;

    private static bool Reaches(in PatternView view, TouchedPath path, Func<PathSpelling, PathReach, bool>? spared)
    {
        var form = path.Landmarks.Generous;
        var look = false;
        foreach (var spelling in path.Spellings)
        {
            var reached = One(view, spelling, path.Reach, form);
            if (reached == Reached.Yes && spared?.Invoke(spelling, path.Reach) != true)
                return true;
            look |= reached == Reached.PerhapsBelow;
        }
        if (!path.Spellings.IsEmpty && !path.Spellings[0].IsKnown)
            foreach (var expansion in path.Expansions)
                if (One(view, expansion, path.Reach, form) == Reached.Yes && spared?.Invoke(expansion, path.Reach) != true)
                    return true;
        return (look && IsBelow(view, path, spared)) || path.HardLinks.IsNamedBy(view);
    }

    private static Reached One(in PatternView view, PathSpelling spelling, PathReach reach, NameForm form) => spelling.IsKnown
        ? KnownMatch.Reaches(view, spelling.In(form), reach)
        : PartialMatch.Reaches(view, spelling.In(form), reach, spelling.HasHole);

    private static bool IsBelow(in PatternView view, TouchedPath path, Func<PathSpelling, PathReach, bool>? spared)
    {
        var form = path.Landmarks.Generous;
        var last = view.Count - 1;
        while (last > 0 && view.KindOf(last) == PatternKind.AnyDirectories)
            last--;
        foreach (var entry in path.Below.Entries)
            if (view.Matches(last, entry.In(form)[^1].Name)
                && KnownMatch.Reaches(view, entry.In(form), PathReach.Itself) == Reached.Yes
                && spared?.Invoke(entry, PathReach.Itself) != true)
                return true;
        return false;
    }

    /// <summary>The same pattern from where its first directory leads, if that is a link.</summary>
    private static PatternView? Linked(PatternPath alternative, string[] start, TouchedPath path, NameForm form) =>
        alternative.Anchor == PatternAnchor.Project || path.Spellings.IsEmpty ? null : LinkedStart(alternative, start, path.Landmarks, form);

    private static PatternView? LinkedStart(PatternPath alternative, string[] start, Landmarks landmarks, NameForm form) =>
        alternative.Count > 0 && alternative.KindOf(0) == PatternKind.Literal && landmarks.LinkAt(start, alternative[0], form) is { } led
            ? new PatternView(led, alternative, 1)
            : null;
}
