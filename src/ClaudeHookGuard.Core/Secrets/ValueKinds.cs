namespace ClaudeHookGuard.Core.Secrets;

/// <summary>Tells what a value looks like.</summary>
internal static class ValueKinds
{
    private const int ShortestHex = 16;
    private const int ShortestRandom = 10;
    private const int RandomFromPercent = 30;
    private const int JudgedBytes = 64;

    public static ValueKind Of(ReadOnlySpan<byte> value)
    {
        if (value.Length > JudgedBytes)
            value = value[..JudgedBytes];
        if (value.Length == Uuids.Length && Uuids.IsAt(value, 0))
            return ValueKind.Uuid;
        var counts = Count(value);
        if (counts.Letters == 0 || (counts.Hex + counts.Signs == value.Length && counts.Letters <= 2 && counts.Signs > 0))
            return ValueKind.Number;
        if (counts.Hex == value.Length && value.Length >= ShortestHex && counts.Digits > 0)
            return ValueKind.Hex;
        if (value.Length >= ShortestRandom && Randomness.Unusual(value) >= RandomFromPercent)
            return ValueKind.Random;
        return counts.Digits + counts.Signs - counts.Joints > 0 ? ValueKind.Mixed : ValueKind.Words;
    }

    private static (int Letters, int Digits, int Hex, int Signs, int Joints) Count(ReadOnlySpan<byte> value)
    {
        int letters = 0, digits = 0, hex = 0, signs = 0, joints = 0;
        foreach (var character in value)
        {
            if (Ascii.IsHex(character))
                hex++;
            if (Ascii.IsLetter(character))
                letters++;
            else if (Ascii.IsDigit(character))
                digits++;
            else
            {
                signs++;
                if (character is (byte)'_' or (byte)'-' or (byte)'.' or (byte)'/' or (byte)':' or (byte)' ')
                    joints++;
            }
        }
        return (letters, digits, hex, signs, joints);
    }
}
