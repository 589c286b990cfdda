using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Core.Languages;

/// <summary>Backslash escapes, as Python, JavaScript, Perl, Ruby and PHP have them in common.</summary>
internal static class Escapes
{
    /// <summary>Reads one escape at <paramref name="at"/>; in a raw string only the quote and the backslash are escaped.</summary>
    public static void Read(string code, ref int at, bool raw, StringBuilder text)
    {
        var next = code[at + 1];
        if (raw)
        {
            text.Append(next is '\'' or '\\' or '"' ? next.ToString() : "\\" + next);
            at += 2;
            return;
        }
        at += 2;
        switch (next)
        {
            case 'n': text.Append('\n'); break;
            case 't': text.Append('\t'); break;
            case 'r': text.Append('\r'); break;
            case '\n': break;
            case 'x': Number(code, ref at, 2, 16, text); break;
            case 'u' when at < code.Length && code[at] == '{': Braced(code, ref at, text); break;
            case 'u': Number(code, ref at, 4, 16, text); break;
            case 'U': Number(code, ref at, 8, 16, text); break;
            case >= '0' and <= '7': at--; Number(code, ref at, 3, 8, text); break;
            default: text.Append(next); break;
        }
    }

    private static void Braced(string code, ref int at, StringBuilder text)
    {
        at++;
        Number(code, ref at, 6, 16, text);
        if (at < code.Length && code[at] == '}')
            at++;
    }

    private static void Number(string code, ref int at, int digits, int radix, StringBuilder text)
    {
        var value = 0;
        for (var end = Math.Min(code.Length, at + digits); at < end && char.IsAsciiHexDigit(code[at]) && (radix == 16 || code[at] <= '7'); at++)
            value = (value * radix) + int.Parse(code.AsSpan(at, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        text.Append(Rune.IsValid(value) ? new Rune(value).ToString() : "\uFFFD");
    }
}
