using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Tests.Injection;

/// <summary>The notations of the corpus: characters that do not show and encodings are spelled out in its files.</summary>
internal static class Notations
{
    public static string Undo(string text)
    {
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0 || Written(text, open) is not { } written)
            {
                result.Append(text.AsSpan(at, (open < 0 ? text.Length : open + 1) - at));
                at = open < 0 ? text.Length : open + 1;
                continue;
            }
            result.Append(text.AsSpan(at, open - at)).Append(written.Text);
            at = written.End;
        }
        return result.ToString();
    }

    private static (string Text, int End)? Written(string text, int open)
    {
        var close = text.IndexOf('}', open);
        if (close < 0)
            return null;
        var inner = text[(open + 1)..close];
        var colon = inner.IndexOf(':', StringComparison.Ordinal);
        var form = inner switch
        {
            "esc" => "\u001b",
            ['u', '+', ..] => char.ConvertFromUtf32(int.Parse(inner.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
            _ => colon < 0 ? null : Encode(inner[..colon], inner[(colon + 1)..]),
        };
        return form is null ? null : (form, close + 1);
    }

    private static string? Encode(string form, string text) => form switch
    {
        "tags" => Each(text, letter => char.ConvertFromUtf32(0xE0000 + letter)),
        "zero" => Each(text, letter => Each(Convert.ToString(letter, 2).PadLeft(8, '0'), bit => bit == '0' ? "\u200b" : "\u200c")),
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        "hex" => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
        "percent" => Each(text, letter => $"%{(int)letter:x2}"),
        "entities" => Each(text, letter => $"&#{(int)letter};"),
        "wide" => Each(text, letter => letter == ' ' ? " " : char.ToString((char)(letter - '!' + 0xFF01))),
        "alike" => Each(text, letter => letter switch { 'a' => "а", 'e' => "е", 'o' => "о", 'i' => "і", 'p' => "р", _ => letter.ToString() }),
        "rot13" => Each(text, letter => char.IsAsciiLetter(letter) ? ((char)((letter & 0x20) | ('A' + (((letter & 0xDF) - 'A' + 13) % 26)))).ToString() : letter.ToString()),
        "reversed" => new string([.. text.Reverse()]),
        _ => null,
    };

    private static string Each(string text, Func<char, string> write) => string.Concat(text.Select(write));
}
