namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Texts of rules (patterns, or provider's words) in buckets by their first three characters. The rows of the built-in rules are constant data in
/// the binary (<see cref="Rules.RuleIndexData"/>): nothing is built at start, and no rule is made before one of its texts is met.
/// </summary>
/// <param name="starts">For each bucket its first row; one more for the end.</param>
/// <param name="heads">For each row the three characters, as <see cref="Head"/> packs them.</param>
/// <param name="rules">For each row its rule: the table's number, then <see cref="RowBits"/> bits of the place in it.</param>
/// <param name="spans">For each row where its text stands: first character, then <see cref="LengthBits"/> bits of length.</param>
/// <param name="texts">All texts, one behind the other.</param>
internal readonly ref struct RuleRows(ReadOnlySpan<ushort> starts, ReadOnlySpan<int> heads, ReadOnlySpan<ushort> rules, ReadOnlySpan<int> spans, ReadOnlySpan<char> texts)
{
    public const int Compared = 3;
    public const int RowBits = 10;
    public const int LengthBits = 10;

    private readonly ReadOnlySpan<ushort> starts = starts;
    private readonly ReadOnlySpan<int> heads = heads;
    private readonly ReadOnlySpan<ushort> rules = rules;
    private readonly ReadOnlySpan<int> spans = spans;
    private readonly ReadOnlySpan<char> texts = texts;

    /// <summary>How many rows there are, those behind the last bucket included.</summary>
    public int Count => heads.Length;

    public static int Head(int a, int b, int c) => (a << 16) | (b << 8) | c;

    /// <param name="head">Three characters.</param>
    /// <param name="buckets">A power of two.</param>
    public static int Bucket(int head, int buckets) => (((head >> 16) * 31 + ((head >> 8) & 255)) * 37 + (head & 255) * 5) & (buckets - 1);

    /// <summary>The rows that can have these three characters.</summary>
    public (int From, int To) Find(int head)
    {
        var bucket = Bucket(head, starts.Length - 1);
        return (starts[bucket], starts[bucket + 1]);
    }

    public int HeadOf(int row) => heads[row];

    public ReadOnlySpan<char> Text(int row) => texts.Slice(spans[row] >> LengthBits, spans[row] & ((1 << LengthBits) - 1));

    public ushort Rule(int row) => rules[row];
}
