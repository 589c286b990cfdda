using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ClaudeHookGuard.Core.Events;

/// <summary>
/// Strings of a JSON text, escapes undone. The platform's reader throws on a lone surrogate escape, which the real client does
/// send; here it becomes U+FFFD, and <see cref="LoneSurrogate"/> tells that the text had one.
/// </summary>
public static class JsonText
{
    /// <summary>The string that <paramref name="element"/> is.</summary>
    public static string Of(JsonElement element)
    {
        var raw = Raw(element);
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetString(Unescape(raw)) : Encoding.UTF8.GetString(raw);
    }

    /// <summary>The same as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Utf8(JsonElement element)
    {
        var raw = Raw(element);
        return raw.Contains((byte)'\\') ? Unescape(raw) : raw.ToArray();
    }

    /// <summary>The string at <paramref name="name"/>, or null where the object has no such string.</summary>
    public static string? Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Of(value)
            : null;

    /// <summary>True where the JSON text, read as a whole, holds the escape of a surrogate without its partner.</summary>
    public static bool LoneSurrogate(ReadOnlySpan<byte> json)
    {
        for (var rest = json; ;)
        {
            var at = rest.IndexOf((byte)'\\');
            if (at < 0 || at + 1 >= rest.Length)
                return false;
            rest = rest[at..];
            if (rest[1] != 'u')
            {
                rest = rest[2..];
                continue;
            }
            var (_, length, lone) = UnicodeEscape(rest);
            if (lone)
                return true;
            rest = rest[length..];
        }
    }

    /// <summary>The value's JSON text as the client wrote it; empty for an undefined element.</summary>
    public static ReadOnlySpan<byte> Whole(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? default : JsonMarshal.GetRawUtf8Value(element);

    /// <summary>The bytes between the quotes, as they stand in the JSON text.</summary>
    public static ReadOnlySpan<byte> Raw(JsonElement element) => JsonMarshal.GetRawUtf8Value(element)[1..^1];

    /// <summary>Undoes the escapes of a JSON string's inside.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> raw)
    {
        var text = new byte[raw.Length];
        var length = 0;
        while (true)
        {
            var at = raw.IndexOf((byte)'\\');
            if (at < 0 || at + 1 >= raw.Length)
                break;
            raw[..at].CopyTo(text.AsSpan(length));
            length += at;
            raw = raw[at..];
            if (raw[1] == 'u')
            {
                var (rune, used, _) = UnicodeEscape(raw);
                length += rune.EncodeToUtf8(text.AsSpan(length));
                raw = raw[used..];
            }
            else
            {
                text[length++] = raw[1] switch { (byte)'n' => (byte)'\n', (byte)'t' => (byte)'\t', (byte)'r' => (byte)'\r', (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', var other => other };
                raw = raw[2..];
            }
        }
        raw.CopyTo(text.AsSpan(length));
        Array.Resize(ref text, length + raw.Length);
        return text;
    }

    /// <summary>Reads <c>\uXXXX</c> or a surrogate pair of them at the start of <paramref name="raw"/>.</summary>
    private static (Rune Rune, int Length, bool Lone) UnicodeEscape(ReadOnlySpan<byte> raw)
    {
        if (!TryHex(raw, out var first))
            return (Rune.ReplacementChar, Math.Min(2, raw.Length), false);
        if (!char.IsSurrogate((char)first))
            return (new Rune(first), 6, false);
        if (char.IsHighSurrogate((char)first) && raw.Length >= 8 && raw[6] == '\\' && raw[7] == 'u'
            && TryHex(raw[6..], out var second) && char.IsLowSurrogate((char)second))
            return (new Rune((char)first, (char)second), 12, false);
        return (Rune.ReplacementChar, 6, true);
    }

    private static bool TryHex(ReadOnlySpan<byte> escape, out int value)
    {
        value = 0;
        if (escape.Length < 6)
            return false;
        foreach (var digit in escape[2..6])
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;
            value = value * 16 + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        return true;
    }
}
