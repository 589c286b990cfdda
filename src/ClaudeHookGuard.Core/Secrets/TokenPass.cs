namespace ClaudeHookGuard.Core.Secrets;

/// <summary>The pass over long runs of token characters: tokens by their own form, and values beside a provider's name.</summary>
internal readonly ref struct TokenPass(ReadOnlySpan<byte> text, RuleSet rules, Sightings found)
{
    private const int ShortestValue = 16;
    private const int LongestLookBack = 24;
    private const int LongestFirstPart = 40;
    private const int MostNamed = 32;
    private const int LongestName = 48;

    /// <summary>Longer runs are blobs: only their beginning and the places behind a separator can begin a token, and of those so many are tried.</summary>
    private const int MostPlaces = 64;

    private readonly ReadOnlySpan<byte> text = text;

    public void Run()
    {
        var runs = new TokenRuns(text);
        while (runs.MoveNext())
            Examine(runs.Current.Start, runs.Current.End);
    }

    /// <summary>Every prefix rule at a place where another string was cut off: what precedes it there does not count.</summary>
    public static bool TryPieceAt(ReadOnlySpan<byte> text, int at, RuleSet rules, Sightings found) => new TokenPass(text, rules, found).TryAt(at);

    private void Examine(int start, int end)
    {
        TryEarlier(start);
        TryAt(start);
        TryBehindEscape(start, end);
        if (end - start < ShortestValue || text[start..end].IndexOfAnyInRange((byte)'0', (byte)'9') < 0)
        {
            TryFirstPart(start, end);
            return;
        }
        TryInside(start, end);
        TryUnprefixed(start, end);
        if (!TryNamed(start) && !TryNamed(ValueStart(start)))
            TryNamedInside(start, end);
        GenericTokens.Look(text, start, end, found);
    }

    /// <summary>Every prefix rule at one place.</summary>
    private bool TryAt(int at)
    {
        if (text.Length - at < RuleRows.Compared)
            return false;
        var head = RuleRows.Head(text[at], text[at + 1], text[at + 2]);
        var rows = rules.Prefixes.Rows;
        var (row, end) = rows.Find(head);
        for (; row < end; row++)
            if (rows.HeadOf(row) == head && TryRow(row, rows.Text(row), at))
                return true;
        return false;
    }

    /// <summary>The pattern first: the rule behind it is made only where it matches.</summary>
    private bool TryRow(int row, ReadOnlySpan<char> pattern, int at) =>
        TokenShape.Match(pattern, text, at) is { } match && Candidate.Judge(text, rules.Prefixes.Rule(row), match, found);

    /// <summary>The run may be the second part of a token whose first is short: <c>SG.</c>, <c>1//</c>, <c>123456789:</c>.</summary>
    private void TryEarlier(int start)
    {
        if (start == 0 || text[start - 1] is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'\n' or (byte)'\t' or (byte)'(')
            return;
        for (var at = start - 1; at >= 0 && start - at <= LongestLookBack && IsJoint(text[at]); at--)
            if ((Ascii.IsName(text[at]) || text[at] == '$') && (at == 0 || !Ascii.IsLetterOrDigit(text[at - 1])) && TryAt(at))
                return;
        if (!rules.Prefixes.IsMark(text[start - 1]))
            return;
        var first = start - 1;
        while (first > 0 && start - first < LongestFirstPart && Ascii.IsName(text[first - 1]))
            first--;
        TryUnprefixed(first, start - 1);
    }

    private static bool IsJoint(byte c) =>
        Ascii.IsName(c) || c is (byte)'.' or (byte)':' or (byte)'/' or (byte)'$' or (byte)'+' or (byte)'=' or (byte)'~' or (byte)'|';

    /// <summary>The run may be the first part of a token, too short to be a value itself: <c>14 characters.atlasv1.…</c>.</summary>
    private void TryFirstPart(int start, int end)
    {
        if (end < text.Length && rules.Prefixes.IsMark(text[end]))
            TryUnprefixed(start, end);
    }

    /// <summary>In <c>\nghp_…</c> and <c>%3Dghp_…</c> the first letters of the run belong to an escape.</summary>
    private void TryBehindEscape(int start, int end)
    {
        if (start == 0 || end - start < TokenRuns.Shortest)
            return;
        var skipped = EscapeLength(text[start - 1], text[start]);
        if (skipped > 0)
            TryAt(start + skipped);
    }

    private static int EscapeLength(byte before, byte first) => (before, first) switch
    {
        ((byte)'\\', (byte)'u') => 5,
        ((byte)'\\', (byte)'x') => 3,
        ((byte)'\\', _) => 1,
        ((byte)'%', _) => 2,
        _ => 0,
    };

    private void TryInside(int start, int end)
    {
        var places = 0;
        for (var at = start + 1; at < end - RuleRows.Compared && places < MostPlaces; at++)
            if (text[at - 1] is (byte)'_' or (byte)'-')
            {
                places++;
                TryAt(at);
            }
    }

    /// <summary>The rules that begin with an alphabet, where the literal that follows it stands behind the run or in it.</summary>
    private bool TryUnprefixed(int start, int end)
    {
        if (start > 0 && IsInsideBlob(text[start - 1]))
            return false;
        var behind = end < text.Length ? text[end] : (byte)0;
        if (!rules.Prefixes.IsMark(behind) && text[start..end].IndexOfAny(rules.Prefixes.InnerMarks) < 0)
            return false;
        var rows = rules.Prefixes.Rows;
        for (var row = rules.Prefixes.UnprefixedFrom; row < rows.Count; row++)
        {
            var mark = (byte)rows.HeadOf(row);
            if ((mark == behind || (Ascii.IsName(mark) && text[start..end].LastIndexOf(mark) > 0)) && TryRow(row, rows.Text(row), start))
                return true;
        }
        return false;
    }

    /// <summary>A run behind one of these is likely the middle of base64 or of a path.</summary>
    private static bool IsInsideBlob(byte before) => before is (byte)'+' or (byte)'/' or (byte)'.' or (byte)'@' or (byte)'%';

    private bool TryNamed(int start)
    {
        var before = text[NameStart(start)..start];
        Span<short> named = stackalloc short[MostNamed];
        var count = rules.Providers.Find(before, named);
        foreach (var entry in named[..count])
        {
            var rule = rules.Providers[entry];
            if (rule.Context == SecretContext.Provider)
                foreach (var pattern in rule.Shape.AsSpan().Split(' '))
                    if (TryRule(rule, pattern, start))
                        return true;
        }
        return false;
    }

    /// <summary>The value may hang on its provider's name by a hyphen, as in <c>zipcodebase-access-123e…</c>: a place behind a hyphen, no digit before it.</summary>
    private void TryNamedInside(int start, int end)
    {
        for (var at = start; end - at > ShortestValue && !Ascii.IsDigit(text[at]); at++)
            if (text[at] == '-' && TryNamed(at + 1))
                return;
    }

    /// <summary>Where the value begins that the run is a part of: base64 and tokens of several parts hold characters that end a run. In a blob, the run itself.</summary>
    private int ValueStart(int start)
    {
        var limit = Math.Max(0, start - LongestFirstPart);
        var from = start;
        while (from > limit && (Ascii.IsName(text[from - 1]) || text[from - 1] is (byte)'+' or (byte)'/' or (byte)'.' or (byte)':' or (byte)'~'))
            from--;
        return from > limit || from == 0 ? from : start;
    }

    /// <summary>How far back a name reaches that the value is given to: words, quotes, spaces and operators on the same line, no path and no address.</summary>
    private int NameStart(int start)
    {
        var limit = Math.Max(0, start - LongestName);
        var from = start;
        while (from > limit && (Ascii.IsName(text[from - 1]) || text[from - 1] is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'=' or (byte)':' or (byte)'>' or (byte)'\t' or (byte)'.' or (byte)','))
            from--;
        return from;
    }

    private bool TryRule(SecretRule rule, Range pattern, int at) => Candidate.Try(text, rule, rule.Shape.AsSpan()[pattern], at, found);
}
