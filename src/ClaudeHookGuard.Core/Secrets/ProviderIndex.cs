using ClaudeHookGuard.Core.Secrets.Rules;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Finds the rules whose provider is named in the text just before a value. For the built-in rules it reads constant data, for a policy's own it is built.</summary>
internal sealed class ProviderIndex
{
    /// <summary>How far before a value its provider may be named, in bytes.</summary>
    public const int Window = 96;

    private const int Buckets = 4096;

    /// <summary>A word of this length or shorter must begin where another word ends: <c>aws</c> is not in <c>laws</c>.</summary>
    private const int ShortWord = 4;

    private readonly RuleRowsBuilder? own;
    private readonly SecretRule[][] tables;

    /// <summary>The index of the built-in rules.</summary>
    public ProviderIndex() => tables = [];

    public ProviderIndex(SecretRule[][] tables) => (this.tables, own) = (tables, Build(tables));

    public SecretRule this[int entry] => RuleSet.RuleAt(own is null, tables, Rows.Rule(entry));

    private RuleRows Rows => own is null
        ? new(RuleIndexData.WordStarts, RuleIndexData.WordHeads, RuleIndexData.WordRules, RuleIndexData.WordSpans, RuleIndexData.Words)
        : own.Rows;

    public static RuleRowsBuilder Build(SecretRule[][] tables)
    {
        var rows = new RuleRowsBuilder(Buckets);
        for (var table = 0; table < tables.Length; table++)
            for (var row = 0; row < tables[table].Length; row++)
                if (tables[table][row].Context is SecretContext.Provider or SecretContext.ProviderAndSecretWord)
                    foreach (var word in tables[table][row].Words.Split('|'))
                        if (word.Length >= RuleRows.Compared)
                            rows.Add(RuleRows.Head(word[0], word[1], word[2]), RuleRowsBuilder.RuleNumber(table, row), word);
        return rows.Build();
    }

    /// <summary>Enters into <paramref name="found"/> the rules that are named in <paramref name="before"/>, the nearest to its end first; their number.</summary>
    public int Find(ReadOnlySpan<byte> before, Span<short> found)
    {
        if (before.Length > Window)
            before = before[^Window..];
        Span<byte> folded = stackalloc byte[Window];
        for (var i = 0; i < before.Length; i++)
            folded[i] = (byte)(before[i] | 0x20);
        var rows = Rows;
        var count = 0;
        for (var i = before.Length - RuleRows.Compared; i >= 0; i--)
        {
            var head = RuleRows.Head(folded[i], folded[i + 1], folded[i + 2]);
            var (entry, end) = rows.Find(head);
            for (; entry < end && count < found.Length; entry++)
                if (rows.HeadOf(entry) == head && IsAt(rows.Text(entry), before, i))
                    found[count++] = (short)entry;
        }
        return count;
    }

    /// <summary>True when the word begins there; what joins the parts of a name may stand between its letters.</summary>
    private static bool IsAt(ReadOnlySpan<char> word, ReadOnlySpan<byte> text, int at)
    {
        if (word.Length <= ShortWord && !BeginsPart(text, at))
            return false;
        var matched = 0;
        for (var i = at; i < text.Length && matched < word.Length; i++)
            if (Ascii.Fold(text[i]) == word[matched])
                matched++;
            else if (text[i] is not ((byte)'_' or (byte)'-' or (byte)'.' or (byte)' '))
                return false;
        return matched == word.Length;
    }

    private static bool BeginsPart(ReadOnlySpan<byte> text, int at) =>
        at == 0 || !Ascii.IsLetter(text[at - 1]) || (Ascii.IsUpper(text[at]) && Ascii.IsLower(text[at - 1]));
}
