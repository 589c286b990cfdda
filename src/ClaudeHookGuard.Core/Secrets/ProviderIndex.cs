namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Finds the rules whose provider is named in the text just before a value. Built from the rule tables when the first value with a secret's look
/// is met.
/// </summary>
internal sealed class ProviderIndex
{
    /// <summary>How far before a value its provider may be named, in bytes.</summary>
    public const int Window = 96;

    private const int Buckets = 4096;
    private const int Compared = 3;

    /// <summary>A word of this length or shorter must begin where another word ends: <c>aws</c> is not in <c>laws</c>.</summary>
    private const int ShortWord = 4;

    private readonly short[] heads = new short[Buckets];
    private readonly List<(SecretRule Rule, Range Word, int Head, short Next)> entries = [default];

    public ProviderIndex(ReadOnlySpan<SecretRule[]> tables)
    {
        foreach (var table in tables)
            foreach (var rule in table)
                if (rule.Context is SecretContext.Provider or SecretContext.ProviderAndSecretWord)
                    foreach (var word in rule.Words.AsSpan().Split('|'))
                        Add(rule, word);
    }

    public SecretRule this[int entry] => entries[entry].Rule;

    /// <summary>Enters into <paramref name="found"/> the rules that are named in <paramref name="before"/>, the nearest to its end first; their number.</summary>
    public int Find(ReadOnlySpan<byte> before, Span<short> found)
    {
        if (before.Length > Window)
            before = before[^Window..];
        Span<byte> folded = stackalloc byte[Window];
        for (var i = 0; i < before.Length; i++)
            folded[i] = (byte)(before[i] | 0x20);
        var count = 0;
        for (var i = before.Length - Compared; i >= 0; i--)
        {
            int entry = heads[Bucket(folded[i], folded[i + 1], folded[i + 2])];
            var head = entry == 0 ? 0 : Head(folded[i], folded[i + 1], folded[i + 2]);
            for (; entry != 0 && count < found.Length; entry = entries[entry].Next)
                if (entries[entry].Head == head && IsAt(entry, before, i))
                    found[count++] = (short)entry;
        }
        return count;
    }

    /// <summary>True when the entry's word begins there; what joins the parts of a name may stand between its letters.</summary>
    private bool IsAt(int entry, ReadOnlySpan<byte> text, int at)
    {
        var word = entries[entry].Rule.Words.AsSpan()[entries[entry].Word];
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

    private void Add(SecretRule rule, Range word)
    {
        var text = rule.Words.AsSpan()[word];
        if (text.Length < Compared)
            return;
        var bucket = Bucket(text[0], text[1], text[2]);
        entries.Add((rule, word, Head(text[0], text[1], text[2]), heads[bucket]));
        heads[bucket] = (short)(entries.Count - 1);
    }

    private static int Head(int a, int b, int c) => (a << 16) | (b << 8) | c;

    private static int Bucket(int a, int b, int c) => ((a * 31 + b) * 37 + c * 5) & (Buckets - 1);
}
