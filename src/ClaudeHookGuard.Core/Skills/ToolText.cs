namespace ClaudeHookGuard.Core.Skills;

/// <summary>Tools as the client's own rules write them: <c>Read</c>, <c>Bash(git add *)</c>, <c>mcp__github__*</c>.</summary>
internal static class ToolText
{
    /// <summary>The tools of one text: apart by commas and white space that stand outside of brackets.</summary>
    public static List<string> Split(string text)
    {
        var tools = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : ',';
            depth += letter == '(' ? 1 : letter == ')' && depth > 0 ? -1 : 0;
            if (at < text.Length && (depth > 0 || !(letter == ',' || char.IsWhiteSpace(letter))))
                continue;
            if (at > start)
                tools.Add(text[start..at]);
            start = at + 1;
        }
        return tools;
    }

    /// <summary>The tool's name, without what stands in brackets behind it.</summary>
    public static string Name(string text) => text.IndexOf('(', StringComparison.Ordinal) is var cut and > 0 && text[^1] == ')' ? text[..cut] : text;

    /// <summary>What stands in the brackets; null where there are none, or where they hold everything.</summary>
    public static string? Part(string text) =>
        Name(text) is var name && name.Length < text.Length && text[(name.Length + 1)..^1].Trim() is { Length: > 0 } part && part is not ("*" or "**") ? part : null;
}
