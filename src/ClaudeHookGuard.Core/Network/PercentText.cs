using System.Text;

namespace ClaudeHookGuard.Core.Network;

/// <summary>Percent-encoding (RFC 3986), undone once.</summary>
public static class PercentText
{
    /// <summary>Replaces every <c>%XX</c> by its byte, the bytes read as UTF-8; a <c>%</c> that starts none stays.</summary>
    /// <returns>False where the bytes are no UTF-8; <paramref name="decoded"/> then has replacement characters.</returns>
    public static bool TryDecode(string text, out string decoded)
    {
        decoded = text;
        if (!text.Contains('%'))
            return true;
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes[count++] = (byte)(HexValue(text[i + 1]) << 4 | HexValue(text[i + 2]));
                i += 3;
                continue;
            }
            var next = text.IndexOf('%', i + 1);
            next = next < 0 ? text.Length : next;
            count += Encoding.UTF8.GetBytes(text.AsSpan(i, next - i), bytes.AsSpan(count));
            i = next;
        }
        decoded = Encoding.UTF8.GetString(bytes, 0, count);
        return System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, count));
    }

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
