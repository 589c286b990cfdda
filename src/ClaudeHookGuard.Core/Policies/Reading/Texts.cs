using ClaudeHookGuard.Core.Policies.Documents;

namespace ClaudeHookGuard.Core.Policies.Reading;

/// <summary>Reads texts that have a form of their own but are no patterns.</summary>
internal static class Texts
{
    public const string Sha256Prefix = "sha256:";
    private const int Sha256Digits = 64;

    /// <summary>The 64 hexadecimal digits of <c>sha256:…</c>, or null where absent or wrong.</summary>
    public static string? Sha256(Section section, string key)
    {
        if (section.Text(key) is not { } text)
            return null;
        var digits = text.Text.StartsWith(Sha256Prefix, StringComparison.Ordinal) ? text.Text[Sha256Prefix.Length..] : "";
        if (digits.Length == Sha256Digits && IsHex(digits))
            return digits;
        section.Diagnostics.Error(text.Position, $"`{section.Path}.{key}` is no SHA-256", "write sha256: and 64 lower-case hexadecimal digits");
        return null;
    }

    /// <summary>Letters, digits, <c>-</c>, <c>_</c>, <c>.</c>, <c>:</c> and <c>/</c>; not empty.</summary>
    public static bool Identifier(Section section, DocumentText text, string key) =>
        (text.Text.Length > 0 || section.Diagnostics.Error(text.Position, $"`{section.Path}.{key}` has an empty name", "give it one"))
        && (Holds(text.Text, "-_.:/") || section.Diagnostics.Error(text.Position, $"`{section.Path}.{key}`: \"{text.Text}\" is no name", "use letters, digits, hyphens and dots"));

    /// <summary>A program's bare name.</summary>
    public static bool IsName(string text) => text.Length > 0 && Holds(text, "-_.+[]");

    /// <summary>Text that the shape language of the secrets engine takes as it is.</summary>
    public static bool IsPlain(string text) => Holds(text, "-_.:/+=$@!#%&*,;~^");

    private static bool Holds(string text, ReadOnlySpan<char> besideLettersAndDigits)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetterOrDigit(letter) && !besideLettersAndDigits.Contains(letter))
                return false;
        return true;
    }

    private static bool IsHex(string digits)
    {
        foreach (var digit in digits)
            if (!char.IsAsciiHexDigitLower(digit))
                return false;
        return true;
    }

    /// <summary>A text that must say something.</summary>
    public static string Filled(Section section, string key)
    {
        if (section.Text(key) is not { } text)
            return "";
        if (string.IsNullOrWhiteSpace(text.Text))
            section.Diagnostics.Error(text.Position, $"`{section.Path}.{key}` is empty", "say it in a few words, for those who read the policy next");
        return text.Text;
    }
}
