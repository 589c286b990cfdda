using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Core.Policies;

namespace ClaudeHookGuard.Core.Programs;

/// <summary>
/// The built-in pack of actions that destroy what cannot be had again: a policy switches it on as a whole. Most are patterns
/// (<see cref="DestructiveRows"/>); deletes are judged by what they would take.
/// </summary>
public static class DestructivePack
{
    /// <summary>The action a command is, or null.</summary>
    public static DestructiveAction? Find(CommandRun command, Surroundings surroundings)
    {
        if (ProgramName.Of(command.Program) is not { } name || HelpWords.Only(name, command.Arguments))
            return null;
        return DeepDelete.Find(name, command, surroundings) ?? FindRow(name, command);
    }

    /// <summary>All actions that are patterns: id, pattern and reason, for listings.</summary>
    public static IEnumerable<(string Id, string Pattern, string Reason)> Actions()
    {
        foreach (var line in DestructiveRows.Text.Split('\n'))
            if (line.Split('|') is [var id, var pattern, var reason])
                yield return (id.Trim(), pattern.Trim(), reason.Trim());
    }

    /// <summary>Letters by which the rows of a program are found; no pattern has a shorter name with <c>*</c> behind it.</summary>
    internal const int FirstLetters = 3;

    private static DestructiveAction? FindRow(string program, CommandRun command)
    {
        var rows = DestructiveRows.Text;
        var begin = "| " + program[..Math.Min(FirstLetters, program.Length)];
        for (var at = 0; (at = rows.IndexOf(begin, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var line = LineAround(rows, at);
            if (!NamesProgram(line, program))
                continue;
            if (line.ToString().Split('|') is [var id, var text, var reason] && CommandPattern.TryParse(text.Trim(), out var pattern, out _) && pattern.MatchesWithin(command))
                return new(id.Trim(), reason.Trim());
        }
        return null;
    }

    private static ReadOnlySpan<char> LineAround(string rows, int at)
    {
        var start = rows.LastIndexOf('\n', at) + 1;
        var end = rows.IndexOf('\n', at);
        return rows.AsSpan(start, (end < 0 ? rows.Length : end) - start);
    }

    /// <summary>Whether the line's pattern begins with the program, a last <c>*</c> in it standing for any ending.</summary>
    private static bool NamesProgram(ReadOnlySpan<char> line, ReadOnlySpan<char> program)
    {
        var start = line.IndexOf('|') + 1;
        var pattern = line[start..].TrimStart();
        var end = pattern.IndexOfAny(' ', '|');
        var name = end < 0 ? pattern : pattern[..end];
        return name.EndsWith("*") ? program.StartsWith(name[..^1]) : name.SequenceEqual(program);
    }
}
