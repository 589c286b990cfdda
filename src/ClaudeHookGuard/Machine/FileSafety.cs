namespace ClaudeHookGuard.Machine;

/// <summary>Whether a file that decides about the guard can be trusted: what anybody may write binds nobody.</summary>
internal static class FileSafety
{
    private const uint Root = 0;

    /// <summary>Why the file cannot be trusted, with the cure; null where it can.</summary>
    /// <param name="administrators">True for a file of the administrator's: it must be root's, and no group may write it.</param>
    public static string? Flaw(string file, bool administrators)
    {
        if (OperatingSystem.IsWindows() || FileStatus.Of(file) is not { } status)
            return null;
        if (status.WorldMayWrite)
            return $"{file} may be written by everybody; run: chmod o-w \"{file}\"";
        if (!administrators)
            return null;
        if (status.Owner != Root)
            return $"{file} is not owned by root; run: chown root \"{file}\"";
        return status.GroupMayWrite ? $"{file} may be written by its group; run: chmod g-w \"{file}\"" : FlawAbove(file);
    }

    /// <summary>Who may write a directory above can put another file in the place of this one.</summary>
    private static string? FlawAbove(string file)
    {
        for (var above = Path.GetDirectoryName(file); !string.IsNullOrEmpty(above); above = Path.GetDirectoryName(above))
            if (FileStatus.Of(above) is { } status && (status.Owner != Root || status.GroupMayWrite || status.WorldMayWrite))
                return $"{above}, where {file} lies, may be written by others than root; run: chown root \"{above}\" && chmod go-w \"{above}\"";
        return null;
    }
}
