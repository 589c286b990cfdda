using System.Buffers;
using System.Text;

namespace ClaudeHookGuard.Core.Injection.Words;

/// <summary>Brings the letters of a word into the form that the vocabulary has: lower case, without accents, without what does not show.</summary>
internal static class Folding
{
    /// <summary>U+00C0 to U+017F without their accents.</summary>
    private static ReadOnlySpan<byte> Latin =>
        "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"u8;

    /// <summary>Folds the letters; the number of bytes, or -1 where they are more than <paramref name="into"/> holds.</summary>
    public static int Fold(ReadOnlySpan<byte> word, Span<byte> into)
    {
        var written = 0;
        while (!word.IsEmpty)
        {
            if (written + 4 > into.Length)
                return -1;
            var first = word[0];
            if (first < 0x80)
            {
                into[written++] = first is >= (byte)'A' and <= (byte)'Z' ? (byte)(first | 0x20) : first;
                word = word[1..];
                continue;
            }
            if (Rune.DecodeFromUtf8(word, out var rune, out var taken) == OperationStatus.Done && !Scripts.IsInvisible(rune.Value))
                written += FoldRune(rune).EncodeToUtf8(into[written..]);
            word = word[taken..];
        }
        return written;
    }

    private static Rune FoldRune(Rune rune) => rune.Value switch
    {
        >= 0xC0 and <= 0x17F => new Rune((char)Latin[rune.Value - 0xC0]),
        0x386 or 0x3AC => new Rune('α'),
        0x388 or 0x3AD => new Rune('ε'),
        0x389 or 0x3AE => new Rune('η'),
        0x38A or 0x3AF => new Rune('ι'),
        0x38C or 0x3CC => new Rune('ο'),
        0x38E or 0x3CD => new Rune('υ'),
        0x38F or 0x3CE => new Rune('ω'),
        >= 0x370 and <= 0x52F => Rune.ToLowerInvariant(rune),
        _ => rune,
    };

    /// <summary>Puts letters for the digits that stand for them; false where there is none.</summary>
    public static bool Unleet(Span<byte> word)
    {
        var changed = false;
        foreach (ref var letter in word)
        {
            var meant = letter switch
            {
                (byte)'0' => (byte)'o',
                (byte)'1' => (byte)'i',
                (byte)'3' => (byte)'e',
                (byte)'4' => (byte)'a',
                (byte)'5' => (byte)'s',
                (byte)'7' => (byte)'t',
                _ => letter,
            };
            changed |= meant != letter;
            letter = meant;
        }
        return changed;
    }
}
