using System.Buffers;
using ClaudeHookGuard.Core.Secrets;
using ClaudeHookGuard.Core.Secrets.Encodings;

namespace ClaudeHookGuard.Core.Flow;

/// <summary>
/// The texts that stand encoded in a text, by the decoders of the secrets engine: base64 (packed or not), hexadecimal and percent escapes around them, inside one another to the same
/// depth, and the text itself reversed and turned by thirteen. Escapes are undone by <see cref="Letters"/>.
/// </summary>
internal readonly ref struct DecodedTexts(DecodedTexts.Visitor visit, DecodeBudget budget)
{
    /// <summary>Decoded bytes fewer than a passage hold none.</summary>
    private const int Shortest = 12;

    public delegate void Visitor(ReadOnlySpan<byte> decoded);

    public static void Of(ReadOnlySpan<byte> text, Visitor visit)
    {
        var texts = new DecodedTexts(visit, DecodeBudget.For(text.Length));
        texts.Percent(text);
        texts.Encoded(text, 0);
        if (text.Length <= EncodedPass.LongestMirrored)
            texts.Mirrored(text);
    }

    private void Encoded(ReadOnlySpan<byte> text, int depth)
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
                Hex(text[start..end], depth);
                continue;
            }
            var span = Base64Span.Around(text, start, end, done);
            done = span.End;
            if (span.Length >= Base64Span.Shortest && span.FindText(text) is { } form && budget.Take(span.Length))
                Base64(text, span, form.Skip, form.Packing, depth);
        }
    }

    /// <summary>Percent signs inside base64 cut it into pieces, and may hide other escapes: without them the text is read once more.</summary>
    private void Percent(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf((byte)'%') < 0 || !budget.Take(text.Length))
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '%' && i + 2 < text.Length && Ascii.IsHex(text[i + 1]) && Ascii.IsHex(text[i + 2]);
            buffer[length++] = escaped ? (byte)((HexSpan.Digit(text[i + 1]) << 4) | HexSpan.Digit(text[i + 2])) : text[i];
            i += escaped ? 2 : 0;
        }
        if (length < text.Length)
            Found(buffer.AsSpan(0, length), 0);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void Found(ReadOnlySpan<byte> decoded, int depth)
    {
        if (decoded.Length < Shortest)
            return;
        visit(decoded);
        if (depth + 1 < EncodedPass.DeepestLevel)
            Encoded(decoded, depth + 1);
    }

    private void Hex(ReadOnlySpan<byte> run, int depth)
    {
        if (!HexSpan.MayHoldText(run) || !budget.Take(run.Length / 2))
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(run.Length / 2);
        HexSpan.Decode(run, buffer);
        Found(buffer.AsSpan(0, run.Length / 2), depth);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void Base64(ReadOnlySpan<byte> text, Base64Span span, int skip, Packing packing, int depth)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(span.Length);
        var decoded = buffer.AsSpan(0, span.Decode(text, skip, buffer));
        var room = packing == Packing.None ? 0 : Unpacking.Room(packing, decoded.Length);
        if (room == 0)
            Found(decoded, depth);
        else if (budget.Take(room))
        {
            var unpacked = ArrayPool<byte>.Shared.Rent(room);
            Found(unpacked.AsSpan(0, Unpacking.Unpack(packing, decoded, unpacked.AsSpan(0, room))), depth);
            ArrayPool<byte>.Shared.Return(unpacked, clearArray: true);
        }
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void Mirrored(ReadOnlySpan<byte> text)
    {
        if (text.Length < Shortest)
            return;
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length);
        var mirrored = buffer.AsSpan(0, text.Length);
        text.CopyTo(mirrored);
        mirrored.Reverse();
        visit(mirrored);
        for (var i = 0; i < text.Length; i++)
            mirrored[i] = char.IsAsciiLetter((char)text[i]) ? (byte)((text[i] & 0x20) | ('A' + (((text[i] & 0xDF) - 'A' + 13) % 26))) : text[i];
        visit(mirrored);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }
}
