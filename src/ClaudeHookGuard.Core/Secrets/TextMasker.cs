using System.Text;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Masks secrets in plain text.</summary>
public static class TextMasker
{
    /// <summary>The text with every secret masked, or null when it holds none.</summary>
    public static byte[]? Mask(ReadOnlySpan<byte> text, SecretOptions options, ReadOnlySpan<byte> sessionKey)
    {
        var sightings = SecretScanner.Scan(text, options);
        if (sightings.IsEmpty)
            return null;
        var masked = new List<byte>(text.Length + 64);
        var from = 0;
        foreach (var sighting in sightings)
        {
            masked.AddRange(text[from..sighting.Start]);
            masked.AddRange(Encoding.ASCII.GetBytes(SecretMask.Of(sighting, text, sessionKey)));
            from = sighting.End;
        }
        masked.AddRange(text[from..]);
        return [.. masked];
    }

    /// <summary>
    /// How many bytes at the start of a stream's text can be judged before the rest has come: whole lines, but not into a private key whose end is
    /// still to come, unless it is longer than any.
    /// </summary>
    public static int Settled(ReadOnlySpan<byte> text)
    {
        const int LongestBlock = 64 * 1024;
        var line = text.LastIndexOf((byte)'\n') + 1;
        var begin = text[..line].LastIndexOf("-----BEGIN "u8);
        if (begin < 0 || line - begin > LongestBlock || text[begin..line].IndexOf("-----END "u8) >= 0)
            return line;
        return text[..begin].LastIndexOf((byte)'\n') + 1;
    }
}
