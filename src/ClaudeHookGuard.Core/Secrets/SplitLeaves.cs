namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// Finds a secret that is cut into pieces and handed over as neighbouring strings of one JSON text. Only strings of up to
/// <see cref="LongestPiece"/> bytes are put together, and only a secret that crosses from one into the next counts.
/// </summary>
internal sealed class SplitLeaves(SecretOptions options)
{
    public const int LongestPiece = 512;

    private const int MostTogether = 64 * 1024;
    private const int MostPieces = 128;

    private readonly List<byte> text = [];
    private readonly List<Piece> pieces = [];

    public void Add(ReadOnlySpan<byte> raw, int start)
    {
        if (raw.Length is 0 or > LongestPiece || text.Count + raw.Length > MostTogether)
            return;
        Span<byte> decoded = stackalloc byte[LongestPiece];
        var length = JsonString.Unescape(raw, decoded);
        pieces.Add(new(text.Count, length, start, raw.Length));
        text.AddRange(decoded[..length]);
    }

    /// <summary>The parts of secrets that stand in more than one piece; what overlaps <paramref name="known"/> is left out.</summary>
    public List<PlacedSighting> Find(ReadOnlySpan<byte> json, List<JsonEdit> known)
    {
        var found = new List<PlacedSighting>();
        if (pieces.Count < 2)
            return found;
        var bytes = text.ToArray();
        var seen = new Sightings(options);
        SecretScanner.ScanPlain(bytes, RuleSet.BuiltIn, seen);
        for (var i = 0; i < pieces.Count; i++)
            TryFrom(i, bytes, seen);
        foreach (var sighting in seen.Settle())
            AddParts(json, sighting, bytes, known, found);
        return found;
    }

    /// <summary>A secret may begin with one piece and end with another, whatever stands in the strings before and behind.</summary>
    private void TryFrom(int first, ReadOnlySpan<byte> bytes, Sightings seen)
    {
        if (!RuleSet.BuiltIn.Prefixes.KnowsBeginning(bytes[pieces[first].Joined..]))
            return;
        for (var last = first + 1; last < pieces.Count && last - first <= MostPieces; last++)
            if (TokenPass.TryPieceAt(bytes[..(pieces[last].Joined + pieces[last].Length)], pieces[first].Joined, RuleSet.BuiltIn, seen))
                return;
    }

    private void AddParts(ReadOnlySpan<byte> json, SecretSighting sighting, byte[] bytes, List<JsonEdit> known, List<PlacedSighting> found)
    {
        var first = PieceAt(sighting.Start);
        var last = PieceAt(sighting.End - 1);
        if (first == last || sighting.Rule == WordPass.PasswordRule)
            return;
        var identity = SecretMask.IdentityOf(bytes.AsSpan(sighting.Start, sighting.Length));
        var from = found.Count;
        for (var i = first; i <= last; i++)
        {
            var (start, end) = RawRange(json, pieces[i], sighting);
            // What was found in one piece alone is whole: its neighbour only happens to go on in the same letters.
            if (known.Exists(edit => edit.Place.Sighting.Start < end && start < edit.Place.Sighting.End))
            {
                found.RemoveRange(from, found.Count - from);
                return;
            }
            found.Add(new("", sighting with { Start = start, Length = end - start, Encoding = "split", Identity = identity }));
        }
    }

    private static (int Start, int End) RawRange(ReadOnlySpan<byte> json, Piece piece, SecretSighting sighting)
    {
        var at = (Raw: 0, Decoded: 0);
        var from = Math.Max(sighting.Start - piece.Joined, 0);
        var to = Math.Min(sighting.End - piece.Joined, piece.Length);
        var (start, end) = JsonString.RawRange(json.Slice(piece.Raw, piece.RawLength), from, to, ref at);
        return (piece.Raw + start, piece.Raw + end);
    }

    private int PieceAt(int joined)
    {
        int low = 0, high = pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Joined <= joined)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <param name="Joined">Where the piece stands in the joined text.</param>
    /// <param name="Raw">Where it stands in the JSON text.</param>
    private readonly record struct Piece(int Joined, int Length, int Raw, int RawLength);
}
