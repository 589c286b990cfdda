namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Finds the rules whose provider is named in the text just before a value. Built from the rule tables when the first value with a secret's look
/// is met.
/// </summary>
internal sealed class ProviderIndex
{
    /// <summary>How far before a value its provider may be named, in bytes.</summary>
    public const int Window = 96;

    private const int Buckets = 1024;
    private const int Compared = 3;

    /// <summary>A word of this length or shorter must begin where another word ends: <c>aws</c> is not in <c>laws</c>.</summary>
    private const int ShortWord = 4;

    private readonly short[] heads = new short[Buckets];
    private readonly List<(SecretRule Rule, Range Word, short Next)> entries = [default];

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
        Span<byte> letters = stackalloc byte[Window];
        Span<bool> begins = stackalloc bool[Window];
        var length = Normalise(before, letters, begins);
        letters = letters[..length];
        var count = 0;
        for (var i = length - Compared; i >= 0; i--)
            for (int entry = heads[Bucket(letters[i], letters[i + 1], letters[i + 2])]; entry != 0 && count < found.Length; entry = entries[entry].Next)
                if (IsAt(entry, letters[i..], begins[i]))
                    found[count++] = (short)entry;
        return count;
    }

    private bool IsAt(int entry, ReadOnlySpan<byte> letters, bool begins)
    {
        var word = entries[entry].Rule.Words.AsSpan()[entries[entry].Word];
        return (begins || word.Length > ShortWord) && Ascii.StartsWithFolded(letters, word);
    }

    /// <summary>Lower case, without what joins the parts of a name; and for each character left, whether a part of a name begins there.</summary>
    private static int Normalise(ReadOnlySpan<byte> text, Span<byte> letters, Span<bool> begins)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (byte)'_' or (byte)'-' or (byte)'.' or (byte)' ')
                continue;
            begins[length] = i == 0 || !Ascii.IsLetter(text[i - 1]) || (Ascii.IsUpper(text[i]) && Ascii.IsLower(text[i - 1]));
            letters[length++] = Ascii.Fold(text[i]);
        }
        return length;
    }

    private void Add(SecretRule rule, Range word)
    {
        var text = rule.Words.AsSpan()[word];
        if (text.Length < Compared)
            return;
        var bucket = Bucket(text[0], text[1], text[2]);
        entries.Add((rule, word, heads[bucket]));
        heads[bucket] = (short)(entries.Count - 1);
    }

    private static int Bucket(int a, int b, int c) => ((a * 31 + b) * 37 + c * 5) & (Buckets - 1);
}
