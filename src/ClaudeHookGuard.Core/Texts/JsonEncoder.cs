using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace ClaudeHookGuard.Core.Texts;

/// <summary>
/// Escapes in JSON strings what JSON demands (RFC 8259 section 7), and besides it whatever a terminal or a reader's eye could be deceived by: control,
/// format and invisible characters, and line and paragraph separators. The platform's own encoders fill a table of all characters when they are first used,
/// which costs more than everything else a hook writes.
/// </summary>
public sealed class JsonEncoder : JavaScriptEncoder
{
    public static readonly JsonEncoder Instance = new();

    /// <summary>Two escapes of six characters each: a character outside the basic plane.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 12;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar switch
    {
        '"' or '\\' or < ' ' => true,
        < 0x7F => false,
        < 0xA0 => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(unicodeScalar) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate,
    };

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var rest = new ReadOnlySpan<char>(text, textLength);
        for (var at = 0; at < textLength;)
        {
            if (System.Text.Rune.DecodeFromUtf16(rest[at..], out var rune, out var used) != OperationStatus.Done || WillEncode(rune.Value))
                return at;
            at += used;
        }
        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var into = new Span<char>(buffer, bufferLength);
        numberOfCharactersWritten = 0;
        Span<char> units = stackalloc char[2];
        var count = new System.Text.Rune(unicodeScalar).EncodeToUtf16(units);
        foreach (var unit in units[..count])
        {
            if (!TryEscape(unit, into[numberOfCharactersWritten..], out var written))
                return false;
            numberOfCharactersWritten += written;
        }
        return true;
    }

    private static bool TryEscape(char unit, Span<char> into, out int written)
    {
        var letter = unit switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => '\0' };
        if (letter != '\0' && into.Length >= 2)
        {
            (into[0], into[1], written) = ('\\', letter, 2);
            return true;
        }
        written = 6;
        return letter == '\0' && into.TryWrite(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}", out written);
    }
}
