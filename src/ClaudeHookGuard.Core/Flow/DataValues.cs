namespace ClaudeHookGuard.Core.Flow;

/// <summary>
/// The values of a text that say which record they are of: ids, e-mail addresses, numbers, names in cells of a table. A reordered or re-formatted export has
/// no passage in common with its source, but its values. Each has a weight; what is too common to tell anything has none.
/// </summary>
internal static class DataValues
{
    /// <summary>Weights of values that surely come from the same record.</summary>
    public const int Enough = 5;

    private const int Personal = 4, Strong = 3, Medium = 2, Weak = 1;

    private const int ShortestNumber = 5, MediumNumber = 7, StrongNumber = 9;
    private const int ShortestMixed = 6, MediumMixed = 8, StrongMixed = 12, SecretLength = 32;
    private const int ShortestCell = 8, LongestCell = 60, MostCellWords = 6;
    private const int LongestToken = 256;

    /// <summary>How strong the breaks are that part words and values.</summary>
    private const int SpaceStrength = Break.Space & 0xF, HardStrength = Break.Hard & 0xF;

    public delegate void Visitor<TState>(ref TState state, ulong print, int weight)
        where TState : allows ref struct;

    /// <summary>Calls <paramref name="visit"/> with the fingerprint and weight of each value.</summary>
    /// <param name="cells">Whether cells of several words count and weak values do: in data they do, in prose and programs they are just words.</param>
    public static void All<TState>(in Letters letters, in PrintKey key, bool cells, ref TState state, Visitor<TState> visit)
        where TState : allows ref struct
    {
        var text = letters.Text;
        var breaks = letters.Breaks;
        int token = 0, cell = 0, words = 1;
        // Most words have neither digit nor at sign, and are just words.
        var telling = text.Length > 0 && IsDigit(text[0]);
        for (var i = 1; i <= text.Length; i++)
        {
            var strength = i == text.Length ? HardStrength : Break.Strength(breaks[i]);
            if (strength < SpaceStrength)
            {
                telling |= IsDigit(text[i]) || breaks[i] >= Break.At;
                continue;
            }
            if (telling && WeightOf(text[token..i], breaks[token..i]) is var weight && weight > (cells ? 0 : Medium))
                visit(ref state, key.Of(text[token..i]), weight);
            if (strength >= HardStrength)
            {
                if (cells && strength == HardStrength && words is > 1 and <= MostCellWords && CellWeight(text[cell..i], breaks[cell..i]) is > 0 and var whole)
                    visit(ref state, key.Of(text[cell..i]), whole);
                (cell, words) = (i, 0);
            }
            (token, words) = (i, words + 1);
            telling = i < text.Length && IsDigit(text[i]);
        }
    }

    private static bool IsDigit(byte letter) => letter is >= (byte)'0' and <= (byte)'9';

    /// <summary>
    /// Calls <paramref name="visit"/> with the fingerprint of every run of words that could be a cell of some table: a name is one, whatever sentence it stands
    /// in here.
    /// </summary>
    public static void PossibleCells<TState>(in Letters letters, in PrintKey key, ref TState state, Visitor<TState> visit)
        where TState : allows ref struct
    {
        var text = letters.Text;
        var breaks = letters.Breaks;
        Span<int> starts = stackalloc int[MostCellWords];
        var words = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var strength = i == text.Length ? HardStrength : i == 0 ? SpaceStrength : Break.Strength(breaks[i]);
            if (strength < SpaceStrength)
                continue;
            for (var first = Math.Max(0, words - MostCellWords); first < words - 1; first++)
            {
                var from = starts[first % MostCellWords];
                if (CellWeight(text[from..i], breaks[from..i]) is > 0 and var weight)
                    visit(ref state, key.Of(text[from..i]), weight);
            }
            if (strength >= HardStrength)
                words = 0;
            starts[words++ % MostCellWords] = i;
        }
    }

    private static int WeightOf(ReadOnlySpan<byte> token, ReadOnlySpan<byte> breaks)
    {
        if (token.Length is < ShortestNumber or > LongestToken)
            return 0;
        int digits = 0, hex = 0, joints = 0, sign = -1;
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] is >= (byte)'0' and <= (byte)'9')
                digits++;
            else if (token[i] is >= (byte)'a' and <= (byte)'f')
                hex++;
            if (i == 0 || breaks[i] == Break.None)
                continue;
            joints++;
            if ((breaks[i] & Break.At) != 0)
                sign = i;
        }
        if (sign > 0)
            return IsPersonal(token[..sign]) && joints > 1 ? Personal : 0;
        if (digits == token.Length)
            return joints >= 3 ? Weak : OfNumber(token);
        return OfMixed(token.Length, digits, digits + hex == token.Length);
    }

    /// <summary>Dates and round numbers stand everywhere.</summary>
    private static int OfNumber(ReadOnlySpan<byte> digits)
    {
        var zeros = digits.Length - digits.TrimEnd((byte)'0').Length;
        if (zeros * 2 >= digits.Length || IsDate(digits))
            return 0;
        return digits.Length >= StrongNumber ? Strong : digits.Length >= MediumNumber ? Medium : Weak;
    }

    private static int OfMixed(int length, int digits, bool hex) =>
        length >= SecretLength && digits >= 3 ? (hex ? Strong : Enough)
        : length >= StrongMixed && digits >= 3 ? Strong
        : length >= MediumMixed && digits >= 3 ? Medium
        : length >= ShortestMixed && digits >= 2 ? Weak
        : 0;

    /// <summary><c>20241231</c>, with a time behind it or not.</summary>
    private static bool IsDate(ReadOnlySpan<byte> digits) =>
        digits.Length is 8 or 12 or 14 or 17 && digits[0] is (byte)'1' or (byte)'2' && digits[1] is (byte)'9' or (byte)'0'
        && (digits[4] - '0') * 10 + digits[5] - '0' is >= 1 and <= 12 && (digits[6] - '0') * 10 + digits[7] - '0' is >= 1 and <= 31;

    /// <summary>Whether the part of an address before the at sign names somebody.</summary>
    private static bool IsPersonal(ReadOnlySpan<byte> name) =>
        !(name.SequenceEqual("git"u8) || name.SequenceEqual("noreply"u8) || name.SequenceEqual("root"u8) || name.SequenceEqual("user"u8) || name.SequenceEqual("admin"u8)
            || name.SequenceEqual("test"u8) || name.SequenceEqual("info"u8) || name.SequenceEqual("support"u8) || name.SequenceEqual("hello"u8) || name.SequenceEqual("you"u8)
            || name.SequenceEqual("me"u8) || name.SequenceEqual("name"u8) || name.SequenceEqual("email"u8) || name.SequenceEqual("actions"u8));

    /// <summary>Two to six words: a name, an address; or groups of digits, such as a telephone number.</summary>
    private static int CellWeight(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> breaks)
    {
        if (cell.Length is < ShortestCell or > LongestCell)
            return 0;
        int words = 1, digits = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            if (i > 0 && Break.Strength(breaks[i]) >= SpaceStrength)
                words++;
            if (cell[i] is >= (byte)'0' and <= (byte)'9')
                digits++;
        }
        return words is 1 or > MostCellWords ? 0 : digits == cell.Length ? (digits >= StrongNumber && !IsDate(cell) ? Strong : 0) : Weak;
    }
}
