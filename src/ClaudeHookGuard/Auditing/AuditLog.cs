using ClaudeHookGuard.Core.Audit.Chains;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Auditing;

/// <summary>
/// Appends to the log. Whoever has the state file alone may write; so lines stand whole and in the order of their numbers, whatever runs at once.
/// An append reads the state and writes the line and the new state: its cost does not grow with the log.
/// </summary>
internal static class AuditLog
{
    /// <summary>Null when the line stands in the log; else why it does not.</summary>
    /// <param name="json">The entry, a JSON object.</param>
    public static string? Append(LogRules rules, DateTimeOffset now, ReadOnlySpan<byte> json)
    {
        var place = Path.Combine(rules.Directory, LogState.FileName);
        var held = DirectFile.Open(place, alone: true, out var why);
        if (why == DirectFile.NoSuchDirectory)
        {
            if (MakeDirectory(rules.Directory) is { } problem)
                return $"{rules.Directory}: {problem}";
            held = DirectFile.Open(place, alone: true, out why);
        }
        if (held is null)
            return $"{place}: {why}";
        using (held)
            return new Appending(rules, now, held).Run(json);
    }

    private static string? MakeDirectory(string directory)
    {
        try
        {
            PrivateFile.MakeDirectory(directory);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "the directory cannot be made";
        }
    }
}
