using System.Buffers;

namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>
/// Looks behind the ways to write a text differently. Each decoder finds spans that are written its way, decodes them, has the result scanned by the
/// same engine, and maps what is found back to the span:
/// <list type="bullet">
/// <item>base64 (either alphabet, wrapped, unpadded, cut at any place), and gzip, zlib, DEFLATE and UTF-16 in it</item>
/// <item>hexadecimal</item>
/// <item>percent, HTML, JSON, unicode and shell escapes, zero-width and look-alike characters, NUL bytes of UTF-16</item>
/// <item>one separator put in at equal distances</item>
/// <item>rot13 and reversed, for texts up to <see cref="LongestMirrored"/></item>
/// </list>
/// Encodings inside one another are followed to <see cref="DeepestLevel"/> levels.
/// </summary>
internal readonly ref struct EncodedPass(ReadOnlySpan<byte> text, RuleSet rules, Sightings found, DecodeBudget budget, int depth)
{
    public const int DeepestLevel = 3;
    public const int LongestMirrored = 256 * 1024;

    private readonly ReadOnlySpan<byte> text = text;

    public void Run()
    {
        Base64AndHex();
        Escapes();
        Separators();
        if (depth == 0 && text.Length <= LongestMirrored)
            Mirrors();
    }

    private ImmutableArray<SecretSighting> Inner(ReadOnlySpan<byte> decoded)
    {
        var inner = new Sightings(found.Options);
        SecretScanner.ScanPlain(decoded, rules, inner);
        if (depth + 1 < DeepestLevel)
            new EncodedPass(decoded, rules, inner, budget, depth + 1).Run();
        return inner.Settle();
    }

    private void Add(SecretSighting inner, ReadOnlySpan<byte> decoded, int start, int end, string encoding)
    {
        var secret = decoded.Slice(inner.Start, inner.Length);
        var identity = inner.Identity != 0 ? inner.Identity : SecretMask.IdentityOf(secret);
        var written = inner.Encoding.Length == 0 ? encoding : encoding + " " + inner.Encoding;
        found.Add(inner with { Start = start, Length = end - start, Encoding = written, Identity = identity }, secret);
    }

    private void Base64AndHex()
    {
        var runs = new TokenRuns(text);
        var done = 0;
        while (runs.MoveNext())
        {
            var (start, end) = runs.Current;
            if (start < done)
                continue;
            if (HexSpan.Is(text[start..end]))
            {
                Hex(start, end);
                continue;
            }
            var span = Base64Span.Around(text, start, end, done);
            done = span.End;
            if (span.Length >= Base64Span.Shortest)
                Base64(span);
        }
    }

    private void Hex(int start, int end)
    {
        var length = (end - start) / 2;
        if (!HexSpan.MayHoldText(text[start..end]) || !budget.Take(length))
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        HexSpan.Decode(text[start..end], buffer);
        var decoded = buffer.AsSpan(0, length);
        foreach (var inner in Inner(decoded))
            Add(inner, decoded, start + inner.Start * 2, start + inner.End * 2, "hex");
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void Base64(Base64Span span)
    {
        var room = span.Length;
        if (span.FindText(text) is not { } form || !budget.Take(room))
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(room);
        var decoded = buffer.AsSpan(0, span.Decode(text, form.Skip, buffer));
        if (form.Packing == Packing.None)
            foreach (var inner in Inner(decoded))
            {
                var (start, end) = span.Map(text, form.Skip, inner.Start, inner.End);
                Add(inner, decoded, start, end, "base64");
            }
        else
            Packed(span, form.Packing, decoded);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void Packed(Base64Span span, Packing packing, ReadOnlySpan<byte> packed)
    {
        var room = Unpacking.Room(packing, packed.Length);
        if (!budget.Take(room))
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(room);
        var length = Unpacking.Unpack(packing, packed, buffer.AsSpan(0, room));
        if (length > 0)
        {
            var decoded = buffer.AsSpan(0, length);
            foreach (var inner in Inner(decoded))
                Add(inner, decoded, span.Start, span.End, "base64 " + Unpacking.Name(packing));
        }
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void Escapes()
    {
        var lines = new EscapedLines(text);
        if (!lines.Any() || !budget.Take(text.Length))
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length + EscapedLines.Slack);
        var decoded = buffer.AsSpan(0, lines.Decode(buffer));
        if (decoded.Length > 0)
            foreach (var inner in Inner(decoded))
            {
                var (start, end) = lines.Map(inner.Start, inner.End);
                // The secret may stand as it is, and only what names it be escaped.
                if (text[start..end].SequenceEqual(decoded[inner.Start..inner.End]))
                    found.Add(inner with { Start = start }, text[start..end]);
                else
                    Add(inner, decoded, start, end, "escape");
            }
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void Separators()
    {
        var from = 0;
        while (SeparatedSpan.Next(text, from) is { } span)
        {
            from = span.End;
            if (!span.MayHoldToken(text))
                continue;
            if (!budget.Take(span.Length))
                return;
            var buffer = ArrayPool<byte>.Shared.Rent(span.Length);
            var decoded = buffer.AsSpan(0, span.Decode(text, buffer));
            foreach (var inner in Inner(decoded))
                Add(inner, decoded, span.Map(inner.Start), Math.Min(span.End, span.Map(inner.End - 1) + 1), "separated");
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private void Mirrors()
    {
        if (text.Length < TokenRuns.Shortest)
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length);
        var mirrored = buffer.AsSpan(0, text.Length);
        Rot13(text, mirrored);
        Mirror(mirrored, "rot13", false);
        text.CopyTo(mirrored);
        mirrored.Reverse();
        Mirror(mirrored, "reversed", true);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void Mirror(ReadOnlySpan<byte> mirrored, string name, bool reversed)
    {
        var inner = new Sightings(found.Options);
        SecretScanner.ScanPlain(mirrored, rules, inner);
        foreach (var sighting in inner.Settle())
            // An identifier's head, turned by thirteen, is no head that is known; and every URL keeps its signs.
            if ((reversed || sighting.Rule != GenericTokens.Rule) && (sighting.Rule != UrlCredentials.Rule || UrlCredentials.HasKnownScheme(mirrored[..sighting.Start])))
                Add(sighting, mirrored, reversed ? text.Length - sighting.End : sighting.Start, reversed ? text.Length - sighting.Start : sighting.End, name);
    }

    private static void Rot13(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = Ascii.IsLetter(from[i]) ? (byte)((from[i] & 0x20) | ('A' + (((from[i] & 0xDF) - 'A' + 13) % 26))) : from[i];
    }
}
