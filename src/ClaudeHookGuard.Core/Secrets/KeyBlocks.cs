namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Private keys in armour: PEM of every kind, OpenSSH, SSH2, PGP, and PuTTY's own format.</summary>
internal static class KeyBlocks
{
    public const string Rule = "private-key";

    private const int LongestBlock = 64 * 1024;
    private const int ShortestBody = 40;
    private const int LongestTitle = 40;

    /// <param name="text">The text.</param>
    /// <param name="word">Where the word <c>key</c> stands.</param>
    public static void Look(ReadOnlySpan<byte> text, int word, Sightings found)
    {
        if (text[word..].StartsWith("KEY"u8) && text[..word].EndsWith("PRIVATE "u8))
            LookAtArmour(text, word, found);
        else if (text[word..].StartsWith("Key-File-"u8) && text[..word].EndsWith("PuTTY-User-"u8))
            LookAtPutty(text, word - "PuTTY-User-".Length, found);
    }

    private static void LookAtArmour(ReadOnlySpan<byte> text, int word, Sightings found)
    {
        var begin = text[Math.Max(0, word - LongestTitle)..word].LastIndexOf("-- BEGIN "u8) is >= 0 and var spaced ? spaced : text[Math.Max(0, word - LongestTitle)..word].LastIndexOf("--BEGIN "u8);
        var title = text[(word + 3)..Math.Min(text.Length, word + 16)];
        if (begin < 0 || title.IndexOf("--"u8) is not (>= 0 and < 8 and var dashes))
            return;
        var start = Math.Max(0, word - LongestTitle) + begin;
        while (start > 0 && text[start - 1] == '-')
            start--;
        var bodyStart = word + 3 + dashes;
        var block = text[bodyStart..Math.Min(text.Length, bodyStart + LongestBlock)];
        var foot = block.IndexOf("--END "u8);
        var end = foot >= 0 ? FootEnd(text, bodyStart + foot) : bodyStart + BodyLength(block);
        var body = text[bodyStart..(foot >= 0 ? bodyStart + foot : end)];
        if (IsBody(body))
            found.Add(new(Rule, start, end - start, Confidence.High), text[start..end]);
    }

    private static int FootEnd(ReadOnlySpan<byte> text, int foot)
    {
        var end = foot + "--END ".Length;
        while (end < text.Length && text[end] != '-' && !Ascii.IsLineEnd(text[end]))
            end++;
        while (end < text.Length && text[end] == '-')
            end++;
        return end;
    }

    /// <summary>Without a foot: as far as base64, line ends and headers reach.</summary>
    private static int BodyLength(ReadOnlySpan<byte> block)
    {
        var end = 0;
        while (end < block.Length && (Alphabets.Holds('e', block[end]) || block[end] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\\' or (byte)'\t'))
            end++;
        return end;
    }

    /// <summary>Enough different base64 characters to be a key.</summary>
    private static bool IsBody(ReadOnlySpan<byte> body)
    {
        var characters = 0;
        foreach (var character in body[..Math.Min(body.Length, 4096)])
            if (Alphabets.Holds('b', character))
                characters++;
        return characters >= ShortestBody && Randomness.Entropy(body) >= 30 && !Placeholders.IsTemplate(body[..Math.Min(body.Length, 64)]) && body.IndexOf("..."u8) < 0;
    }

    private static void LookAtPutty(ReadOnlySpan<byte> text, int start, Sightings found)
    {
        var block = text[start..Math.Min(text.Length, start + LongestBlock)];
        var lines = block.IndexOf("Private-Lines:"u8);
        var foot = block.IndexOf("Private-MAC:"u8);
        if (lines < 0)
            return;
        var end = foot > lines ? foot : Math.Min(block.Length, lines + 1024);
        found.Add(new(Rule, start + lines, end - lines, Confidence.High), block[lines..end]);
    }
}
