using System.Text;

namespace ClaudeHookGuard.Core.Shell.Syntax;

/// <summary>Which backslash escapes a text may hold: <c>$'…'</c>, <c>echo -e</c> and <c>printf</c> differ in a few.</summary>
internal enum AnsiForm
{
    /// <summary><c>$'…'</c>: octal is up to three digits, <c>\'</c> and <c>\c</c>X (control character) count.</summary>
    Quote,

    /// <summary><c>echo -e</c> and <c>printf %b</c>: octal needs a leading zero (<c>%b</c> takes it without too), <c>\c</c> ends the output.</summary>
    Echo,

    /// <summary>The format of <c>printf</c>.</summary>
    Format,
}

/// <summary>Undoes the backslash escapes of bash (manual, "ANSI-C Quoting", "echo", "printf"). Bytes given by number are read as UTF-8 together.</summary>
internal static class AnsiEscapes
{
    /// <param name="escaped">The text with its escapes.</param>
    /// <param name="ends">True where a <c>\c</c> said that nothing more is printed.</param>
    public static string Undo(ReadOnlySpan<char> escaped, AnsiForm form, out bool ends)
    {
        ends = false;
        if (escaped.IndexOf('\\') < 0)
            return escaped.ToString();
        var plain = new StringBuilder(escaped.Length);
        var bytes = new List<byte>();
        for (var i = 0; i < escaped.Length && !ends; i++)
        {
            if (escaped[i] == '\\' && i + 1 < escaped.Length && TryByte(escaped, ref i, form, out var value))
            {
                bytes.Add(value);
                continue;
            }
            Drain(bytes, plain);
            if (escaped[i] != '\\' || i + 1 == escaped.Length)
                plain.Append(escaped[i]);
            else
                i += Character(escaped[(i + 1)..], form, plain, out ends);
        }
        Drain(bytes, plain);
        return plain.ToString();
    }

    private static void Drain(List<byte> bytes, StringBuilder plain)
    {
        if (bytes.Count == 0)
            return;
        plain.Append(Encoding.UTF8.GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes)));
        bytes.Clear();
    }

    private static bool TryByte(ReadOnlySpan<char> text, ref int at, AnsiForm form, out byte value)
    {
        value = 0;
        var first = text[at + 1];
        if (first == 'x')
            return TryDigits(text, ref at, 2, 2, 16, out value);
        if (form == AnsiForm.Echo && first == '0')
            return TryDigits(text, ref at, 2, 3, 8, out value) || Zero(ref at);
        return first is >= '0' and <= '7' && TryDigits(text, ref at, 1, 3, 8, out value);
    }

    private static bool Zero(ref int at)
    {
        at++;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, ref int at, int skip, int most, int radix, out byte value)
    {
        var (number, count) = Number(text[(at + skip)..], most, radix);
        value = (byte)number;
        if (count == 0)
            return false;
        at += skip + count - 1;
        return true;
    }

    private static (uint Number, int Count) Number(ReadOnlySpan<char> text, int most, int radix)
    {
        uint number = 0;
        var count = 0;
        while (count < most && count < text.Length && Digit(text[count]) is var digit && digit < radix)
        {
            number = (number * (uint)radix) + (uint)digit;
            count++;
        }
        return (number, count);
    }

    private static int Digit(char c) => char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 99;

    /// <summary>Appends what the escape behind a backslash stands for; gives the characters it takes.</summary>
    private static int Character(ReadOnlySpan<char> text, AnsiForm form, StringBuilder plain, out bool ends)
    {
        ends = false;
        switch (text[0])
        {
            case 'u' or 'U' when Number(text[1..], text[0] == 'u' ? 4 : 8, 16) is { Count: > 0 } code:
                plain.Append(Rune.IsValid(code.Number) ? new Rune(code.Number).ToString() : "\uFFFD");
                return code.Count + 1;
            case 'c' when form == AnsiForm.Quote && text.Length > 1:
                plain.Append((char)(text[1] & 0x1f));
                return 2;
            case 'c' when form != AnsiForm.Quote:
                ends = true;
                return 1;
        }
        var simple = Simple(text[0], form);
        if (simple == '\0')
            plain.Append('\\').Append(text[0]);
        else
            plain.Append(simple);
        return 1;
    }

    private static char Simple(char c, AnsiForm form) => c switch
    {
        'a' => '\a',
        'b' => '\b',
        'e' or 'E' => '\e',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '\\' => '\\',
        '\'' or '"' or '?' when form != AnsiForm.Echo => c,
        _ => '\0',
    };
}
