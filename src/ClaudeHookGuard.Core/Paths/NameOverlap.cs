namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// Whether a name that is not fully known can be one that a pattern's component means, and how much of it the call spells out itself: of
/// <c>*.pe?</c> against <c>*.pem</c> three characters, of <c>*</c> none.
/// </summary>
internal static class NameOverlap
{
    /// <summary>Characters that have to be spelled before a name with wildcards counts as naming what a floating pattern looks for.</summary>
    public const int Telling = 2;

    /// <summary>The most tokens of one component that are compared; a longer one is taken to match, and to tell.</summary>
    private const int MaxTokens = 128;

    /// <summary>The weight of the spelled characters, or -1 where no name is both.</summary>
    public static int Weigh(ReadOnlySpan<char> glob, NameToken[] name)
    {
        if (glob.Length > MaxTokens || name.Length > MaxTokens)
            return Telling;
        var pattern = Tokens(glob);
        var weight = new Table(pattern, name, Extension(pattern)).Best(0, 0, started: false);
        return weight == 0 && SpellOtherEnds(pattern, name) ? -1 : weight;
    }

    /// <summary><c>*release</c> could be called <c>shadow-release</c>, but nobody who means <c>shadow*</c> spells it so; if there is such a file, its name is found on the disk.</summary>
    private static bool SpellOtherEnds(NameToken[] pattern, NameToken[] name) =>
        pattern is [{ Kind: TokenKind.Character }, ..] && name is [{ IsRun: true }, .., { Kind: TokenKind.Character }];

    /// <summary>How much has to be spelled before a component counts as named: two characters, or all that tell where it has fewer.</summary>
    public static int Enough(ReadOnlySpan<char> glob)
    {
        var pattern = Tokens(glob);
        return Math.Min(Telling, Array.FindAll(pattern[..Extension(pattern)], token => token.Kind == TokenKind.Character).Length);
    }

    /// <summary>Where the extension of a name begins that has something else to be known by: of <c>token*.json</c> the <c>.json</c> tells nothing, of <c>*.pem</c> the <c>.pem</c> all.</summary>
    private static int Extension(NameToken[] pattern)
    {
        var dot = Array.FindLastIndex(pattern, token => token is { Kind: TokenKind.Character, Character: '.' });
        return dot > 0 && Array.Exists(pattern[..dot], token => token.Kind == TokenKind.Character) ? dot : pattern.Length;
    }

    /// <summary>Whether a known name is one of those that <paramref name="tokens"/> stand for.</summary>
    public static bool CanBe(NameToken[] tokens, string name)
    {
        var pattern = new NameToken[name.Length];
        for (var i = 0; i < name.Length; i++)
            pattern[i] = NameToken.Of(name[i]);
        return new Table(pattern, tokens, pattern.Length).Best(0, 0, started: false) >= 0;
    }

    /// <summary>A policy's component in the form of a touched one.</summary>
    public static NameToken[] Tokens(ReadOnlySpan<char> glob)
    {
        var tokens = new List<NameToken>(glob.Length);
        for (var i = 0; i < glob.Length; i++)
            if (glob[i] == '[' && NameGlob.EndOfClass(glob, i) is var close and > 0)
            {
                tokens.Add(NameToken.Of(NameGlob.Class(glob[(i + 1)..close])));
                i = close;
            }
            else
            {
                tokens.Add(glob[i] switch { '*' => NameToken.AnyRun, '?' => NameToken.AnyCharacter, var character => NameToken.Of(character) });
            }
        return [.. tokens];
    }

    /// <summary>The best alignment from each pair of positions, worked out once.</summary>
    /// <param name="extension">From where on spelled characters tell nothing.</param>
    private sealed class Table(NameToken[] pattern, NameToken[] name, int extension)
    {
        private const int Unknown = -2;

        private readonly int[] known = NewTable(pattern, name);
        private readonly bool hasHole = Array.Exists(name, token => token.Kind == TokenKind.Hole);

        private readonly bool hasLetters = Array.Exists(name, token => token is { Kind: TokenKind.Character, Character: not '.' });

        /// <summary>The shell's rule: a wildcard at the start does not stand for a leading dot.</summary>
        private readonly bool dotNeedsSpelling = name.Length > 0 && name[0].Kind is not TokenKind.Character and not TokenKind.Hole;

        public int Best(int at, int next, bool started)
        {
            ref var best = ref known[(((at * (name.Length + 1)) + next) * 2) + (started ? 1 : 0)];
            if (best == Unknown)
                best = Work(at, next, started);
            return best;
        }

        private int Work(int at, int next, bool started)
        {
            if (at == pattern.Length && next == name.Length)
                return 0;
            var best = -1;
            if (at < pattern.Length && pattern[at].IsRun)
                best = Best(at + 1, next, started);
            if (next < name.Length && name[next].IsRun)
                best = Math.Max(best, Best(at, next + 1, started));
            if (at < pattern.Length && next < name.Length && pattern[at].IsRun && name[next].IsRun)
                return started ? best : Math.Max(best, Best(at, next, started: true));
            if (at < pattern.Length && next < name.Length && Together(pattern[at], name[next], started) is var fit and >= 0
                && Best(pattern[at].IsRun ? at : at + 1, name[next].IsRun ? next : next + 1, started: true) is var rest and >= 0)
                best = Math.Max(best, (at < extension ? fit : 0) + rest);
            return best;
        }

        /// <summary>What one character that both stand for adds, or -1 where there is none.</summary>
        private int Together(NameToken wanted, NameToken spelled, bool started)
        {
            if (!started && dotNeedsSpelling && (wanted is { Kind: TokenKind.Character, Character: '.' } || spelled is { Kind: TokenKind.Character, Character: '.' }))
                return -1;
            if (wanted.Kind == TokenKind.Character)
                return !spelled.Fits(wanted.Character) ? -1 : spelled.Kind == TokenKind.Character || IsNarrow(spelled) ? WeightOf(wanted.Character, started) : 0;
            return spelled.Kind == TokenKind.Character && !wanted.Fits(spelled.Character) ? -1 : 0;
        }

        /// <summary>A leading dot tells much where the rest are wildcards (<c>.???</c>), little beside other letters or a hole (<c>.*rc</c>, <c>.$x</c>, <c>$a.$b</c>).</summary>
        private int WeightOf(char character, bool started) => character != '.' ? 1 : hasHole ? (started ? 0 : 1) : started || hasLetters ? 1 : Telling;

        /// <summary>A class of one or two characters spells them: <c>.ss[h]</c>.</summary>
        private static bool IsNarrow(NameToken token) =>
            token.Class is { Negated: false } part && part.Ranges.Sum(range => range.Last - range.First + 1) <= 2;

        private static int[] NewTable(NameToken[] pattern, NameToken[] name)
        {
            var table = new int[(pattern.Length + 1) * (name.Length + 1) * 2];
            Array.Fill(table, Unknown);
            return table;
        }
    }
}
