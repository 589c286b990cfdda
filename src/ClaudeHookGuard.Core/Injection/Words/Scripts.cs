namespace ClaudeHookGuard.Core.Injection.Words;

/// <summary>What kind of character a code point is, as far as reading words needs it.</summary>
internal static class Scripts
{
    /// <summary>Of a script whose words are found inside a run of letters: no spaces between them, or particles and articles written onto them.</summary>
    public static bool IsUnspaced(int value) =>
        value is >= 0x0590 and <= 0x06FF or >= 0x0900 and <= 0x097F and not 0x0964 or >= 0x0E00 and <= 0x0E7F
        or >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xAC00 and <= 0xD7AF or >= 0xF900 and <= 0xFAFF;

    /// <summary>Written from right to left.</summary>
    public static bool IsRightToLeft(int value) =>
        value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;

    /// <summary>Shows nothing, wherever it stands.</summary>
    public static bool IsInvisible(int value) =>
        value is 0xAD or 0x034F or 0x061C or 0x180E or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F
        or >= 0xFE00 and <= 0xFE0F or 0xFEFF or >= 0xE0000 and <= 0xE0FFF;

    public static bool IsSpace(int value) => value is 0xA0 or >= 0x2000 and <= 0x200A or 0x2028 or 0x2029 or 0x202F or 0x205F or 0x3000;
}
