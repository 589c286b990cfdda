using System.Text;
using ClaudeHookGuard.Core.Hashes;
using ClaudeHookGuard.Core.Machine;
using ClaudeHookGuard.Machine;

namespace ClaudeHookGuard.Sessions;

/// <summary>Where a session's memory lies: one directory for each session, which only its owner enters.</summary>
internal static class SessionDirectory
{
    /// <summary>Characters of a directory's name.</summary>
    private const int NameLength = 32;

    /// <summary>The directory of all sessions.</summary>
    public static string Root(Surroundings surroundings) => Path.Combine(StateDirectory.Of(surroundings), "sessions");

    /// <summary>The directory of one session. Its name is a hash: a session id comes with the payload and could be any text, <c>..</c> among them.</summary>
    public static string Of(Surroundings surroundings, string? session) =>
        Path.Combine(Root(surroundings), Sha256.Hex(Encoding.UTF8.GetBytes(session ?? ""))[..NameLength]);

    /// <summary>Why the directory cannot be trusted, or null: what others may write remembers nothing.</summary>
    public static string? Flaw(string directory) =>
        !OperatingSystem.IsWindows() && FileStatus.Of(directory) is { } status && (status.GroupMayWrite || status.WorldMayWrite)
            ? "may be written by others"
            : null;

    /// <summary>Makes the directory; null when it stands, else why not.</summary>
    public static string? Make(string directory)
    {
        try
        {
            PrivateFile.MakeDirectory(directory);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "its directory cannot be made";
        }
    }

    /// <summary>Takes a session's memory away; files that are already gone are no matter.</summary>
    public static void Remove(string directory)
    {
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Another hook of the session may be writing at this moment; what stays is pruned by its age.
        }
    }
}
