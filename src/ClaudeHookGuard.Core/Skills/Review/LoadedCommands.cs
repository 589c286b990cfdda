namespace ClaudeHookGuard.Core.Skills.Review;

/// <summary>
/// Commands in a skill's instructions that the client runs while it loads them, before the model sees anything and without a hook: an exclamation mark before
/// inline code (<c>!`git status`</c>), and code blocks that open with <c>```!</c>.
/// </summary>
internal static class LoadedCommands
{
    private const string Fence = "```";

    public static List<(int Line, string Command)> In(FrontMatter front)
    {
        var found = new List<(int, string)>();
        var lines = front.Body.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().TrimStart().StartsWith(Fence))
                i = Block(lines, i, front.BodyLine, found);
            else
                Inline(lines[i], front.BodyLine + i, found);
        }
        return found;
    }

    /// <summary>The last line of the block that opens in line <paramref name="start"/>.</summary>
    private static int Block(string[] lines, int start, int firstLine, List<(int, string)> found)
    {
        var end = start + 1;
        while (end < lines.Length && !lines[end].AsSpan().TrimStart().StartsWith(Fence))
            end++;
        if (lines[start].AsSpan().Trim() is "```!")
            found.Add((firstLine + start + 1, string.Join('\n', lines[(start + 1)..Math.Min(end, lines.Length)])));
        return end;
    }

    private static void Inline(string line, int number, List<(int, string)> found)
    {
        for (var at = line.IndexOf("!`", StringComparison.Ordinal); at >= 0; at = line.IndexOf("!`", at + 2, StringComparison.Ordinal))
        {
            var end = line.IndexOf('`', at + 2);
            if (end > at + 2)
                found.Add((number, line[(at + 2)..end]));
        }
    }
}
