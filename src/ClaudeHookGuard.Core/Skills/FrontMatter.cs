namespace ClaudeHookGuard.Core.Skills;

/// <summary>The YAML between the two <c>---</c> lines at the start of a Markdown file, and the text after them.</summary>
/// <param name="FirstLine">The line of the file that the YAML begins at, counted from 1.</param>
/// <param name="BodyLine">The line of the file that the text begins at.</param>
public sealed record FrontMatter(string Yaml, int FirstLine, string Body, int BodyLine)
{
    /// <summary>The parts of a file; one without the opening line, or without a closing one, has no front matter and is all text.</summary>
    public static FrontMatter Of(string file)
    {
        var text = file.StartsWith('\uFEFF') ? file[1..] : file;
        var at = 0;
        if (!IsFence(Line(text, ref at)))
            return new("", 1, text, 1);
        var (start, line) = (at, 2);
        while (at < text.Length)
        {
            var before = at;
            if (IsFence(Line(text, ref at)))
                return new(text[start..before], 2, text[at..], line + 1);
            line++;
        }
        return new("", 1, text, 1);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    private static ReadOnlySpan<char> Line(string text, ref int at)
    {
        var rest = text.AsSpan(at);
        var end = rest.IndexOf('\n');
        at += end < 0 ? rest.Length : end + 1;
        return end < 0 ? rest : rest[..end];
    }
}
