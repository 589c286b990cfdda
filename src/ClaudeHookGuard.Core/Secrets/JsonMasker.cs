using System.Text;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Finds and masks secrets in the strings of a JSON text of any shape, keys included. A string is judged with its escapes undone and under the
/// name it is given to; only the secret's own characters change, so that the text stays valid and everything else byte-identical.
/// </summary>
public static class JsonMasker
{
    /// <summary>The text with every secret masked, or null when it holds none. Never throws.</summary>
    /// <param name="json">A JSON text.</param>
    /// <param name="sessionKey">See <see cref="SecretMask.Of"/>.</param>
    public static MaskedJson? Mask(ReadOnlySpan<byte> json, SecretOptions options, ReadOnlySpan<byte> sessionKey)
    {
        var search = new JsonSearch(json, options, sessionKey.ToArray());
        search.Run();
        return search.Found.Count == 0 ? null : new(Replace(json, search.Found), [.. search.Found.Select(static edit => edit.Place)]);
    }

    /// <summary>Every secret in the text, nothing masked.</summary>
    public static ImmutableArray<PlacedSighting> Find(ReadOnlySpan<byte> json, SecretOptions options)
    {
        var search = new JsonSearch(json, options, null);
        search.Run();
        return [.. search.Found.Select(static edit => edit.Place)];
    }

    private static byte[] Replace(ReadOnlySpan<byte> json, List<JsonEdit> edits)
    {
        var length = json.Length;
        foreach (var edit in edits)
            length += edit.Mask.Length - edit.Place.Sighting.Length;
        var masked = new byte[length];
        var into = masked.AsSpan();
        var from = 0;
        foreach (var edit in edits)
        {
            var kept = json[from..edit.Place.Sighting.Start];
            kept.CopyTo(into);
            into = into[kept.Length..];
            into = into[Encoding.ASCII.GetBytes(edit.Mask, into)..];
            from = edit.Place.Sighting.End;
        }
        json[from..].CopyTo(into);
        return masked;
    }
}

/// <summary>A secret in the raw text and what is to stand there.</summary>
internal readonly record struct JsonEdit(PlacedSighting Place, string Mask);
