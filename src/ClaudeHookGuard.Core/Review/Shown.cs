using System.Globalization;

namespace ClaudeHookGuard.Core.Review;

/// <summary>Text from a log, made fit to be shown: names in it are anybody's.</summary>
public static class Shown
{
    /// <summary>On one line and without characters that steer a terminal or are not seen.</summary>
    public static string OneLine(string text) => string.Create(text.Length, text, static (shown, text) =>
    {
        for (var i = 0; i < shown.Length; i++)
            shown[i] = char.IsControl(text[i]) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '\uFFFD' : text[i];
    });

    /// <summary>The same, no longer than <paramref name="most"/> characters.</summary>
    public static string OneLine(string text, int most) => OneLine(text.Length <= most ? text : text[..(most - 1)] + "…");
}
