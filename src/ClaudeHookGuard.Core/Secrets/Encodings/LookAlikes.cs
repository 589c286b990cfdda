using System.Text;

namespace ClaudeHookGuard.Core.Secrets.Encodings;

/// <summary>Characters that show as ASCII ones, or not at all.</summary>
internal static class LookAlikes
{
    /// <summary>Cyrillic, Greek, Armenian and other letters, each with the ASCII one it looks like (Unicode's own list of confusables has more; these are drawn alike in common fonts).</summary>
    private const string Letters =
        "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwвBАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSԌGΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvαaρpιiκkυuօoѵvӏlɡgɑaıiǃ!Ɩlⅼlⅰiⅴvⅹxⅽcⅾdⅿm‐-‑-‒-–-—-―-−-﹘-﹣-‗_﹍_﹎_﹏_․.∙.·.։:∶:ː:⁄/∕/";

    /// <summary>The ASCII character that it looks like; no character (value 0) for an invisible one; itself for any other.</summary>
    public static Rune Of(Rune seen)
    {
        var value = seen.Value;
        if (IsInvisible(value))
            return default;
        if (value is >= 0xFF01 and <= 0xFF5E)
            return new Rune(value - 0xFF01 + '!');
        if (value is >= 0xE0021 and <= 0xE007E)
            return new Rune(value - 0xE0000);
        if (value is >= 0x1D400 and <= 0x1D7FF)
            return Mathematical(seen);
        if (value is >= 0x24B6 and <= 0x24E9)
            return new Rune(value <= 0x24CF ? value - 0x24B6 + 'A' : value - 0x24D0 + 'a');
        if (value <= 0xFFFF)
            for (var i = 0; i < Letters.Length; i += 2)
                if (Letters[i] == value)
                    return new Rune(Letters[i + 1]);
        return seen;
    }

    /// <summary>Thirteen styles of the Latin letters, Greek ones behind them, and five styles of digits.</summary>
    private static Rune Mathematical(Rune seen)
    {
        if (seen.Value >= 0x1D7CE)
            return new Rune('0' + (seen.Value - 0x1D7CE) % 10);
        if (seen.Value >= 0x1D6A4)
            return seen;
        var letter = (seen.Value - 0x1D400) % 52;
        return new Rune(letter < 26 ? 'A' + letter : 'a' + letter - 26);
    }

    private static bool IsInvisible(int value) => value is 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F)
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0
        or 0xE0001 or 0xE0020 or 0xE007F or (>= 0xE0100 and <= 0xE01EF);
}
