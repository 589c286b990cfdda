using System.Globalization;
using System.Text;

namespace ClaudeHookGuard.Commands.Audit;

/// <summary>Texts of the log as a terminal may show them: names come from tools and servers, and one with control characters could repaint the screen.</summary>
internal static class Shown
{
    public static string Text(string text)
    {
        var harmless = true;
        foreach (var character in text)
            harmless &= !IsHarmful(character);
        if (harmless)
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
            shown.Append(IsHarmful(character) ? '\ufffd' : character);
        return shown.ToString();
    }

    /// <summary>The text cut to a width, its end kept: of a path that is the telling part.</summary>
    public static string End(string text, int width) => Text(text.Length <= width ? text : "…" + text[^(width - 1)..]);

    public static string Size(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.#} GB"),
    };

    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0} days"),
    };

    private static bool IsHarmful(char character) =>
        char.IsControl(character) || character is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\u200e' or '\u200f';
}
