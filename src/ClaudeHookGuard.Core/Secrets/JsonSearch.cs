using System.Buffers;

namespace ClaudeHookGuard.Core.Secrets;

/// <summary>One walk over a JSON text that gathers its secrets in order of place.</summary>
/// <param name="sessionKey">The masks' key; null when no masks are wanted.</param>
internal ref struct JsonSearch(ReadOnlySpan<byte> json, SecretOptions options, byte[]? sessionKey)
{
    /// <summary>Strings up to this length are judged together with their name; a longer one is a text of its own.</summary>
    private const int LongestNamed = 1024;

    private const int LongestName = 128;

    private readonly ReadOnlySpan<byte> json = json;

    public List<JsonEdit> Found { get; } = [];

    public readonly void Run()
    {
        var strings = new JsonStrings(json);
        var pieces = new SplitLeaves(options);
        while (strings.MoveNext())
        {
            if (strings.Raw.End.Value - strings.Raw.Start.Value >= Sightings.ShortestSecret)
                Search(ref strings);
            if (!strings.IsKey)
                pieces.Add(json[strings.Raw], strings.Raw.Start.Value);
        }
        if (pieces.Find(json, Found) is { Count: > 0 } split)
            Merge(split);
    }

    /// <summary>Puts the parts of split secrets among the others; where a part overlaps what was found already, that stays.</summary>
    private readonly void Merge(List<PlacedSighting> split)
    {
        foreach (var place in split)
            Found.Add(new(place, sessionKey is null ? "" : SecretMask.Of(place.Sighting, json, sessionKey)));
        Found.Sort(static (a, b) => a.Place.Sighting.Start.CompareTo(b.Place.Sighting.Start));
    }

    private readonly void Search(ref JsonStrings strings)
    {
        var raw = json[strings.Raw];
        if (raw.IndexOf((byte)'\\') < 0)
        {
            SearchText(ref strings, raw, raw, false);
            return;
        }
        var buffer = ArrayPool<byte>.Shared.Rent(raw.Length);
        try
        {
            SearchText(ref strings, buffer.AsSpan(0, JsonString.Unescape(raw, buffer)), raw, true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private readonly void SearchText(ref JsonStrings strings, ReadOnlySpan<byte> text, ReadOnlySpan<byte> raw, bool escaped)
    {
        if (BinaryPayloads.Is(text))
            return;
        var sightings = strings.IsKey || text.Length > LongestNamed ? SecretScanner.Scan(text, options) : ScanNamed(json[strings.Key], text);
        var from = (Raw: 0, Decoded: 0);
        var pointer = sightings.IsEmpty ? "" : strings.Pointer();
        foreach (var sighting in sightings)
        {
            var (start, end) = escaped ? JsonString.RawRange(raw, sighting.Start, sighting.End, ref from) : (sighting.Start, sighting.End);
            var identity = sighting.Identity != 0 ? sighting.Identity : SecretMask.IdentityOf(text[sighting.Start..sighting.End]);
            var placed = sighting with { Start = strings.Raw.Start.Value + start, Length = end - start, Identity = identity };
            Found.Add(new(new(pointer, placed), sessionKey is null ? "" : SecretMask.Of(placed, json, sessionKey)));
        }
    }

    /// <summary>Judges the value as if it were written <c>name="value"</c>.</summary>
    private readonly ImmutableArray<SecretSighting> ScanNamed(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.IsEmpty || name.Length > LongestName)
            return SecretScanner.Scan(value, options);
        Span<byte> text = stackalloc byte[LongestName + LongestNamed + 3];
        name.CopyTo(text);
        "=\""u8.CopyTo(text[name.Length..]);
        value.CopyTo(text[(name.Length + 2)..]);
        text[name.Length + 2 + value.Length] = (byte)'"';
        var shift = name.Length + 2;
        var sightings = SecretScanner.Scan(text[..(shift + value.Length + 1)], options);
        return sightings.IsEmpty ? sightings : Shift(sightings, shift, value.Length);
    }

    private static ImmutableArray<SecretSighting> Shift(ImmutableArray<SecretSighting> sightings, int shift, int length)
    {
        var moved = ImmutableArray.CreateBuilder<SecretSighting>(sightings.Length);
        foreach (var sighting in sightings)
        {
            var start = Math.Max(0, sighting.Start - shift);
            var end = Math.Min(length, sighting.End - shift);
            if (end > start)
                moved.Add(sighting with { Start = start, Length = end - start });
        }
        return moved.ToImmutable();
    }
}
