using System.Buffers;
using ClaudeHookGuard.Core.Injection.Words;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Secrets.Encodings;

namespace ClaudeHookGuard.Core.Injection;

/// <summary>
/// Reads what a text holds in encodings, with the decoders of the secrets engine: base64 and what is packed in it, hexadecimal, escapes and look-alike
/// characters, words turned by thirteen letters or written backwards.
/// </summary>
internal readonly ref struct EncodedOrders(ReadOnlySpan<byte> text, TextInspection inspection, List<InjectionSighting> found)
{
    /// <summary>Encodings inside one another are followed so far.</summary>
    private const int DeepestLevel = 3;

    /// <summary>Encoded text of fewer characters holds no order.</summary>
    private const int Shortest = 32;

    private const int LongestMirrored = 64 * 1024;

    private readonly ReadOnlySpan<byte> text = text;

    public void Look() => Look(DecodeBudget.For(text.Length), 0);

    private void Look(DecodeBudget budget, int depth)
    {
        Runs(budget, depth);
        if (depth == 0 || HasEscapes(text))
            Escapes(budget);
    }

    /// <summary>Reads words whose letters are written apart.</summary>
    public void LookApart()
    {
        for (var from = 0; SpacedLetters.Next(text, from) is { } span; from = span.End)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(span.End - span.Start);
            var inner = new List<InjectionSighting>();
            inspection.Look(buffer.AsSpan(0, span.Decode(text, buffer)), Placement.Encoded, inner);
            if (inner.Count > 0)
                found.Add(new(InjectionKind.Encoded, span.Start, span.End - span.Start));
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a text whose words are turned by thirteen letters or written backwards.</summary>
    /// <param name="seen">The classes of its words, read as they stand.</param>
    public void LookMirrored(WordClass seen)
    {
        if (text.Length > LongestMirrored || (seen & (WordClass.Rotated | WordClass.Reversed)) == 0)
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length);
        var mirrored = buffer.AsSpan(0, text.Length);
        if ((seen & WordClass.Rotated) != 0)
            Rotated(mirrored);
        if ((seen & WordClass.Reversed) != 0)
            Reversed(mirrored);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Runs(DecodeBudget budget, int depth)
    {
        var runs = new TokenRuns(text);
        var done = 0;
        while (runs.MoveNext())
        {
            var (start, end) = runs.Current;
            if (start < done || end - start < Shortest)
                continue;
            if (HexSpan.Is(text[start..end]))
            {
                if (HexSpan.MayHoldText(text[start..end]) && budget.Take((end - start) / 2))
                    Hex(start, end, budget, depth);
                continue;
            }
            var span = Base64Span.Around(text, start, end, done);
            done = span.End;
            if (span.FindText(text) is { } form && budget.Take(span.Length))
                Base64(span, form.Skip, form.Packing, budget, depth);
        }
    }

    private void Hex(int start, int end, DecodeBudget budget, int depth)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((end - start) / 2);
        HexSpan.Decode(text[start..end], buffer);
        Decoded(buffer.AsSpan(0, (end - start) / 2), start, end, budget, depth);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Base64(Base64Span span, int skip, Packing packing, DecodeBudget budget, int depth)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(span.Length);
        var decoded = buffer.AsSpan(0, span.Decode(text, skip, buffer));
        if (packing == Packing.None)
            Decoded(decoded, span.Start, span.End, budget, depth);
        else if (Unpacking.Room(packing, decoded.Length) is > 0 and var room && budget.Take(room))
        {
            var unpacked = ArrayPool<byte>.Shared.Rent(room);
            Decoded(unpacked.AsSpan(0, Unpacking.Unpack(packing, decoded, unpacked.AsSpan(0, room))), span.Start, span.End, budget, depth);
            ArrayPool<byte>.Shared.Return(unpacked);
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Reads what came out; whatever is found in it stands for the whole encoded span.</summary>
    private void Decoded(ReadOnlySpan<byte> decoded, int start, int end, DecodeBudget budget, int depth)
    {
        if (decoded.IsEmpty)
            return;
        var inner = new List<InjectionSighting>();
        inspection.Look(decoded, Placement.Encoded, inner);
        inspection.HoldsEncodedCommand |= inspection.IsCommand(decoded);
        if (inner.Count == 0 && depth + 1 < DeepestLevel)
            new EncodedOrders(decoded, inspection, inner).Look(budget, depth + 1);
        if (inner.Count > 0)
            found.Add(new(InjectionKind.Encoded, start, end - start));
    }

    private void Escapes(DecodeBudget budget)
    {
        if (!HasEscapes(text) || !budget.Take(text.Length))
            return;
        var lines = new EscapedLines(text);
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length + EscapedLines.Slack);
        var decoded = buffer.AsSpan(0, lines.Decode(buffer));
        var inner = new List<InjectionSighting>();
        inspection.Look(decoded, Placement.Disguised, inner);
        foreach (var sighting in inner)
        {
            var (start, end) = lines.Map(sighting.Start, sighting.End);
            found.Add(new(InjectionKind.Encoded, start, end - start));
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>
    /// Whether letters are written by escapes, or by characters that only look like them. Accents, other scripts and an escape here and there are
    /// what ordinary text has.
    /// </summary>
    private static bool HasEscapes(ReadOnlySpan<byte> text)
    {
        const int Many = 4;
        var count = 0;
        for (var at = 0; at < text.Length && text[at..].IndexOfAny((byte)'&', (byte)'\\', (byte)'%') is >= 0 and var next; at += next + 1)
            if (IsEscapedLetter(text[(at + next)..]) && ++count >= Many)
                return true;
        return HasLookAlikes(text);
    }

    private static bool IsEscapedLetter(ReadOnlySpan<byte> at) =>
        at.Length > 4 && (at[0], at[1]) switch
        {
            ((byte)'&', (byte)'#') => Ascii.IsDigit(at[2]) || (at[2] | 0x20) == 'x',
            ((byte)'\\', (byte)'u') => at[2] == '0' && at[3] == '0' && at[4] is >= (byte)'4' and <= (byte)'7',
            ((byte)'\\', (byte)'x') => at[2] is >= (byte)'4' and <= (byte)'7',
            ((byte)'%', >= (byte)'4' and <= (byte)'7') => Ascii.IsHex(at[2]),
            _ => false,
        };

    /// <summary>Full-width or mathematical letters, or an ASCII letter beside a Greek or Cyrillic one.</summary>
    private static bool HasLookAlikes(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOfAnyInRange((byte)0xCE, (byte)0xF4); at >= 0 && at < text.Length;)
        {
            var isOdd = text[at] switch
            {
                0xEF => at + 2 < text.Length && text[at + 1] is 0xBC or 0xBD && text[at + 1] == 0xBC ? text[at + 2] >= 0xA1 : text[at + 2] <= 0x9A,
                0xF0 => at + 1 < text.Length && text[at + 1] == 0x9D,
                >= 0xCE and <= 0xD1 => (at > 0 && Ascii.IsLetter(text[at - 1])) || (at + 2 < text.Length && Ascii.IsLetter(text[at + 2])),
                0xE2 => at + 1 < text.Length && text[at + 1] is 0x92 or 0x93 && at + 2 < text.Length && text[at + 2] >= 0xB6 - 0x20,
                _ => false,
            };
            if (isOdd)
                return true;
            var next = text[(at + 1)..].IndexOfAnyInRange((byte)0xCE, (byte)0xF4);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    private void Rotated(Span<byte> into)
    {
        Rotate(text, into);
        var inner = new List<InjectionSighting>();
        inspection.Look(into, Placement.Encoded, inner);
        foreach (var sighting in inner)
            found.Add(sighting with { Kind = InjectionKind.Encoded });
    }

    private void Reversed(Span<byte> into)
    {
        text.CopyTo(into);
        into.Reverse();
        var inner = new List<InjectionSighting>();
        inspection.Look(into, Placement.Encoded, inner);
        foreach (var sighting in inner)
            found.Add(new(InjectionKind.Encoded, text.Length - sighting.End, sighting.Length));
    }

    private static void Rotate(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = Ascii.IsLetter(from[i]) ? (byte)((from[i] & 0x20) | ('A' + (((from[i] & 0xDF) - 'A' + 13) % 26))) : from[i];
    }
}
