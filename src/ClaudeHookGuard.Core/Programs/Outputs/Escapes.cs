using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Programs.Outputs;

/// <summary>Backslash escapes of <c>echo -e</c>, <c>printf</c> and <c>tr</c>. Bytes above 127 come out as the UTF-8 text they make, where they make one.</summary>
internal static class Escapes
{
    /// <param name="octalNeedsZero">True where an octal escape is spelled <c>\0nnn</c> (echo), false where <c>\nnn</c> (printf, tr).</param>
    /// <param name="stopped">True where <c>\c</c> ended the output.</param>
    public static string Undo(string text, bool octalNeedsZero, out bool stopped)
    {
        stopped = false;
        if (!text.Contains('\\'))
            return text;
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                Append(bytes, text, ref i);
                continue;
            }
            i++;
            if (text[i] == 'c')
            {
                stopped = true;
                break;
            }
            UndoOne(text, ref i, octalNeedsZero, bytes);
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static void UndoOne(string text, ref int i, bool octalNeedsZero, List<byte> bytes)
    {
        switch (text[i])
        {
            case 'n': bytes.Add((byte)'\n'); break;
            case 't': bytes.Add((byte)'\t'); break;
            case 'r': bytes.Add((byte)'\r'); break;
            case 'a': bytes.Add(7); break;
            case 'b': bytes.Add(8); break;
            case 'f': bytes.Add(12); break;
            case 'v': bytes.Add(11); break;
            case 'e' or 'E': bytes.Add(27); break;
            case '\\': bytes.Add((byte)'\\'); break;
            case '"': bytes.Add((byte)'"'); break;
            case '\'': bytes.Add((byte)'\''); break;
            case 'x': AddNumber(text, ref i, 2, 16, bytes, 'x'); break;
            case 'u': AddNumber(text, ref i, 4, 16, bytes, 'u'); break;
            case 'U': AddNumber(text, ref i, 8, 16, bytes, 'U'); break;
            case '0' when octalNeedsZero: AddNumber(text, ref i, 3, 8, bytes, '0'); break;
            case >= '0' and <= '7':
                i--;
                AddNumber(text, ref i, 3, 8, bytes, '\\');
                break;
            default:
                bytes.Add((byte)'\\');
                Append(bytes, text, ref i);
                break;
        }
    }

    /// <summary>Up to <paramref name="max"/> digits behind position <paramref name="i"/>; none: the escape stands as it is.</summary>
    private static void AddNumber(string text, ref int i, int max, int radix, List<byte> bytes, char kind)
    {
        var end = i + 1;
        while (end < text.Length && end - i <= max && IsDigit(text[end], radix))
            end++;
        var digits = text.AsSpan(i + 1, end - i - 1);
        if (digits.Length == 0)
        {
            bytes.Add((byte)(kind == '0' ? 0 : '\\'));
            if (kind != '0')
                bytes.Add((byte)kind);
            return;
        }
        i = end - 1;
        var value = radix == 16 ? uint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) : Octal(digits);
        if (kind is 'u' or 'U' && Rune.IsValid(value))
            bytes.AddRange(Encoding.UTF8.GetBytes(new Rune(value).ToString()));
        else
            bytes.Add((byte)value);
    }

    private static uint Octal(ReadOnlySpan<char> digits)
    {
        var value = 0u;
        foreach (var digit in digits)
            value = (value * 8) + (uint)(digit - '0');
        return value;
    }

    private static bool IsDigit(char letter, int radix) => radix == 16 ? char.IsAsciiHexDigit(letter) : letter is >= '0' and <= '7';

    private static void Append(List<byte> bytes, string text, ref int i)
    {
        var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
        Span<byte> buffer = stackalloc byte[4];
        bytes.AddRange(buffer[..Encoding.UTF8.GetBytes(text.AsSpan(i, length), buffer)]);
        i += length - 1;
    }
}
