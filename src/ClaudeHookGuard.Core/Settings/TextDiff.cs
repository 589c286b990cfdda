using System.Text;

namespace ClaudeHookGuard.Core.Settings;

/// <summary>The difference of two texts for people: lines with <c>-</c>, <c>+</c> or a blank in front, in the form of <c>diff -u</c>.</summary>
public static class TextDiff
{
    private const int Context = 3;

    /// <summary>Empty where the texts are equal. Lines that differ are compared one by one up to <see cref="MaxCells"/>; beyond, they are shown as replaced.</summary>
    public static string Of(string name, string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var marked = Mark(old, now);
        if (!marked.Exists(line => line.Mark != ' '))
            return "";
        var text = new StringBuilder().Append("--- ").AppendLine(name).Append("+++ ").AppendLine(name);
        var shown = -1;
        for (var i = 0; i < marked.Count; i++)
        {
            if (!IsNear(marked, i))
                continue;
            if (i != shown + 1 || i == 0)
                text.AppendLine("@@");
            text.Append(marked[i].Mark).AppendLine(marked[i].Line);
            shown = i;
        }
        return text.ToString();
    }

    /// <summary>The most pairs of lines that are compared.</summary>
    public const int MaxCells = 4_000_000;

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static bool IsNear(List<(char Mark, string Line)> marked, int at)
    {
        for (var i = Math.Max(0, at - Context); i <= Math.Min(marked.Count - 1, at + Context); i++)
            if (marked[i].Mark != ' ')
                return true;
        return false;
    }

    private static List<(char Mark, string Line)> Mark(string[] old, string[] now)
    {
        int head = 0, tail = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
            head++;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;
        List<(char, string)> marked = [.. old[..head].Select(line => (' ', line))];
        MarkMiddle(old[head..^tail], now[head..^tail], marked);
        marked.AddRange(old[^tail..].Select(line => (' ', line)));
        return marked;
    }

    private static void MarkMiddle(string[] old, string[] now, List<(char, string)> marked)
    {
        var common = (long)old.Length * now.Length <= MaxCells ? Common(old, now) : null;
        int i = 0, j = 0;
        while (common is not null && i < old.Length && j < now.Length)
            if (old[i] == now[j])
                (marked, i, j) = (Add(marked, ' ', old[i]), i + 1, j + 1);
            else if (common[i + 1, j] >= common[i, j + 1])
                marked = Add(marked, '-', old[i++]);
            else
                marked = Add(marked, '+', now[j++]);
        marked.AddRange(old[i..].Select(line => ('-', line)));
        marked.AddRange(now[j..].Select(line => ('+', line)));
    }

    private static List<(char, string)> Add(List<(char, string)> marked, char mark, string line)
    {
        marked.Add((mark, line));
        return marked;
    }

    /// <summary>How many lines the rests from each pair of lines have in common.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }
}
