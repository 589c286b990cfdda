namespace ClaudeHookGuard.Core.Network;

/// <summary>Whether a URL stands where showing the text loads it.</summary>
internal static class EmbeddedText
{
    /// <summary>How far before a URL its tag or image mark may begin, in characters.</summary>
    private const int Window = 300;

    /// <summary>How far into a text an image may use a reference that is defined elsewhere, in characters.</summary>
    private const int ReferenceWindow = 64 * 1024;

    /// <summary>True where the URL at <paramref name="start"/> is a Markdown image, a loading HTML attribute, or a style's <c>url()</c> or <c>@import</c>.</summary>
    internal static bool Surrounds(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - Window), Math.Min(start, Window)).TrimEnd();
        before = before.TrimEnd("\"'<").TrimEnd();
        if (before.EndsWith("]("))
            return before.LastIndexOf("![") >= 0;
        if (before.EndsWith("]:"))
            return text.AsSpan(0, Math.Min(text.Length, ReferenceWindow)).Contains("![", StringComparison.Ordinal);
        if (before.EndsWith("(") && EndsWithWord(before[..^1].TrimEnd(), "url"))
            return true;
        if (EndsWithWord(before, "@import"))
            return true;
        return before.EndsWith("=") ? IsLoadingAttribute(before) : InSourceSet(before);
    }

    private static bool IsLoadingAttribute(ReadOnlySpan<char> before)
    {
        var name = before[..^1].TrimEnd();
        var tag = before.LastIndexOf('<');
        if (EndsWithWord(name, "src") || EndsWithWord(name, "srcset") || EndsWithWord(name, "poster") || EndsWithWord(name, "background") || EndsWithWord(name, "data")
            || EndsWithWord(name, "action") || EndsWithWord(name, "ping") || EndsWithWord(name, "lowsrc") || EndsWithWord(name, "manifest"))
            return true;
        return EndsWithWord(name, "href") && tag >= 0 && StartsWithTag(before[(tag + 1)..]);
    }

    private static bool StartsWithTag(ReadOnlySpan<char> tag) =>
        tag.StartsWith("link", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("base", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("image", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("use", StringComparison.OrdinalIgnoreCase);

    // srcset="a 1x, b 2x": every URL of the list.
    private static bool InSourceSet(ReadOnlySpan<char> before)
    {
        if (!before.EndsWith(","))
            return false;
        var attribute = before.LastIndexOf("srcset", StringComparison.OrdinalIgnoreCase);
        return attribute >= 0 && !before[attribute..].Contains('>');
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word) => text.EndsWith(word, StringComparison.OrdinalIgnoreCase);
}
