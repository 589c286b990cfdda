using ClaudeHookGuard.Core.Secrets.Rules;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Finds the rules that can begin at a place by its first three bytes. For the built-in rules it reads constant data, for a policy's own it is built.</summary>
internal sealed class PrefixIndex
{
    private const int Buckets = 1024;
    private const string UrlBeginning = "https://";

    private readonly RuleRowsBuilder? own;
    private readonly SecretRule[][] tables;
    private readonly bool[] marks = new bool[128];
    private readonly byte[] innerMarks = new byte[128];
    private int innerMarkCount;

    /// <summary>The index of the built-in rules.</summary>
    public PrefixIndex()
    {
        tables = [];
        (UrlsFrom, UnprefixedFrom) = (RuleIndexData.UrlsFrom, RuleIndexData.UnprefixedFrom);
        NoteMarks();
    }

    public PrefixIndex(SecretRule[][] tables)
    {
        this.tables = tables;
        (own, UrlsFrom, UnprefixedFrom) = Build(tables);
        NoteMarks();
    }

    /// <summary>From here to <see cref="UnprefixedFrom"/> stand the patterns that begin with <c>https://</c>, without it; they are tried where a URL stands.</summary>
    public int UrlsFrom { get; }

    /// <summary>From here to the end stand the patterns that begin with an alphabet; their head is the literal by which their place is found.</summary>
    public int UnprefixedFrom { get; }

    public RuleRows Rows => own is null
        ? new(RuleIndexData.PrefixStarts, RuleIndexData.PrefixHeads, RuleIndexData.PrefixRules, RuleIndexData.PrefixSpans, RuleIndexData.Patterns)
        : own.Rows;

    /// <summary>The marks that can stand in a run.</summary>
    public ReadOnlySpan<byte> InnerMarks => innerMarks.AsSpan(0, innerMarkCount);

    /// <summary>True when an unprefixed pattern has this character as its mark.</summary>
    public bool IsMark(byte character) => character < marks.Length && marks[character];

    public SecretRule Rule(int row) => RuleSet.RuleAt(own is null, tables, Rows.Rule(row));

    /// <summary>True when a pattern begins with the first three bytes.</summary>
    public bool KnowsBeginning(ReadOnlySpan<byte> text)
    {
        if (text.Length < RuleRows.Compared)
            return false;
        var head = RuleRows.Head(text[0], text[1], text[2]);
        var rows = Rows;
        var (from, to) = rows.Find(head);
        for (; from < to; from++)
            if (rows.HeadOf(from) == head)
                return true;
        return false;
    }

    /// <summary>Lays out the rows: the buckets, then URLs, then patterns without a beginning.</summary>
    public static (RuleRowsBuilder Rows, int UrlsFrom, int UnprefixedFrom) Build(SecretRule[][] tables)
    {
        var rows = new RuleRowsBuilder(Buckets);
        var counts = (Bucketed: 0, Urls: 0);
        var unprefixed = new List<(char Mark, ushort Rule, string Pattern)>();
        foreach (var (number, pattern) in Patterns(tables))
            if (pattern.StartsWith(UrlBeginning, StringComparison.Ordinal))
            {
                rows.AddBehind(0, number, pattern.AsSpan(UrlBeginning.Length));
                counts.Urls++;
            }
            else if (Beginnings(pattern) is { } heads)
            {
                foreach (var head in heads)
                    rows.Add(head, number, pattern);
                counts.Bucketed += heads.Count;
            }
            else
            {
                unprefixed.Add((Mark(pattern), number, pattern));
            }
        foreach (var (mark, number, pattern) in unprefixed)
            rows.AddBehind(mark, number, pattern);
        return (rows.Build(), counts.Bucketed, counts.Bucketed + counts.Urls);
    }

    private static IEnumerable<(ushort Rule, string Pattern)> Patterns(SecretRule[][] tables)
    {
        for (var table = 0; table < tables.Length; table++)
            for (var row = 0; row < tables[table].Length; row++)
                if (tables[table][row].Context == SecretContext.None)
                    foreach (var pattern in tables[table][row].Shape.Split(' '))
                        yield return (RuleRowsBuilder.RuleNumber(table, row), pattern);
    }

    /// <summary>Each three characters that the pattern can begin with; null where it begins with an alphabet, or a shorter literal.</summary>
    private static List<int>? Beginnings(string pattern)
    {
        var heads = new List<int>();
        return AddBeginnings(pattern, "", heads) ? heads : null;
    }

    private static bool AddBeginnings(string rest, string beginning, List<int> heads)
    {
        while (beginning.Length < RuleRows.Compared)
        {
            if (rest.Length == 0 || rest[0] == '{')
                return false;
            if (rest[0] == '(')
                return AddChoices(rest, beginning, heads);
            if (rest[0] is not ('<' or '>'))
                beginning += rest[0];
            rest = rest[1..];
        }
        heads.Add(RuleRows.Head(beginning[0], beginning[1], beginning[2]));
        return true;
    }

    private static bool AddChoices(string rest, string beginning, List<int> heads)
    {
        var close = rest.IndexOf(')', StringComparison.Ordinal);
        foreach (var choice in rest[1..close].Split('|'))
            if (!AddBeginnings(choice + rest[(close + 1)..], beginning, heads))
                return false;
        return true;
    }

    /// <summary>The literal character by which the pattern's place is found: the first that cannot be part of a run, else the first of all.</summary>
    private static char Mark(ReadOnlySpan<char> pattern)
    {
        var mark = '\0';
        for (var i = 0; i < pattern.Length; i++)
            if (pattern[i] == '{')
                i += pattern[i..].IndexOf('}');
            else if (pattern[i] is not ('<' or '>' or '(' or '|' or ')'))
            {
                if (!Ascii.IsName((byte)pattern[i]))
                    return pattern[i];
                mark = mark == '\0' ? pattern[i] : mark;
            }
        return mark;
    }

    private void NoteMarks()
    {
        var rows = Rows;
        for (var row = UnprefixedFrom; row < rows.Count; row++)
            NoteMark(rows.HeadOf(row));
    }

    private void NoteMark(int mark)
    {
        if (mark >= marks.Length || marks[mark])
            return;
        marks[mark] = true;
        if (Ascii.IsName((byte)mark))
            innerMarks[innerMarkCount++] = (byte)mark;
    }
}
