using ClaudeHookGuard.Core.Paths;

namespace ClaudeHookGuard.Core.Policies;

/// <summary>Lists of path patterns held against a touched path. An exception (<c>!</c>) takes single files out of a refusal, also those found below a directory.</summary>
public static class PathRules
{
    /// <summary>The first rule that reaches what is touched, or null.</summary>
    public static Rule<PathPattern>? Reaching(this Rules<PathPattern> rules, TouchedPath path)
    {
        Func<PathSpelling, Facts.PathReach, bool>? spared = rules.Except.IsEmpty ? null : (spelling, reach) => IsSpared(rules, spelling, reach, path.Landmarks);
        foreach (var rule in rules.Items)
            if (Telltale.MayConcern(rule.Pattern.Text, path) && PathJudge.Reaches(rule.Pattern, path, spared))
                return rule;
        return null;
    }

    /// <summary>How far the list covers all that is touched. Something an exception could reach is not covered.</summary>
    public static Coverage CoverageOf(this Rules<PathPattern> rules, TouchedPath path)
    {
        foreach (var except in rules.Except)
            if (except.Pattern.Reaches(path))
                return Coverage.None;
        var best = Coverage.None;
        foreach (var rule in rules.Items)
            if (rule.Pattern.CoverageOf(path) is var coverage && coverage > best)
                best = coverage;
        return best;
    }

    private static bool IsSpared(Rules<PathPattern> rules, PathSpelling spelling, Facts.PathReach reach, Landmarks landmarks)
    {
        foreach (var except in rules.Except)
            if (PathJudge.CoverageOf(except.Pattern, spelling, reach, landmarks) == Coverage.Whole)
                return true;
        return false;
    }
}
