using ClaudeHookGuard.Core.Facts;

namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// Holds a path with wildcards or holes against a pattern: could it be, or hold, something the pattern covers? A wildcard stands for what the shell
/// would find; a hole for anything, but nothing is accused by a hole alone.
/// </summary>
/// <remarks>
/// What keeps <c>$dir/config.json</c> from being <c>~/.docker/config.json</c>: the pattern's telling name (<see cref="PatternPath.Distinctive"/>) has to be
/// spelled, at least in part, wherever a hole is in play or the pattern floats; and what has to be guessed costs: one for a name of the directory
/// the pattern starts from (<c>/home/$user</c>), two for a name of its own, three for everything up to the telling name, three being the limit.
/// </remarks>
internal sealed class PartialMatch
{
    private const int MostSupplied = 3, OwnName = 2, StartName = 1;

    private readonly PatternView view;
    private readonly PathItem[] path;
    private readonly PathReach reach;
    private readonly bool hasHole;
    private readonly int distinctive;
    private readonly bool[] seen;
    private Reached best;

    private PartialMatch(in PatternView view, PathItem[] path, PathReach reach, bool hasHole)
    {
        (this.view, this.path, this.reach, this.hasHole) = (view, path, reach, hasHole);
        distinctive = view.Distinctive;
        seen = new bool[(view.Count + 1) * (path.Length + 1) * (MostSupplied + 1) * 4];
    }

    public static Reached Reaches(in PatternView view, PathItem[] path, PathReach reach, bool hasHole)
    {
        if (StartsElsewhere(view, path))
            return Reached.No;
        var match = new PartialMatch(view, path, reach, hasHole);
        match.Enter(0, 0, 0, told: false);
        return match.best;
    }

    /// <summary>The common case first: the known names at the start already tell them apart.</summary>
    private static bool StartsElsewhere(in PatternView view, PathItem[] path)
    {
        for (var i = 0; i < path.Length && i < view.Count && path[i].Kind == ItemKind.Known && view.KindOf(i) != PatternKind.AnyDirectories; i++)
            if (!view.Matches(i, path[i].Name))
                return !view.Path.CoversBelow(generous: true) || i < view.Count;
        return false;
    }

    /// <param name="told">Whether the distinctive name was spelled.</param>
    private void Enter(int at, int next, int supplied, bool told)
    {
        if (!First(at, next, supplied, told, inside: false))
            return;
        if (at == view.Count)
        {
            if ((next == path.Length || CoversGuessedBelow) && (told || !MustBeTold))
                best = Reached.Yes;
            return;
        }
        var anyDirectories = view.KindOf(at) == PatternKind.AnyDirectories;
        if (anyDirectories && (next < path.Length || at + 1 == view.Count))
            Enter(at + 1, next, supplied, told);
        if (next == path.Length)
            End(at, supplied, told);
        else if (anyDirectories)
            UnderAnyDirectories(at, next, supplied, told);
        else
            One(at, next, supplied, told);
    }

    /// <summary>
    /// Whether what lies below a component that only wildcards or holes made fit is covered as well: of a floating file name it is not, or
    /// <c>.*/package.json</c> would be a file in a directory <c>.env</c>.
    /// </summary>
    private bool CoversGuessedBelow =>
        view.Path.CoversBelow(generous: true) && (!view.Path.IsFloating || view.KindOf(view.Count - 1) == PatternKind.AnyDirectories);

    private bool MustBeTold => distinctive >= 0 && (hasHole || view.Path.IsFloating);

    /// <summary>The path ends inside the pattern: does an access that goes below it meet the rest? Behind a <c>**</c> that one speaks for the rest.</summary>
    private void End(int at, int supplied, bool told)
    {
        if (at > 0 && view.KindOf(at - 1) == PatternKind.AnyDirectories)
            return;
        var below = KnownMatch.Below(view, at, reach);
        var startsSomewhere = path[0].Kind != ItemKind.Hole;
        if (below == Reached.Yes && (told || !MustBeTold || (distinctive >= at && startsSomewhere)) && supplied < OwnName)
            best = Reached.Yes;
        else if (below == Reached.PerhapsBelow && best == Reached.No)
            best = below;
    }

    private void UnderAnyDirectories(int at, int next, int supplied, bool told)
    {
        Enter(at, next + 1, supplied, told);
        if (path[next] is { Kind: ItemKind.Hole, IsBareHole: false })
            Inside(at, next, supplied, told);
    }

    private void One(int at, int next, int supplied, bool told)
    {
        var item = path[next];
        switch (item.Kind)
        {
            case ItemKind.Known:
                if (view.Matches(at, item.Name))
                    Known(at, next, supplied, told || at == distinctive);
                break;
            case ItemKind.Glob:
                Spell(item.Tokens, at, next, supplied, told, (cost, tells) => Enter(at + 1, next + 1, cost, tells));
                break;
            case ItemKind.AnyDirectories:
                Enter(at, next + 1, supplied, told);
                if (view[at] is not ['.', ..])
                    Enter(at + 1, next, supplied, told);
                break;
            default:
                Hole(item, at, next, supplied, told);
                break;
        }
    }

    private void Known(int at, int next, int supplied, bool told)
    {
        if (at + 1 == view.Count && view.Path.CoversBelow(generous: true) && (told || !MustBeTold))
            best = Reached.Yes;
        Enter(at + 1, next + 1, supplied, told);
    }

    private void Hole(PathItem item, int at, int next, int supplied, bool told)
    {
        Spell(item.Tokens, at, next, supplied, told, (cost, tells) => Enter(at + 1, next + 1, cost, tells));
        if (item.IsBareHole)
        {
            if (next + 1 < path.Length)
                Enter(at, next + 1, supplied, told);
            Absorb(at, next, supplied, told);
            return;
        }
        var hole = Array.FindIndex(item.Tokens, token => token.Kind == TokenKind.Hole);
        if (hole > 0)
            Spell(item.Tokens[..(hole + 1)], at, next, supplied, told, (cost, tells) => Inside(at + 1, next, cost, tells));
    }

    /// <summary>The hole of item <paramref name="next"/> is open and takes whole components.</summary>
    private void Inside(int at, int next, int supplied, bool told)
    {
        if (!First(at, next, supplied, told, inside: true))
            return;
        var tokens = path[next].Tokens;
        if (tokens[^1].Kind == TokenKind.Hole)
            Enter(at, next + 1, supplied, told);
        if (at == view.Count)
            return;
        if (tokens[^1].Kind != TokenKind.Hole)
            Spell(tokens[Array.FindLastIndex(tokens, token => token.Kind == TokenKind.Hole)..], at, next, supplied, told, (cost, tells) => Enter(at + 1, next + 1, cost, tells));
        Absorb(at, next, supplied, told);
    }

    /// <summary>
    /// The open hole takes one more component: any that the pattern does not name, and at the start of the path the directories the pattern's
    /// telling name lies in.
    /// </summary>
    private void Absorb(int at, int next, int supplied, bool told)
    {
        if (!view.IsNamed(at))
            Inside(at + 1, next, supplied, told);
        else if (next == 0 && at < distinctive)
            Inside(at + 1, next, MostSupplied, told);
    }

    /// <summary>Goes on where the component can be what <paramref name="tokens"/> stand for, with what the hole had to supply.</summary>
    private void Spell(NameToken[] tokens, int at, int next, int supplied, bool told, Action<int, bool> goOn)
    {
        if (view.KindOf(at) == PatternKind.AnyDirectories)
            return;
        var weight = NameOverlap.Weigh(view[at], tokens);
        if (weight < 0)
            return;
        var guessed = view.IsNamed(at) && weight < Enough(at);
        if (supplied + (guessed ? CostOf(at, next) : 0) is var cost and <= MostSupplied)
            goOn(cost, told || (at == distinctive && !guessed));
    }

    /// <summary>A wildcard finds every name there is: only where a pattern floats does it matter that it spells none.</summary>
    private int CostOf(int at, int next) =>
        path[next].Kind == ItemKind.Glob && !view.Path.IsFloating ? 0
        : next == 0 ? MostSupplied
        : at < view.Start.Length ? StartName
        : OwnName;

    private int Enough(int at) => NameOverlap.Enough(view[at]);

    private bool First(int at, int next, int supplied, bool told, bool inside)
    {
        if (best == Reached.Yes)
            return false;
        ref var been = ref seen[(((((at * (path.Length + 1)) + next) * (MostSupplied + 1)) + supplied) * 4) + (told ? 2 : 0) + (inside ? 1 : 0)];
        return !been && (been = true);
    }
}
