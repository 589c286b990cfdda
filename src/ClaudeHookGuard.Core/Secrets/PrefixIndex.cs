namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Finds the rules that can begin at a place by its first three bytes. Built from the rule tables when the first text with a long run is met,
/// which an ordinary small call has seldom.
/// </summary>
internal sealed class PrefixIndex
{
    /// <summary>A literal beginning of fewer characters says too little to be looked up.</summary>
    public const int Compared = 3;

    private const int Buckets = 1024;

    private readonly short[] heads = new short[Buckets];
    private readonly bool[] marks = new bool[128];
    private readonly List<(SecretRule Rule, Range Pattern, int Head, short Next)> entries = [default];

    public PrefixIndex(ReadOnlySpan<SecretRule[]> tables)
    {
        foreach (var table in tables)
            foreach (var rule in table)
                if (rule.Context == SecretContext.None)
                    Add(rule);
    }

    /// <summary>The patterns that begin with <c>https://</c>, which are tried where a URL stands.</summary>
    public List<(SecretRule Rule, Range Pattern)> Urls { get; } = [];

    /// <summary>The patterns that begin with an alphabet, with the first literal character that must follow it.</summary>
    public List<(SecretRule Rule, Range Pattern, char Mark)> Unprefixed { get; } = [];

    /// <summary>True when an unprefixed pattern has this character as its first literal.</summary>
    public bool IsMark(byte character) => character < marks.Length && marks[character];

    /// <summary>The first entry for the place at the start of <paramref name="text"/>; 0 when there is none.</summary>
    public int First(ReadOnlySpan<byte> text) => text.Length < Compared ? 0 : Matching(heads[Bucket(text[0], text[1], text[2])], Head(text[0], text[1], text[2]));

    /// <summary>The next entry with the same beginning; 0 when there is none.</summary>
    public int Next(int entry) => Matching(entries[entry].Next, entries[entry].Head);

    public (SecretRule Rule, Range Pattern) this[int entry] => (entries[entry].Rule, entries[entry].Pattern);

    private int Matching(int entry, int head)
    {
        while (entry != 0 && entries[entry].Head != head)
            entry = entries[entry].Next;
        return entry;
    }

    private static int Head(int a, int b, int c) => (a << 16) | (b << 8) | c;

    private static int Bucket(int a, int b, int c) => ((a * 31 + b) * 37 + c * 5) & (Buckets - 1);

    private void Add(SecretRule rule)
    {
        foreach (var pattern in rule.Shape.AsSpan().Split(' '))
            AddPattern(rule, rule.Shape.AsSpan()[pattern], pattern);
    }

    private void AddPattern(SecretRule rule, ReadOnlySpan<char> pattern, Range range)
    {
        if (pattern.StartsWith("https://"))
        {
            Urls.Add((rule, range));
            return;
        }
        Span<char> beginning = stackalloc char[Compared];
        if (!AddBeginnings(rule, range, pattern, beginning, 0))
            AddUnprefixed(rule, range, Mark(pattern));
    }

    private void AddUnprefixed(SecretRule rule, Range range, char mark)
    {
        Unprefixed.Add((rule, range, mark));
        if (mark < marks.Length)
            marks[mark] = true;
    }

    /// <summary>Enters the pattern under each of its beginnings; false where one is too short.</summary>
    private bool AddBeginnings(SecretRule rule, Range range, ReadOnlySpan<char> rest, Span<char> beginning, int length)
    {
        while (length < Compared)
        {
            if (rest.IsEmpty || rest[0] == '{')
                return false;
            if (rest[0] == '(')
                return AddChoices(rule, range, rest, beginning, length);
            if (rest[0] is not ('<' or '>'))
                beginning[length++] = rest[0];
            rest = rest[1..];
        }
        var bucket = Bucket(beginning[0], beginning[1], beginning[2]);
        entries.Add((rule, range, Head(beginning[0], beginning[1], beginning[2]), heads[bucket]));
        heads[bucket] = (short)(entries.Count - 1);
        return true;
    }

    private bool AddChoices(SecretRule rule, Range range, ReadOnlySpan<char> rest, Span<char> beginning, int length)
    {
        var close = rest.IndexOf(')');
        Span<char> next = stackalloc char[256];
        Span<char> copy = stackalloc char[Compared];
        foreach (var choice in rest[1..close].Split('|'))
        {
            var literal = rest[1..close][choice];
            if (literal.Length + rest.Length - close - 1 > next.Length)
                return false;
            literal.CopyTo(next);
            rest[(close + 1)..].CopyTo(next[literal.Length..]);
            beginning.CopyTo(copy);
            if (!AddBeginnings(rule, range, next[..(literal.Length + rest.Length - close - 1)], copy, length))
                return false;
        }
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
}
