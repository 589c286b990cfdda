using ClaudeHookGuard.Core.Secrets;

namespace ClaudeHookGuard.Core.Injection.Hidden;

/// <summary>Terminal codes (ECMA-48) that make text unseen or rub it out again.</summary>
internal static class TerminalEscapes
{
    private const byte Escape = 0x1B;
    private const int LongestSequence = 128;
    private const int FewestConcealed = 12;

    /// <summary>Bytes of the sequence at the start of <paramref name="text"/>, which begins with the escape character.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
            return 1;
        var limit = Math.Min(text.Length, LongestSequence);
        if (text[1] == '[')
        {
            for (var i = 2; i < limit; i++)
                if (text[i] is >= 0x40 and <= 0x7E)
                    return i + 1;
            return 2;
        }
        return text[1] is (byte)']' or (byte)'P' or (byte)'_' or (byte)'^' ? 2 : Math.Min(2, text.Length);
    }

    public static void Find(ReadOnlySpan<byte> text, List<HiddenSpan> found)
    {
        var concealed = -1;
        var line = 0;
        for (var at = text.IndexOf(Escape); at >= 0 && at < text.Length; at = Next(text, at))
        {
            var length = LengthAt(text[at..]);
            var sequence = text.Slice(at, length);
            if (IsErasing(sequence) && text[line..at].LastIndexOf((byte)'\n') is var end)
                Erased(text, end < 0 ? line : line + end + 1, at, found);
            if (concealed < 0 && IsConcealing(sequence))
                concealed = at;
            else if (concealed >= 0 && IsRevealing(sequence))
            {
                Concealed(text, concealed, at + length, found);
                concealed = -1;
            }
            line = at + length;
        }
        if (concealed >= 0)
            Concealed(text, concealed, text.Length, found);
    }

    private static int Next(ReadOnlySpan<byte> text, int at)
    {
        var next = text[(at + 1)..].IndexOf(Escape);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static void Concealed(ReadOnlySpan<byte> text, int start, int end, List<HiddenSpan> found)
    {
        var letters = 0;
        foreach (var letter in text[start..end])
            if (Ascii.IsLetter(letter))
                letters++;
        found.Add(new(start, end, start..end, letters >= FewestConcealed));
    }

    private static void Erased(ReadOnlySpan<byte> text, int start, int at, List<HiddenSpan> found)
    {
        if (at - start >= FewestConcealed && text[start..at].IndexOf((byte)' ') >= 0)
            found.Add(new(start, at, start..at, false));
    }

    /// <summary>Erase in line or display, cursor up or to the line's start.</summary>
    private static bool IsErasing(ReadOnlySpan<byte> sequence) => sequence.Length > 2 && sequence[1] == '[' && sequence[^1] is (byte)'K' or (byte)'J' or (byte)'A' or (byte)'F' or (byte)'G' or (byte)'M';

    /// <summary>SGR 8, or letters in the colour of their background.</summary>
    private static bool IsConcealing(ReadOnlySpan<byte> sequence)
    {
        if (sequence.Length < 4 || sequence[1] != '[' || sequence[^1] != 'm')
            return false;
        var codes = sequence[2..^1];
        if (codes.SequenceEqual("8"u8) || codes.StartsWith("8;"u8) || codes.EndsWith(";8"u8) && codes.IndexOf("8;5;8"u8) < 0)
            return true;
        for (var colour = '0'; colour <= '7'; colour++)
            if (HasCode(codes, '3', colour) && HasCode(codes, '4', colour))
                return true;
        return false;
    }

    private static bool HasCode(ReadOnlySpan<byte> codes, char tens, char ones)
    {
        foreach (var code in codes.Split((byte)';'))
            if (codes[code] is [var first, var second] && first == tens && second == ones)
                return true;
        return false;
    }

    private static bool IsRevealing(ReadOnlySpan<byte> sequence) => sequence.Length > 2 && sequence[1] == '[' && sequence[^1] == 'm' && !IsConcealing(sequence);
}
