using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Shell.Run;

/// <summary>A stretch of a word whose expansions are done, before it is split into fields.</summary>
internal readonly record struct Piece(PieceKind Kind, PartialText Text)
{
    public static Piece Break { get; } = new(PieceKind.Break, PartialText.Empty);
}

internal enum PieceKind
{
    /// <summary>Written without quotes: wildcards count, blanks were never in it.</summary>
    Literal,

    /// <summary>Stands for itself.</summary>
    Quoted,

    /// <summary>Came out of an unquoted expansion: it is split, and wildcards count.</summary>
    Expanded,

    /// <summary>The end of one element of <c>"$@"</c> and the start of the next.</summary>
    Break,
}

/// <summary>The ways one word may come out, kept few; each holds the pieces in order.</summary>
internal sealed class PieceWays
{
    private List<List<Piece>> _ways = [[]];

    public IReadOnlyList<List<Piece>> Ways => _ways;

    public void Add(Piece piece)
    {
        foreach (var way in _ways)
            way.Add(piece);
    }

    /// <summary>Any of <paramref name="next"/> may follow any way so far; where that is too many, each of them follows some way.</summary>
    public void Add(IReadOnlyList<List<Piece>> next)
    {
        if (next.Count == 1)
        {
            foreach (var way in _ways)
                way.AddRange(next[0]);
            return;
        }
        var product = _ways.Count * next.Count <= ShellLimits.ReadingsOfOne;
        var ways = new List<List<Piece>>();
        if (product)
            foreach (var way in _ways)
                foreach (var more in next)
                    ways.Add([.. way, .. more]);
        else
            for (var i = 0; i < Math.Max(_ways.Count, next.Count); i++)
                ways.Add([.. _ways[Math.Min(i, _ways.Count - 1)], .. next[Math.Min(i, next.Count - 1)]]);
        _ways = ways;
    }
}
