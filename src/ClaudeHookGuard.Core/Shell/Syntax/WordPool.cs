namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Keeps short texts that were cut out before, so that a word that comes again costs nothing.</summary>
internal sealed class WordPool
{
    private const int Longest = 24;
    private readonly string?[] _texts = new string?[256];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return text.ToString();
        var hash = text.Length;
        foreach (var c in text)
            hash = (hash * 31) + c;
        ref var kept = ref _texts[(hash ^ (hash >> 8)) & 255];
        if (kept is null || !text.SequenceEqual(kept))
            kept = text.ToString();
        return kept;
    }
}
