using System.Text;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Puts rows into buckets: for a policy's own rules, and for the constant data of the built-in ones. Of one bucket the row added last comes first.</summary>
internal sealed class RuleRowsBuilder(int buckets)
{
    private readonly List<(int Head, ushort Rule, string Text)> bucketed = [];
    private readonly List<(int Head, ushort Rule, string Text)> behind = [];

    public ushort[] Starts { get; private set; } = [];
    public int[] Heads { get; private set; } = [];
    public ushort[] Rules { get; private set; } = [];
    public int[] Spans { get; private set; } = [];
    public string Texts { get; private set; } = "";

    public RuleRows Rows => new(Starts, Heads, Rules, Spans, Texts);

    public static ushort RuleNumber(int table, int row) => (ushort)((table << RuleRows.RowBits) | row);

    public void Add(int head, ushort rule, ReadOnlySpan<char> text) => bucketed.Add((head, rule, text.ToString()));

    /// <summary>A row behind all buckets, in the order of adding.</summary>
    public void AddBehind(int mark, ushort rule, ReadOnlySpan<char> text) => behind.Add((mark, rule, text.ToString()));

    public RuleRowsBuilder Build()
    {
        var order = new int[bucketed.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        // Later rows first within a bucket: the more specific rule stands lower in a table.
        Array.Sort(order, (a, b) => BucketOf(a) != BucketOf(b) ? BucketOf(a).CompareTo(BucketOf(b)) : b.CompareTo(a));
        Starts = new ushort[buckets + 1];
        foreach (var row in bucketed)
            Starts[RuleRows.Bucket(row.Head, buckets) + 1]++;
        for (var i = 1; i <= buckets; i++)
            Starts[i] += Starts[i - 1];
        Lay(order);
        return this;
    }

    private int BucketOf(int index) => RuleRows.Bucket(bucketed[index].Head, buckets);

    private void Lay(int[] order)
    {
        var count = order.Length + behind.Count;
        (Heads, Rules, Spans) = (new int[count], new ushort[count], new int[count]);
        var texts = new StringBuilder();
        var places = new Dictionary<string, int>();
        for (var i = 0; i < count; i++)
        {
            var (head, rule, text) = i < order.Length ? bucketed[order[i]] : behind[i - order.Length];
            if (!places.TryGetValue(text, out var place))
            {
                places[text] = place = texts.Length;
                texts.Append(text);
            }
            (Heads[i], Rules[i], Spans[i]) = (head, rule, (place << RuleRows.LengthBits) | text.Length);
        }
        Texts = texts.ToString();
    }
}
