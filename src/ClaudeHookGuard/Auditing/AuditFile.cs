using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Auditing;

/// <summary>
/// Appends lines to the log: one file a day (UTC) in the log's directory, readable by its owner only. Writers on one machine take turns by a
/// lock on the file, so no line is torn, and a line that does not fit on the disk is taken back whole.
/// </summary>
internal static class AuditFile
{
    /// <summary>Null when the line stands in the file; else why it does not.</summary>
    public static string? Append(string directory, DateTimeOffset now, ReadOnlySpan<byte> line)
    {
        var file = Path.Combine(directory, FileName(now));
        var failure = AppendOnly.Write(file, line);
        if (failure != AppendOnly.NoSuchDirectory)
            return failure is null ? null : $"{file}: {failure}";
        if (MakeDirectory(directory) is { } problem)
            return $"{directory}: {problem}";
        return AppendOnly.Write(file, line) is { } again ? $"{file}: {again}" : null;
    }

    public static string FileName(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + ".jsonl";

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
